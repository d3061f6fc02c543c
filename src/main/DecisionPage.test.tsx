import { describe, expect, it } from 'vitest';
import type { Decision } from '../proceedings/web/api.ts';
import { shown } from '../ui/page.fixture.tsx';
import { network } from '../web/network.fixture.ts';
import { DecisionPage } from './DecisionPage.tsx';

const decisionId = '00000000-0000-4000-8000-000000000d01';
const text = {
  language: 'en',
  title: 'A workshop',
  words: 'A workshop is held.',
  sha256: 'a'.repeat(64),
} as const;
const closing = '2026-03-06T22:00:00.000Z';

const open: Decision = {
  ...{
    decisionId,
    kind: 'activity',
    title: 'A workshop',
    titleLanguage: 'en',
    fileId: null,
    stateCode: null,
  },
  ...{
    stateName: null,
    stage: 'running',
    outcome: null,
    decidedOn: null,
    decidedAt: null,
    manner: 'written',
  },
  ...{ closesAt: closing, isSuperseded: false, version: 1, texts: [text], meeting: null, toldStateOn: null },
  ...{ corrects: null, correctedBy: null, follows: null, followedBy: null, seal: null },
  refused: { lift: { code: 'silence.nothing-held', kind: 'not-now' } },
  written: {
    ...{ stage: 'running', zone: 'America/New_York', now: '2026-03-02T15:00:00.000Z', late: [] },
    rule: {
      ...{ ruleId: decisionId, cite: 'Guidelines, paragraph 5', periodDays: 3, counting: 'calendar-days' },
      ...{ holds: 'days', holdDays: 2, reminderHours: [], chairDecision: null },
      ...{ enteredAt: '2026-03-01T15:00:00.000Z', endedAt: null },
    },
    rounds: [
      {
        ...{ number: 1, openedAt: '2026-03-02T15:00:00.000Z', announced: closing, closesAt: closing },
        ...{ addressees: 3, reminders: [], objections: [], holds: [], texts: [text] },
      },
    ],
  },
};

const at = { path: '/decisions/:decisionId', at: `/decisions/${decisionId}` };

describe('the page of an open text', () => {
  it('says first what silence will do, when by the clock in New York, how long it is until then, and by which rule', async () => {
    network(() => open);
    const view = await shown(DecisionPage, at);
    const note = await view.findByText(/If no member objects before the closing minute/);
    const said = note.closest('[role="note"]')?.textContent ?? '';
    expect(said).toContain('6 March 2026');
    expect(said).toContain('17:00 GMT-5 in New York');
    expect(said).toContain('4 days left');
    expect(said).toContain('received before the closing instant');
    expect(said).toContain('for 2 days at most');
    expect(said).toContain('Guidelines, paragraph 5');
  });

  it('lets a member object with a reason, to the text that was read', async () => {
    const asked = network(({ method }) =>
      method === 'POST' ? { decisionId, version: 2, isLate: false } : open,
    );
    const view = await shown(DecisionPage, at);
    await view.user.click(await view.findByRole('button', { name: 'Object' }));
    await view.user.type(view.getByLabelText('Reason'), 'The days do not suit');
    await view.user.click(view.getAllByRole('button', { name: 'Object' }).at(-1)!);
    await view.findByText('Your objection is on record.');
    expect(asked.find(({ method }) => method === 'POST')).toMatchObject({
      path: `/decisions/${decisionId}/objections`,
      body: { round: 1, reason: 'The days do not suit' },
    });
  });

  it('leaves an act that is not for now where it is, and says why', async () => {
    network(() => open);
    const view = await shown(DecisionPage, at);
    const lift = await view.findByRole('button', { name: /Lift my hold/ });
    expect(lift.getAttribute('aria-disabled')).toBe('true');
    expect(view.getByText('No hold of yours is in force.')).toBeTruthy();
  });

  it('says that the text was adopted, and that an objection came late', async () => {
    const spoken = { entryId: decisionId, personId: decisionId, functionId: null, name: null };
    const late = [{ ...spoken, at: '2026-03-06T22:00:00.000Z', reason: 'Too late' }];
    const adopted = {
      ...open,
      stage: 'closed',
      outcome: 'adopted',
      closesAt: null,
      decidedAt: closing,
    } as const;
    network(() => ({ ...adopted, written: { ...open.written, stage: 'adopted', late } }));
    const view = await shown(DecisionPage, at);
    expect(await view.findByText(/Nobody objected before the closing minute/)).toBeTruthy();
    expect(view.getByText(/1 objection came late/)).toBeTruthy();
    expect(view.getByText('Too late')).toBeTruthy();
  });
});
