import { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { ImportReport } from '../../platform/import-report.ts';
import { Resolution } from '../shapes.ts';
import { readAllResolutions, writeResolutions } from './resolution-store.ts';
import { compareRows, nothingWritten, readRows, reportOf } from './rows.ts';

const ResolutionFacts = z.strictObject(Resolution.shape);

/** Carries resolutions and documents in, as they stand in facts/resolutions.json. Repeating it changes nothing. */
export async function importResolutions(db: ActorDb, rows: readonly unknown[]): Promise<ImportReport> {
  const { read, refused } = readRows(rows, ResolutionFacts, ({ symbol }) => symbol);
  if (refused.length > 0) return nothingWritten(refused);

  const there = new Map((await readAllResolutions(db)).map((row) => [row.symbol, row]));
  const difference = compareRows(read, there, ({ symbol }) => symbol);
  await writeResolutions(db, [...difference.added, ...difference.changed]);
  return reportOf(rows, difference);
}
