import type { ActorDb } from '../../database/server/with-actor.ts';
import type { ImportReport } from '../../platform/import-report.ts';
import { Body } from '../body-shapes.ts';
import { readBodies, writeBodies } from './body-store.ts';
import { compareRows, nothingWritten, readRows, reportOf } from './rows.ts';

/** Carries bodies in. Repeating it changes nothing; one that is missing from the rows stays, because people act for it. */
export async function importBodies(db: ActorDb, rows: readonly unknown[]): Promise<ImportReport> {
  const { read, refused } = readRows(rows, Body.strict(), ({ bodyId }) => bodyId);
  if (refused.length > 0) return nothingWritten(refused);
  const there = new Map((await readBodies(db)).map((body) => [body.bodyId, body]));
  const difference = compareRows(read, there, ({ bodyId }) => bodyId);
  await writeBodies(db, [...difference.added, ...difference.changed]);
  return reportOf(rows, difference);
}
