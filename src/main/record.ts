import { openTrainingReassessment } from '../answers/server/index.ts';
import { openTrainingAssessments } from '../assessment/server/index.ts';
import { openTrainingAssistance } from '../assistance/server/index.ts';
import { openTrainingCirculation } from '../circulation/server/index.ts';
import { openTrainingConduct } from '../conduct/server/index.ts';
import { openTrainingConfidentiality } from '../confidentiality/server/index.ts';
import type { Database } from '../database/server/database.ts';
import { withActor } from '../database/server/with-actor.ts';
import { openTrainingFollowup } from '../followup/server/index.ts';
import { importMeetings } from '../meetings/server/index.ts';
import { openTrainingObservations } from '../observations/server/index.ts';
import { openTrainingPlanning } from '../planning/server/index.ts';
import { type Actor, publicReader } from '../platform/actor.ts';
import type { ImportReport } from '../platform/import-report.ts';
import { say } from '../platform/server/messages.ts';
import { importProgrammeFacts, openTrainingProgramme } from '../programme/server/index.ts';
import { openTrainingProjects } from '../projects/server/index.ts';
import { importQuestions, openTrainingQuestions } from '../questions/server/index.ts';
import { hasRecord, importVisitRecord } from '../record/server/index.ts';
import { importRegistry } from '../registry/server/index.ts';
import { openTrainingReplies } from '../replies/server/index.ts';
import { openTrainingReports } from '../reports/server/index.ts';
import { openTrainingSittings } from '../sittings/server/index.ts';
import { importStandards } from '../standards/server/index.ts';
import { openTrainingWorld } from '../training/server/index.ts';
import { openTrainingVersions } from '../versions/server/index.ts';
import { procedures } from './procedures.ts';

// What the program carries with it: facts of the registry, the printed record of visits, a training world.

/** What an import did, by the name of what was imported. */
export type Reports = Readonly<Record<string, ImportReport>>;

/** Whoever runs the program: keeps what belongs to no file, and reads no file that is not public. */
export const administrator: Actor = { ...publicReader('en'), audience: 'administrator', roles: [] };

/** Brings in the facts and the historical record. Repeating it changes nothing that is right already. */
export async function importRecord(database: Database): Promise<Reports> {
  return { ...(await importFacts(database)), visits: await importVisits(database) };
}

/** Brings in what records hang on: States, resolutions, themes, and the provisions that questions rest on. */
async function importFacts(database: Database): Promise<Reports> {
  return withActor(database, administrator, async (db) => ({
    ...(await importRegistry(db, procedures)),
    provisions: await importStandards(db),
    'programme items': await importProgrammeFacts(db),
    meetings: await importMeetings(db, database.clock.now()),
    questions: await importQuestions(db),
  }));
}

function importVisits(database: Database): Promise<ImportReport> {
  return withActor(database, administrator, (db) =>
    importVisitRecord(db, { actor: administrator, now: database.clock.now() }),
  );
}

/** Opens the training world on the facts it hangs on, and says so. */
export async function importTraining(database: Database): Promise<string> {
  await importFacts(database);
  const { opened, there } = await openTrainingWorld(database, database.clock.today());
  await openTrainingQuestions(database, database.clock.today());
  await openTrainingAssessments(database, database.clock.today());
  await openTrainingSittings(database, database.clock.today());
  await openTrainingConduct(database);
  await openTrainingReports(database);
  await openTrainingObservations(database);
  await openTrainingConfidentiality(database);
  await openTrainingVersions(database, database.clock.today());
  await openTrainingFollowup(database, database.clock.today());
  await openTrainingReplies(database, database.clock.today());
  await openTrainingAssistance(database, database.clock.today());
  await openTrainingProjects(database, database.clock.today());
  await openTrainingReassessment(database, database.clock.today());
  await openTrainingPlanning(database, database.clock.today());
  await openTrainingProgramme(database, database.clock.today());
  await openTrainingCirculation(database);
  return `training visits: ${opened} added, ${there} as they were`;
}

/**
 * Brings the record, and in training a training world, into a database that has no record yet, and says what it did.
 * The visits of the record come last: a first start that was cut off is taken up again by the next.
 */
export async function fillWhenEmpty(database: Database): Promise<readonly string[]> {
  if (await withActor(database, administrator, hasRecord)) return [];
  const facts = await importFacts(database);
  const training = database.mode === 'training' ? [await importTraining(database)] : [];
  return [...training, ...linesOf({ ...facts, visits: await importVisits(database) })];
}

/** What the reports say, one line each, and one more for every row that was refused. */
export function linesOf(reports: Reports): readonly string[] {
  return Object.entries(reports).flatMap(([name, { inserted, updated, unchanged, refused }]) =>
    refused.length === 0
      ? [`${name}: ${inserted} added, ${updated} changed, ${unchanged} as they were`]
      : [
          `${name}: nothing was taken, because of ${refused.length} of the rows`,
          ...refused.map(({ row, code, values }) => `  row ${row}: ${say('en', code, values)}`),
        ],
  );
}
