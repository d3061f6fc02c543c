import { within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fileId, visitFile } from '../../../tools/test/worlds/visit-file.ts';
import { upToSharing } from '../../clocks/web/told.fixture.ts';
import { day } from '../../procedure/calendar.ts';
import { shown } from '../../ui/page.fixture.tsx';
import { network } from '../../web/network.fixture.ts';
import { Participants } from './Participants.tsx';
import type { Participation } from './taking-part.ts';

const file = visitFile(upToSharing, { asOf: '2025-05-10' });
const at = { path: '/visits/:fileId', at: `/visits/${fileId}` };
const partner: Participation = {
  ...{ grantId: '22222222-2222-4333-8444-555555555555', fileId, stateCode: 'XAA', stateName: 'Aurelia' },
  ...{ organisationId: 'training-partner', organisationName: 'Training Partner', personId: null },
  ...{ purpose: 'takes-part', approvedBy: 'S/2020/731 VI.3(a)', startsOn: day('2025-02-10') },
  ...{ endsOn: day('2025-08-01'), endsWithEvent: null, endedOn: null, runs: true },
  ...{ signed: false, signatures: 2, refused: { sign: null, end: null } },
};
const body = (bodyId: string, name: string, training: boolean) => ({
  ...{ bodyId, name, training, kind: 'organisation', unSystem: true, compact: 'not-stated', cite: [] },
});
const bodies = { rows: [body('training-agency', 'Training Agency', true), body('unodc', 'UNODC', false)] };
const answering = (rows: readonly Participation[]) =>
  network(({ path, method }) => {
    if (path === '/bodies') return bodies;
    return method === 'GET' ? { rows } : { grantId: partner.grantId, version: 2 };
  });

describe('who takes part in a visit', () => {
  it('is said by name, with since when, until when, by which rule and how many have signed', async () => {
    answering([partner]);
    const page = await shown(() => <Participants file={file} />, at);
    const one = await page.findByRole('listitem', { name: 'Training Partner' });
    for (const words of ['10 February 2025', '1 August 2025', 'VI.3(a)', 'signed by 2 people'])
      expect(one.textContent).toContain(words);
  });

  it('is added from the organizations of the same world, with a last day', async () => {
    const asked = answering([]);
    const page = await shown(() => <Participants file={file} />, at);
    expect(await page.findByText('No organization takes part')).toBeTruthy();
    await userEvent.click(page.getByRole('button', { name: 'Add an organization' }));
    const dialog = within(page.getByRole('dialog'));
    const choice = await dialog.findByLabelText('Organization');
    expect(choice.textContent).not.toContain('UNODC');
    await userEvent.selectOptions(choice, 'Training Agency');
    await userEvent.type(dialog.getByLabelText('Last day'), '2025-09-01');
    await userEvent.click(dialog.getByRole('button', { name: 'Add an organization' }));
    const sent = asked.find(({ method }) => method === 'POST');
    expect(sent).toMatchObject({
      path: `/visits/${fileId}/participants`,
      body: { organisationId: 'training-agency', endsOn: '2025-09-01', version: file.version },
    });
  });

  it('is ended only after it was asked once more', async () => {
    const asked = answering([partner]);
    const page = await shown(() => <Participants file={file} />, at);
    await userEvent.click(await page.findByRole('button', { name: 'End the participation' }));
    expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
    const dialog = within(page.getByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'End the participation' }));
    expect(asked.find(({ method }) => method === 'POST')?.path).toBe(`/grants/${partner.grantId}/end`);
  });

  it('that has ended is still said, and cannot be ended again', async () => {
    answering([{ ...partner, endedOn: day('2025-04-01'), runs: false }]);
    const page = await shown(() => <Participants file={file} />, at);
    expect((await page.findByRole('listitem', { name: 'Training Partner' })).textContent).toContain(
      '1 April 2025',
    );
    expect(page.queryByRole('button', { name: 'End the participation' })).toBeNull();
  });
});
