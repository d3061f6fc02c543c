import type { ActorDb } from '../../database/server/with-actor.ts';
import { pageOf } from '../../platform/page.ts';
import { listStateNames } from '../../registry/server/index.ts';
import type { DecisionRow } from '../contract.ts';
import {
  countRegister,
  listRegister,
  type Reading,
  type RegisterFilter,
  type RegisterKey,
  type RegisterOrder,
  type StoredRow,
} from './register-store.ts';

export type Asked = RegisterFilter & RegisterOrder;
type Page = { readonly after?: RegisterKey | undefined; readonly limit: number };

/** A page of the register in the order asked for, and how many rows the filters let through. */
export async function listDecisions(db: ActorDb, reading: Reading, asked: Asked, { after, limit }: Page) {
  const found = await listRegister(db, reading, asked, asked, { after, limit: limit + 1 });
  const { rows, next } = pageOf(found, limit, (row): [string, string] => [row.sortedBy, row.decisionId]);
  return {
    rows: await withNames(db, reading, rows),
    next,
    count: await countRegister(db, reading, asked),
  };
}

/** All rows that the filters let through. */
export async function listAllDecisions(db: ActorDb, reading: Reading, asked: Asked): Promise<DecisionRow[]> {
  return withNames(db, reading, await listRegister(db, reading, asked, asked, {}));
}

async function withNames(
  db: ActorDb,
  { actor }: Reading,
  rows: readonly StoredRow[],
): Promise<DecisionRow[]> {
  const names = rows.some(({ stateCode }) => stateCode !== null)
    ? await listStateNames(db, actor.language)
    : new Map<string, string>();
  return rows.map(({ sortedBy: _, ...row }) => ({
    ...row,
    stateName: row.stateCode === null ? null : (names.get(row.stateCode) ?? row.stateCode),
  }));
}
