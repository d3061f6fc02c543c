import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { ImportReport } from '../../platform/import-report.ts';
import { packageRoot } from '../../platform/server/package-root.ts';
import type { Instant } from '../../procedure/calendar.ts';
import { importRecord } from './import-record.ts';

/** Carries in the printed visits of 2018 to 2021, which lie in facts/. */
export function importVisitRecord(
  db: ActorDb,
  given: { readonly actor: Actor; readonly now: Instant },
): Promise<ImportReport> {
  const text = readFileSync(join(packageRoot(), 'facts', 'visits-2018-2021.json'), 'utf8');
  const { visits } = JSON.parse(text) as { readonly visits: readonly unknown[] };
  return importRecord(db, visits, given);
}
