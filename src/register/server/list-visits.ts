import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { pageOf } from '../../platform/page.ts';
import type { Day } from '../../procedure/calendar.ts';
import { listStateNames, listStatesInGroup, listStatesNamed } from '../../registry/server/index.ts';
import type { RegisterRow } from '../../visits/contract.ts';
import type { Totals } from '../contract.ts';
import { registerRows } from './register-rows.ts';
import {
  countRegister,
  listRegister,
  type RegisterFilter,
  type RegisterKey,
  type RegisterOrder,
} from './register-store.ts';
import { standingOf } from './standing.ts';

export type Asked = Omit<RegisterFilter, 'number' | 'stateCodes' | 'fileIds'> &
  Omit<RegisterOrder, 'alphabet' | 'language'> & {
    readonly state?: string | undefined;
    readonly region?: string | undefined;
    readonly search?: string | undefined;
    readonly stage?: string | undefined;
  };

type Page = { readonly after?: RegisterKey | undefined; readonly limit: number };

/** A page of the register in the order asked for, with totals of everything the filters let through. */
export async function listVisits(
  db: ActorDb,
  actor: Actor,
  asked: Asked,
  { after, limit }: Page,
  today: Day,
) {
  const filter = await filterOf(db, actor, asked, today);
  const order = await orderOf(db, actor, asked);
  const found = await listRegister(db, filter, order, { after, limit: limit + 1 });
  const { rows, next } = pageOf(found, limit, (row): [string | number, string] => [row.sortedBy, row.fileId]);
  return {
    rows: await registerRows(db, actor, rows, today),
    next,
    totals: totalsOf(await countRegister(db, filter)),
  };
}

/** All rows of the register that the filters let through. */
export async function listAllVisits(
  db: ActorDb,
  actor: Actor,
  asked: Asked,
  today: Day,
): Promise<RegisterRow[]> {
  const filter = await filterOf(db, actor, asked, today);
  const order = await orderOf(db, actor, asked);
  return registerRows(db, actor, await listRegister(db, filter, order, {}), today);
}

async function filterOf(db: ActorDb, actor: Actor, asked: Asked, today: Day): Promise<RegisterFilter> {
  const { state, region, search, stage, ...columns } = asked;
  const narrowings = [
    ...(state === undefined ? [] : [[state]]),
    ...(region === undefined ? [] : [await listStatesInGroup(db, region)]),
    ...(search && !isNumber(search) ? [await listStatesNamed(db, search)] : []),
  ];
  const [first, ...others] = narrowings;
  const stateCodes = first?.filter((code) => others.every((codes) => codes.includes(code)));
  const number = search && isNumber(search) ? Number(search) : undefined;
  const filter = { ...columns, number, stateCodes };
  return stage === undefined
    ? filter
    : { ...filter, fileIds: await filesInStage(db, actor, filter, stage, today) };
}

const isNumber = (search: string): boolean => /^\d{1,9}$/.test(search);

// Where a file stands is read from its journal, and differs by reader: it cannot be a column.
async function filesInStage(db: ActorDb, actor: Actor, filter: RegisterFilter, stage: string, today: Day) {
  const rows = await listRegister(db, { ...filter, origin: 'file' }, byNumber, {});
  const standing = await standingOf(db, actor, rows, today);
  return rows.map(({ fileId }) => fileId).filter((fileId) => standing.get(fileId)?.stage === stage);
}

const byNumber = { sort: 'number', direction: 'up', alphabet: [], language: 'en' } as const;

async function orderOf(db: ActorDb, { language }: Actor, { sort, direction }: Asked): Promise<RegisterOrder> {
  const alphabet = sort === 'state' ? [...(await listStateNames(db, language)).keys()] : [];
  return { sort, direction, alphabet, language };
}

type Count = Awaited<ReturnType<typeof countRegister>>[number];

/** Totals by year, by type and by component; a hybrid visit with both components counts under each. */
function totalsOf(counts: readonly Count[]): Totals {
  const sum = (some: readonly Count[]) => some.reduce((total, { visits }) => total + visits, 0);
  const by = <Key extends string | number>(keyOf: (count: Count) => Key): [Key, number][] =>
    [...new Set(counts.map(keyOf))]
      .sort((a, b) => (a < b ? -1 : 1))
      .map((key) => [key, sum(counts.filter((count) => keyOf(count) === key))]);
  const components = (['virtual', 'physical'] as const).map((component) => ({
    component,
    visits: sum(counts.filter((count) => count[component])),
  }));
  return {
    visits: sum(counts),
    byYear: by(({ year }) => year).map(([year, visits]) => ({ year, visits })),
    byType: by(({ type }) => type).map(([type, visits]) => ({
      type: type as Totals['byType'][number]['type'],
      visits,
    })),
    byComponent: components.filter(({ visits }) => visits > 0),
  };
}
