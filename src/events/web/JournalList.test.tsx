import { within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fileId, journalLine, visitFile } from '../../../tools/test/worlds/visit-file.ts';
import { entryId, upToSharing } from '../../clocks/web/told.fixture.ts';
import { day } from '../../procedure/calendar.ts';
import { shown } from '../../ui/page.fixture.tsx';
import { network } from '../../web/network.fixture.ts';
import { JournalList } from './JournalList.tsx';

const file = visitFile(upToSharing, { asOf: '2025-05-10' });
const ended = journalLine('visit-ended', '2025-03-14', { entryId: entryId(9), by: 'head-of-delegation' });
const correction = journalLine('visit-ended', '2025-03-13', {
  entryId: entryId(20),
  corrects: { entryId: ended.entryId, was: day('2025-03-14') },
  reason: 'The closing meeting was the last item.',
});

describe('the journal of a file', () => {
  it('[V-010] shows a correction with the old day, the new one, who entered it and why', async () => {
    const corrected = { ...ended, correctedBy: correction.entryId };
    const page = await shown(() => <JournalList lines={[correction, corrected]} file={file} />);
    const [line, before] = await page.findAllByRole('listitem');
    expect(line!.textContent).toContain('Corrected from 14 March 2025 to 13 March 2025');
    expect(line!.textContent).toContain('Reason: The closing meeting was the last item.');
    expect(line!.textContent).toContain('Counter-Terrorism Committee Executive Directorate');
    expect(before!.textContent).toContain('A later line corrects this day.');
    expect(before!.querySelector('s')?.textContent).toBe('14 March 2025');
  });

  it('offers to correct a line once, and not one that was corrected already', async () => {
    const corrected = { ...ended, correctedBy: correction.entryId };
    const page = await shown(() => <JournalList lines={[correction, corrected]} file={file} />);
    const [line, before] = await page.findAllByRole('listitem');
    expect(within(line!).getByRole('button', { name: /Correct the day/ })).toBeTruthy();
    expect(within(before!).queryByRole('button', { name: /Correct the day/ })).toBeNull();
  });

  it('[V-010] sends a correction with its reason and the version that was seen', async () => {
    const asked = network(() => ({
      entryId: entryId(20),
      version: 13,
      stageOfFile: file.stageOfFile,
      changes: [],
      receipt: { entryId: entryId(20), hash: 'ab' },
    }));
    const page = await shown(() => <JournalList lines={[ended]} file={file} />);
    await userEvent.click(await page.findByRole('button', { name: /Correct the day/ }));
    const dialog = within(page.getByRole('dialog'));
    await userEvent.clear(dialog.getByLabelText('Right day'));
    await userEvent.type(dialog.getByLabelText('Right day'), '2025-03-13');
    await userEvent.type(dialog.getByLabelText('Why it is corrected'), 'Misread.');
    await userEvent.click(dialog.getByRole('button', { name: 'Enter the correction' }));

    expect(asked[0]?.path).toBe(`/visits/${fileId}/events/${ended.entryId}/correct`);
    expect(asked[0]?.body).toMatchObject({
      on: '2025-03-13',
      reason: 'Misread.',
      version: upToSharing.length,
    });
    expect(page.queryByRole('dialog')).toBeNull();
  });

  it('says what would be here while nothing is entered', async () => {
    const page = await shown(() => <JournalList lines={[]} file={file} />);
    expect(await page.findByText('Nothing is entered yet')).toBeTruthy();
  });

  it('is only read on a past day', async () => {
    const page = await shown(() => <JournalList lines={[ended]} file={file} isPast />);
    await page.findByRole('listitem');
    expect(page.queryByRole('button', { name: /Correct the day/ })).toBeNull();
  });
});
