import { sql } from 'kysely';
import type { Database } from '../../database/server/database.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import type { Proof } from '../../http/server/health.ts';
import { entriesOfFiles } from '../../journal/server/read.ts';
import { systemActor } from '../../platform/actor.ts';
import { type Day, plus } from '../../procedure/calendar.ts';
import type { Journal } from '../../procedure/journal.ts';
import { knownFile, listWatchedFiles, type WatchedFile } from '../../visits/server/index.ts';
import { differenceOf } from './difference.ts';
import { listRecorded } from './duty-store.ts';
import { planOfFile } from './look-at-file.ts';

export type Finding = {
  readonly fileId: string;
  readonly key: string;
  readonly on: Day;
  readonly is: 'missing' | 'extra';
};

export type DutyCheck = {
  readonly checkedOn: Day;
  readonly files: number;
  /** Moments that should have been noticed by now. */
  readonly expected: number;
  /** Of them, those of today that stand in line for the next sweep. */
  readonly waiting: number;
  readonly missing: number;
  readonly extra: number;
  /** The first of those missing and extra. */
  readonly findings: readonly Finding[];
};

const pageSize = 100;
const mostFindings = 50;

/** Works out anew from the journals what should have been noticed by now, compares, and keeps the result. */
export async function watchDuties(database: Database): Promise<DutyCheck> {
  let check: DutyCheck = {
    ...{ checkedOn: database.clock.today(), files: 0, expected: 0, waiting: 0, missing: 0, extra: 0 },
    findings: [],
  };
  for (let after: string | null = null; ; ) {
    const page: Page = await withActor(database, systemActor, (db) =>
      checkPage(db, database.clock.today(), after),
    );
    check = added(check, page);
    after = page.last;
    if (after === null) break;
  }
  check = { ...check, checkedOn: database.clock.today() };
  await withActor(database, systemActor, (db) => keep(db, check, database.clock.now()));
  return check;
}

type Page = Omit<DutyCheck, 'checkedOn'> & { readonly last: string | null };

async function checkPage(db: ActorDb, today: Day, after: string | null): Promise<Page> {
  const files = await listWatchedFiles(db, { after, limit: pageSize });
  const ids = files.map(({ visit }) => visit.fileId);
  const journals = ids.length === 0 ? new Map<string, Journal>() : await entriesOfFiles(db, ids);
  const recorded = await listRecorded(db, ids);
  const recordedIn = (fileId: string) => recorded.filter((moment) => moment.fileId === fileId);
  const found = files.map((file) => {
    const { moments } = planOfFile(
      knownFile(file.visit, systemActor, journals.get(file.visit.fileId) ?? []),
      today,
    );
    return {
      moments: moments.length,
      ...sorted(file, today, differenceOf(moments, recordedIn(file.visit.fileId))),
    };
  });
  return {
    files: files.length,
    expected: sum(found.map(({ moments }) => moments)),
    waiting: sum(found.map(({ waiting }) => waiting)),
    missing: sum(found.map(({ missing }) => missing.length)),
    extra: sum(found.map(({ extra }) => extra.length)),
    findings: found.flatMap(({ missing, extra }) => [...missing, ...extra]),
    last: files.length < pageSize ? null : (ids.at(-1) ?? null),
  };
}

/** What came up today in a file that stands in line anyway is no omission: the next sweep notices it. */
function sorted(
  { visit, nextOn }: WatchedFile,
  today: Day,
  { missing, extra }: ReturnType<typeof differenceOf>,
) {
  const inLine = nextOn !== null && nextOn <= today;
  const omitted = missing.filter(({ knownOn }) => !(inLine && knownOn === today));
  const { fileId } = visit;
  return {
    waiting: missing.length - omitted.length,
    missing: omitted.map(({ key, on }): Finding => ({ fileId, key, on, is: 'missing' })),
    extra: extra.map(({ key, on }): Finding => ({ fileId, key, on, is: 'extra' })),
  };
}

const added = (check: DutyCheck, page: Page): DutyCheck => ({
  checkedOn: check.checkedOn,
  files: check.files + page.files,
  expected: check.expected + page.expected,
  waiting: check.waiting + page.waiting,
  missing: check.missing + page.missing,
  extra: check.extra + page.extra,
  findings: [...check.findings, ...page.findings].slice(0, mostFindings),
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

async function keep(db: ActorDb, check: DutyCheck, now: string): Promise<void> {
  const { checkedOn, findings, ...counts } = check;
  await db
    .insertInto('duty_check')
    .values({ checked_at: now, checked_on: checkedOn, ...counts, findings: JSON.stringify(findings) })
    .execute();
}

export type KeptCheck = Omit<DutyCheck, 'findings'> & { readonly checkedAt: string };

/** The last result of the watchdog; undefined before the first. */
export function findLastCheck(db: ActorDb): Promise<KeptCheck | undefined> {
  return db
    .selectFrom('duty_check')
    .select(['checked_at as checkedAt', 'checked_on as checkedOn'])
    .select(['files', 'expected', 'waiting', 'missing', 'extra'])
    .orderBy('checked_at', 'desc')
    .orderBy(sql`check_id`)
    .limit(1)
    .$castTo<KeptCheck>()
    .executeTakeFirst();
}

/** What the last proof says, for whoever watches the program from outside; one of the day before yesterday says nothing any more. */
export async function proofOfDuties(database: Database): Promise<Proof> {
  const last = await withActor(database, systemActor, findLastCheck);
  if (!last || plus(last.checkedOn, 'P2D') <= database.clock.today()) return 'unproved';
  return last.missing + last.extra === 0 ? 'kept' : 'missed';
}
