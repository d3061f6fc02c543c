import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import { listStateNames } from '../../registry/server/index.ts';
import { type Stage, stages } from '../contract.ts';
import { flowOf } from '../flow.ts';
import { nothingToFollow } from '../refusals.ts';

type Row = {
  readonly before_kind: string;
  readonly before_id: string;
  readonly after_kind: string;
  readonly after_id: string;
};

/** The flow of one State along the thread, as far as this reader may see; refused when there is nothing to see. */
export async function getFlow(db: ActorDb, { language }: Actor, stateCode: string) {
  const own = await recordsOf(db, stateCode);
  if (own.size === 0) throw new Refused(nothingToFollow());
  const links = await linksAt(db, [...own.keys()]);
  const roots = await linksAt(db, idsOf(links, 'question'));
  const of = new Map<string, Stage>(own);
  for (const { before_kind, before_id } of [...links, ...roots]) {
    if (before_kind === 'question' || before_kind === 'provision') of.set(before_id, before_kind);
  }
  for (const { before_kind, after_kind, after_id } of links) {
    // An answer that began from another, or changed because of a record of the thread, is that of the next cycle.
    if (after_kind === 'answer' && before_kind === 'answer') of.set(after_id, 'next-answer');
  }
  const joined = [...links, ...roots].map(({ before_id, after_id }) => ({
    before: before_id,
    after: after_id,
  }));
  const names = await listStateNames(db, language);
  return { stateCode, stateName: names.get(stateCode) ?? stateCode, stages: flowOf(stages, of, joined) };
}

const idsOf = (links: readonly Row[], kind: string): string[] => [
  ...new Set(links.flatMap((link) => (link.before_kind === kind ? [link.before_id] : []))),
];

const ownStages: readonly Stage[] = ['answer', 'finding', 'paragraph', 'recommendation', 'need', 'project'];

/** The records of a State by their stage; its questions and provisions are found through the links. */
async function recordsOf(db: ActorDb, stateCode: string): Promise<Map<string, Stage>> {
  const { rows } = await sql<{ kind: Stage; record_id: string }>`
    select kind, record_id from chain_record
    where state_code = ${stateCode} and kind = any (${ownStages})`.execute(db);
  return new Map(rows.map(({ kind, record_id }) => [record_id, kind]));
}

/** Links that lead to or from any of these records. */
async function linksAt(db: ActorDb, ids: readonly string[]): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select before_kind, before_id, after_kind, after_id from chain_link where after_id = any (${ids}::uuid[])
    union
    select before_kind, before_id, after_kind, after_id from chain_link where before_id = any (${ids}::uuid[])`.execute(
    db,
  );
  return rows;
}
