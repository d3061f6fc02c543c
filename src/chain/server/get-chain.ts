import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Language } from '../../platform/language.ts';
import { Refused } from '../../platform/refusal.ts';
import { day } from '../../procedure/calendar.ts';
import { isFictional } from '../../registry/contract.ts';
import { listStateNames } from '../../registry/server/index.ts';
import { recordNotFound } from '../refusals.ts';
import type { ChainGroup, ChainKind, ChainRecord } from '../shapes.ts';
import { chainKinds } from '../vocabulary.ts';
import { type RecordWords, titleIn } from './title.ts';

type Asked = {
  readonly kind: ChainKind;
  readonly recordId: string;
  readonly state?: string | undefined;
  readonly limit: number;
};
type Chain = { training: boolean; record: ChainRecord; before: ChainGroup[]; after: ChainGroup[] };

/** A record with all it rests on and all that rests on it, as far as this reader may see; refused when it may not be seen. */
export async function getChain(db: ActorDb, { language }: Actor, asked: Asked): Promise<Chain> {
  const rows = await walk(db, asked);
  const start = rows.find(({ way }) => way === 'start');
  if (!start) throw new Refused(recordNotFound());
  const codes = new Set(rows.flatMap(({ state_code }) => (state_code === null ? [] : [state_code])));
  const names = await listStateNames(db, language, [...codes]);
  const said = (row: Walked): ChainRecord => recordOf(row, language, names);
  const groups = (way: Way): ChainGroup[] =>
    kindsByDistance(rows, way).map((ofKind) => ({
      kind: ofKind[0].kind,
      count: ofKind[0].count,
      rows: ofKind.map(said),
    }));
  const training = [...codes].some(isFictional);
  return { training, record: said(start), before: groups('before'), after: groups('after') };
}

type Way = 'start' | 'before' | 'after';
type Walked = {
  way: Way;
  kind: ChainKind;
  record_id: string;
  state_code: string | null;
  on_day: string | null;
  words: RecordWords;
  place: string;
  steps: number;
  count: number;
};

/** The records on one side of the start by kind: the farthest kind first before it, the nearest first after it. */
function kindsByDistance(rows: readonly Walked[], way: Way): (readonly [Walked, ...Walked[]])[] {
  const kinds = chainKinds.flatMap((kind) => {
    const [nearest, ...others] = rows.filter((row) => row.way === way && row.kind === kind);
    return nearest ? [[nearest, ...others] as const] : [];
  });
  const outwards = way === 'before' ? -1 : 1;
  return kinds.toSorted(([a], [b]) => outwards * (a.steps - b.steps)).map((kind) => [...kind]);
}

// Each step goes to records the reader may see and to no other: what lies behind a hidden one stays behind it. The offset
// keeps PostgreSQL from joining whole views: for each record it asks the indexes, so a chain is as fast in a large world.
async function walk(db: ActorDb, { kind, recordId, state, limit }: Asked): Promise<readonly Walked[]> {
  const ofState = state === undefined ? sql`true` : sql`coalesce(record.state_code, ${state}) = ${state}`;
  const { rows } = await sql<Walked>`
    with recursive before as (
      select ${kind}::text as kind, ${recordId}::uuid as record_id, 0 as steps
      union
      select record.kind, record.record_id, before.steps + 1
      from before
        cross join lateral (
          select link.before_kind, link.before_id from chain_link as link
          where link.after_kind = before.kind and link.after_id = before.record_id offset 0
        ) as link
        cross join lateral (
          select one.kind, one.record_id from chain_record as one
          where one.kind = link.before_kind and one.record_id = link.before_id offset 0
        ) as record
      where before.steps < ${farthest}
    ), after as (
      select ${kind}::text as kind, ${recordId}::uuid as record_id, 0 as steps
      union
      select record.kind, record.record_id, after.steps + 1
      from after
        cross join lateral (
          select link.after_kind, link.after_id from chain_link as link
          where link.before_kind = after.kind and link.before_id = after.record_id offset 0
        ) as link
        cross join lateral (
          select one.kind, one.record_id, one.state_code from chain_record as one
          where one.kind = link.after_kind and one.record_id = link.after_id offset 0
        ) as record
      where after.steps < ${farthest} and ${ofState}
    ), reached as (
      select 'start' as way, ${kind}::text as kind, ${recordId}::uuid as record_id, 0 as steps
      union all
      select 'before', kind, record_id, min(steps) from before where steps > 0 group by kind, record_id
      union all
      select 'after', kind, record_id, min(steps) from after where steps > 0 group by kind, record_id
    ), seen as (
      select distinct on (reached.way, record.kind, record.record_id) reached.way, reached.steps, record.*
      from reached cross join lateral (
        select one.* from chain_record as one
        where one.kind = reached.kind and one.record_id = reached.record_id offset 0
      ) as record
      order by reached.way, record.kind, record.record_id
    ), counted as (
      select seen.*, count(*) over (partition by way, kind)::int as count,
        row_number() over (partition by way, kind order by steps, on_day desc nulls last, place, record_id) as nth
      from seen
    )
    select way, kind, record_id, state_code, to_char(on_day, 'YYYY-MM-DD') as on_day, words, place, steps, count
    from counted where nth <= ${limit} order by way, kind, nth`.execute(db);
  return rows;
}

/** No thread is as long; a link that went round in a circle would end here. */
const farthest = 20;

function recordOf(
  { kind, record_id, state_code, on_day, words, place, steps }: Walked,
  language: Language,
  names: ReadonlyMap<string, string>,
): ChainRecord {
  const [inLanguage, title] = titleIn(words, language);
  return {
    kind,
    recordId: record_id,
    stateCode: state_code,
    stateName: state_code === null ? null : (names.get(state_code) ?? state_code),
    on: on_day === null ? null : day(on_day),
    title,
    language: inLanguage,
    place,
    steps,
  };
}
