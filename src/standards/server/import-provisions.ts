import { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { ImportReport, RefusedRow } from '../../platform/import-report.ts';
import { compareRows, factRows, nothingWritten, readRows, reportOf } from '../../registry/server/index.ts';
import { nothingToHangOn } from '../refusals.ts';
import { Provision, Words } from '../shapes.ts';
import { listAnchors, listProvisions, writeProvisions } from './provision-store.ts';

/** What was compared says in what; the place stays with the facts. */
const ProvisionFacts = z
  .strictObject({ ...Provision.shape, words: z.strictObject(Words.shape), seenIn: z.string().optional() })
  .refine(({ checked, seenIn }) => (checked === 'knowledge') === (seenIn === undefined), { path: ['seenIn'] })
  .transform(({ seenIn: _, ...provision }) => provision);

/** Carries the provisions in, as they stand in facts/provisions.json. Repeating it changes nothing. */
export function importStandards(db: ActorDb): Promise<ImportReport> {
  return importProvisions(db, factRows('provisions'));
}

/** Carries provisions in; one that hangs on nothing is refused, and then nothing is written. None is ever taken away. */
export async function importProvisions(db: ActorDb, rows: readonly unknown[]): Promise<ImportReport> {
  const { read, refused } = readRows(rows, ProvisionFacts, ({ provisionId }) => provisionId);
  const anchors = await listAnchors(db);
  const loose = read.flatMap(({ symbol, themes }, at): RefusedRow[] =>
    [symbol, ...themes].filter((name) => !anchors.has(name)).map((name) => nothingToHangOn(at + 1, name)),
  );
  if (refused.length + loose.length > 0) return nothingWritten([...refused, ...loose]);

  const there = new Map((await listProvisions(db)).map((row) => [row.provisionId, row]));
  const difference = compareRows(read, there, ({ provisionId }) => provisionId);
  await writeProvisions(db, [...difference.added, ...difference.changed]);
  return reportOf(rows, difference);
}
