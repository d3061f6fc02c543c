import { trainingPersons } from '../../access/server/index.ts';
import type { Database } from '../../database/server/database.ts';
import { withActor } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { type Day, plus } from '../../procedure/calendar.ts';
import { findTrainingFile } from '../../register/server/index.ts';
import { findReportOfFile, getSnapshot } from '../../reports/server/index.ts';
import type { Kind } from '../shapes.ts';
import { moveCopies } from './copy-store.ts';
import { keepVersion } from './keep-version.ts';
import { makeCopy, openVersion } from './make-copies.ts';
import { kindsOf, listVersionsOf } from './store.ts';

// The visit to XAW has lived its whole life: 385 days after its end its report was long adopted, and the version for
// partners was issued on the 145th day after it. The events are told with the visit; here are the versions themselves.

const state = 'XAW';
const issued: readonly (readonly [Kind, number])[] = [
  ['SV-08', 110 - 385],
  ['SV-09', 145 - 385],
];

/**
 * Makes the versions of the training report, each on its day, and says how many were made now. That for partners waits
 * for the marks of the State. Their pages are made at
 * once; a PDF takes seconds of work, so it is made when somebody asks for it.
 */
export async function openTrainingVersions(database: Database, today: Day): Promise<number> {
  const actor: Actor = { ...trainingPersons.expert, language: 'en' };
  const made = await withActor(database, actor, async (db) => {
    const fileId = await findTrainingFile(db, state);
    const report = fileId ? await findReportOfFile(db, fileId) : undefined;
    if (!report) return [];
    const there = kindsOf(await listVersionsOf(db, report.reportId));
    const snapshot = await getSnapshot(db, actor, { reportId: report.reportId, kind: 'SV-08' });
    const versions: string[] = [];
    const mayBeMade = (kind: Kind) =>
      !there.includes(kind) && (kind === 'SV-08' || snapshot.marked.length > 0);
    for (const [kind, days] of issued.filter(([one]) => mayBeMade(one))) {
      const on = plus(today, `-P${-days}D`);
      const given = {
        kind,
        numbering: 'placeholder',
        on,
        now: `${on}T15:00:00Z`,
        copiesAre: 'waiting',
      } as const;
      versions.push((await keepVersion(db, actor, snapshot, given)).versionId);
    }
    return versions;
  });
  for (const versionId of made) await makePages(database, actor, versionId);
  return made.length;
}

async function makePages(database: Database, actor: Actor, versionId: string): Promise<void> {
  const version = await withActor(database, actor, (db) => openVersion(db, versionId));
  const never = new AbortController().signal;
  for (const { copyId, format } of version.copies) {
    if (format === 'html') await makeCopy(database, version, copyId, never);
  }
  await withActor(database, actor, (db) => moveCopies(db, versionId, { from: ['waiting'], to: 'cancelled' }));
}
