import type { ActorDb } from '../../database/server/with-actor.ts';
import { isOnDesk } from '../../desks/acts.ts';
import { namesOf } from '../../desks/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { pageOf } from '../../platform/page.ts';
import { type Day, daysBetween } from '../../procedure/calendar.ts';
import type { ClockReading } from '../../procedure/reading.ts';
import { type KnownVisit, listKnownFiles } from '../../register/server/index.ts';
import { listStateNames, listStatesInGroup, listStatesNamed } from '../../registry/server/index.ts';
import type { OverviewRow, OverviewTotals } from '../contract.ts';

export type OverviewFilter = {
  readonly late?: boolean | undefined;
  readonly within?: number | undefined;
  readonly stage?: string | undefined;
  readonly region?: string | undefined;
  readonly obliged?: string | undefined;
  readonly type?: string | undefined;
  readonly state?: string | undefined;
  readonly search?: string | undefined;
  readonly sort: 'due' | 'state' | 'number' | 'stage' | 'late';
  readonly direction: 'up' | 'down';
};

export type OverviewKey = readonly [string | number, string];
type Page = { readonly after?: OverviewKey | undefined; readonly limit: number };
type World = { readonly training: boolean; readonly today: Day };

/** Every file against its clocks: a page of those that the filters let through, with totals of all of them. */
export async function listOverview(
  db: ActorDb,
  actor: Actor,
  asked: OverviewFilter & World,
  { after, limit }: Page,
) {
  const rows = await listWholeOverview(db, actor, asked);
  const keyOf = await keyFor(db, actor, asked.sort);
  const sign = asked.direction === 'up' ? 1 : -1;
  const order = (a: OverviewKey, b: OverviewKey) => sign * compare(a, b);
  const keyed = rows.map((row) => ({ row, key: keyOf(row) })).sort((a, b) => order(a.key, b.key));
  const from = after ? keyed.filter(({ key }) => order(key, after) > 0) : keyed;
  const page = pageOf(from.slice(0, limit + 1), limit, ({ key }): [string | number, string] => [...key]);
  return {
    rows: page.rows.map(({ row }) => row),
    next: page.next,
    totals: totalsOf(rows),
    training: asked.training,
  };
}

/** All rows of the overview in the order asked for, for files that take it along. */
export async function listSortedOverview(db: ActorDb, actor: Actor, asked: OverviewFilter & World) {
  return (await listOverview(db, actor, asked, { limit: Number.MAX_SAFE_INTEGER - 1 })).rows;
}

async function listWholeOverview(
  db: ActorDb,
  actor: Actor,
  { training, today, ...filter }: OverviewFilter & World,
): Promise<OverviewRow[]> {
  const files = await listKnownFiles(db, actor, { training, stateCode: filter.state }, today);
  const isNamed = await namedBy(db, filter.search);
  const inRegion = filter.region === undefined ? null : await listStatesInGroup(db, filter.region);
  return files
    .filter((file) => isOnDesk(actor, file))
    .filter(({ stage, type }) => isWanted(filter.stage, stage) && isWanted(filter.type, type))
    .filter((file) => isNamed(file) && (inRegion?.includes(file.stateCode) ?? true))
    .map((file) => rowOf(file, filter.obliged))
    .filter((row) => filter.obliged === undefined || row.nextDue !== null)
    .filter((row) => !filter.late || row.late > 0)
    .filter((row) => filter.within === undefined || isWithin(row, today, filter.within));
}

const isWanted = (wanted: string | undefined, value: string | null): boolean =>
  wanted === undefined || wanted === value;

async function namedBy(db: ActorDb, search: string | undefined): Promise<(file: KnownVisit) => boolean> {
  if (!search) return () => true;
  if (/^\d{1,9}$/.test(search)) return ({ number }) => number === Number(search);
  const codes = await listStatesNamed(db, search);
  return ({ stateCode }) => codes.includes(stateCode);
}

function rowOf(file: KnownVisit, obliged: string | undefined): OverviewRow {
  const clocks = file.running.filter((clock) => obliged === undefined || clock.obliged === obliged);
  const late = clocks.filter(({ outcome }) => outcome === 'overdue');
  return {
    ...namesOf(file),
    year: file.year,
    training: file.training,
    stage: file.stage,
    heldBy: [...new Set(file.open.flatMap(({ heldBy }) => heldBy))],
    nextDue: mostPressing(clocks),
    late: late.length,
    daysLate: Math.max(0, ...late.map(({ daysLeft }) => -(daysLeft ?? 0))),
    strip: file.strip,
  };
}

/** The clock that is due first; where none has a due day, the one that has run longest. */
function mostPressing(clocks: readonly ClockReading[]): ClockReading | null {
  const key = ({ due, from }: ClockReading) => `${due ?? '9999-12-31'} ${from ?? ''}`;
  return clocks.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))[0] ?? null;
}

function isWithin({ nextDue }: OverviewRow, today: Day, days: number): boolean {
  return nextDue?.due != null && nextDue.due >= today && daysBetween(today, nextDue.due) <= days;
}

function totalsOf(rows: readonly OverviewRow[]): OverviewTotals {
  const count = (holds: (row: OverviewRow) => boolean) => rows.filter(holds).length;
  const left = ({ nextDue }: OverviewRow) => nextDue?.daysLeft ?? null;
  const isIn = (row: OverviewRow, days: number) => {
    const daysLeft = left(row);
    return daysLeft !== null && daysLeft >= 0 && daysLeft <= days;
  };
  return {
    files: rows.length,
    late: count(({ late }) => late > 0),
    within7: count((row) => isIn(row, 7)),
    within30: count((row) => isIn(row, 30)),
    waiting: count(({ nextDue }) => nextDue?.outcome === 'awaiting-decision'),
    quiet: count(({ nextDue }) => nextDue === null),
  };
}

/** What a row is sorted by; never null, so that a page can start after it. */
async function keyFor(
  db: ActorDb,
  { language }: Actor,
  sort: OverviewFilter['sort'],
): Promise<(row: OverviewRow) => OverviewKey> {
  const alphabet = sort === 'state' ? [...(await listStateNames(db, language)).keys()] : [];
  const places = new Map(alphabet.map((code, place) => [code, place]));
  const keys: Readonly<Record<OverviewFilter['sort'], (row: OverviewRow) => string | number>> = {
    due: ({ nextDue }) => nextDue?.due ?? '9999-12-31',
    state: ({ stateCode }) => places.get(stateCode) ?? 0,
    number: ({ number }) => number,
    stage: ({ stage }) => stage ?? '',
    late: ({ daysLate }) => daysLate,
  };
  return (row) => [keys[sort](row), row.fileId];
}

function compare([a, idOfA]: OverviewKey, [b, idOfB]: OverviewKey): number {
  if (a !== b) return a < b ? -1 : 1;
  return idOfA < idOfB ? -1 : Number(idOfA > idOfB);
}
