import { within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { chair, fileId, visitFile } from '../../../tools/test/worlds/visit-file.ts';
import { entryId, upToSharing } from '../../clocks/web/told.fixture.ts';
import { day } from '../../procedure/calendar.ts';
import { shown } from '../../ui/page.fixture.tsx';
import { network, problem, type Request } from '../../web/network.fixture.ts';
import { RecordEvent } from './RecordEvent.tsx';

const file = visitFile(upToSharing.slice(0, -1), { asOf: '2025-04-28' });

const entered = {
  entryId: entryId(30),
  version: 12,
  stageOfFile: file.stageOfFile,
  changes: [{ clock: 'D-08', was: null, now: day('2025-05-28') }],
  receipt: { entryId: entryId(30), hash: '9f86d081884c7d65' },
};

describe('recording an event', () => {
  it('offers the acts that end a clock first, and the first of them as the main one', async () => {
    const page = await shown(() => <RecordEvent file={file} />);
    const button = await page.findByRole('button', { name: 'Draft report shared with the State' });
    expect(button.getAttribute('aria-disabled')).toBe('false');
    expect(button.closest('li')?.textContent).toContain('Ends: Complete draft report to the State');
    const main = page.getAllByRole('button').filter((one) => one.className.includes('button-main'));
    expect(main).toEqual([page.getAllByRole('button')[0]]);
    expect(main[0]!.closest('li')?.textContent).toContain('Ends: ');
  });

  it('keeps an unlawful act, disabled, with the reason and the paragraph', async () => {
    const page = await shown(() => <RecordEvent file={file} />);
    await userEvent.type(await page.findByLabelText('Find an event'), 'Formal letter');
    const button = page.getByRole('button', { name: /^Formal letter/ });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    const why = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(why?.textContent).toMatch(/^.{20,}S\/2020\/731 V\(o\)/);
  });

  it('says whose act it is where it is for somebody else', async () => {
    const page = await shown(() => (
      <RecordEvent file={visitFile(upToSharing, { asOf: '2025-05-01', actor: chair })} />
    ));
    expect(await page.findByRole('heading', { name: 'For others to enter' })).toBeTruthy();
  });

  it('enters an event once however often the button is pressed, and says which due days it set', async () => {
    const asked = network(() => new Promise((done) => setTimeout(() => done(entered), 50)));
    const page = await shown(() => <RecordEvent file={file} />);
    const dialog = await opened(page);
    const enter = dialog.getByRole('button', { name: 'Enter in the journal' });
    await userEvent.dblClick(enter);

    expect(await page.findByText(/New due day: State’s comments on the draft, 28 May 2025/)).toBeTruthy();
    expect(
      page.getByText('“Draft report shared with the State” is in the journal for 28 April 2025.'),
    ).toBeTruthy();
    expect(writes(asked)).toHaveLength(1);
    expect(writes(asked)[0]?.body).toMatchObject({
      event: 'draft-shared-with-state',
      on: '2025-04-28',
      version: upToSharing.length - 1,
    });
  });

  it('sends the same key again when no answer came, so that a repeat is harmless', async () => {
    let broken = true;
    const asked = network(() => {
      if (!broken) return entered;
      broken = false;
      throw new TypeError('Failed to fetch');
    });
    const page = await shown(() => <RecordEvent file={file} />);
    const dialog = await opened(page);
    await userEvent.click(dialog.getByRole('button', { name: 'Enter in the journal' }));
    await dialog.findByRole('note');
    await userEvent.click(dialog.getByRole('button', { name: 'Enter in the journal' }));
    await page.findByText('Receipt');
    const keys = writes(asked).map(({ body }) => (body as { key: string }).key);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it('explains that somebody else was there first, and keeps what was typed', async () => {
    network(() => problem(409, 'platform.stale', 'conflict'));
    const page = await shown(() => <RecordEvent file={file} />);
    const dialog = await opened(page);
    await userEvent.click(dialog.getByRole('button', { name: 'Enter in the journal' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('Somebody else has changed this');
    expect(dialog.getByLabelText<HTMLInputElement>('Day it happened').value).toBe('2025-04-28');
  });

  it('says why the server refused, with the paragraph', async () => {
    network(() =>
      problem(409, 'procedure.in-the-future', 'bad-input', {
        cite: ['S/2020/731 V(m)'],
        values: { on: '2025-04-29', today: '2025-04-28' },
      }),
    );
    const page = await shown(() => <RecordEvent file={file} />);
    const dialog = await opened(page);
    await userEvent.click(dialog.getByRole('button', { name: 'Enter in the journal' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('S/2020/731 V(m)');
  });

  it('asks for the paper where the act of a State is entered for it', async () => {
    const page = await shown(() => <RecordEvent file={visitFile(upToSharing, { asOf: '2025-05-01' })} />);
    await userEvent.click(await page.findByRole('button', { name: 'State’s comments received' }));
    const dialog = within(page.getByRole('dialog'));
    expect(dialog.getByLabelText<HTMLSelectElement>('The paper of the State').required).toBe(true);
    expect(dialog.getByLabelText('Scan or file')).toBeTruthy();
    expect(dialog.getByText(/You enter this for another/)).toBeTruthy();
  });
});

async function opened(page: Awaited<ReturnType<typeof shown>>) {
  await userEvent.click(await page.findByRole('button', { name: 'Draft report shared with the State' }));
  return within(page.getByRole('dialog'));
}

function writes(asked: readonly Request[]): readonly Request[] {
  return asked.filter(({ path }) => path === `/visits/${fileId}/events`);
}
