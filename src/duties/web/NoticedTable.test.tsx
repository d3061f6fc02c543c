import { describe, expect, it } from 'vitest';
import { entryId } from '../../clocks/web/told.fixture.ts';
import { shown } from '../../ui/page.fixture.tsx';
import { network } from '../../web/network.fixture.ts';
import { DutyCheck } from './DutyCheck.tsx';
import { NoticedTable } from './NoticedTable.tsx';

const fileId = entryId(9);

const moment = (more: object) => ({
  momentId: entryId(1),
  kind: 'reminder',
  clock: 'D-08',
  expert: null,
  on: '2025-03-19',
  due: '2025-03-26',
  event: null,
  opens: [],
  told: ['permanent-mission', 'national-focal-point'],
  noticedAt: '2025-03-19T04:00:00Z',
  because: null,
  ...more,
});

describe('what time has brought in a file', () => {
  it('stands with its lawful day, the due day and who was told', async () => {
    network(() => ({ rows: [moment({})] }));
    const page = await shown(() => <NoticedTable fileId={fileId} />);
    const [, row] = await page.findAllByRole('row');
    expect(row?.textContent).toMatch(/19 March 2025.*Reminder.*State’s comments on the draft.*26 March 2025/);
    expect(row?.textContent).toMatch(/Permanent Mission.*focal point/i);
  });

  it('says of a moment that was undone why, and of one without a reader that nobody was told', async () => {
    network(() => ({ rows: [moment({ kind: 'lapse', because: 'date-corrected', told: [] })] }));
    const page = await shown(() => <NoticedTable fileId={fileId} />);
    expect(await page.findByText('No longer holds: a date was corrected')).toBeTruthy();
    expect(page.getByText('Nobody: nothing was left to do')).toBeTruthy();
  });
});

describe('the proof for administrators', () => {
  const last = {
    checkedAt: '2025-03-19T04:00:00Z',
    checkedOn: '2025-03-19',
    files: 24,
    expected: 310,
    waiting: 0,
  };

  it.each([
    [null, /No proof has been made yet/],
    [{ ...last, missing: 0, extra: 0 }, /310 reminders and consequences in 24 files: all were noticed/],
    [{ ...last, missing: 2, extra: 1 }, /2 were missed and 1 is too much/],
  ])('says of %o what it found', async (found, words) => {
    network(() => ({ last: found }));
    const page = await shown(() => <DutyCheck />);
    expect(await page.findByText(words)).toBeTruthy();
  });
});
