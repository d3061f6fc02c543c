import { type Actor, publicReader } from '../platform/actor.ts';
import type { ImportReport } from '../platform/import-report.ts';
import type { Database } from '../platform/server/database.ts';
import { say } from '../platform/server/messages.ts';
import { type ActorDb, withActor } from '../platform/server/with-actor.ts';
import { importRegistry, listStateNames } from '../registry/server/index.ts';
import { procedures } from './procedures.ts';

// What the program carries with it: facts of the registry, the printed record of visits, a training world.

/** What an import did, by the name of what was imported. */
export type Reports = Readonly<Record<string, ImportReport>>;

type Step = {
  readonly actor: Actor;
  readonly isThere: (db: ActorDb) => Promise<boolean>;
  readonly bring: (db: ActorDb) => Promise<Reports>;
};

/** Whoever runs the program keeps what belongs to no file. */
const administrator: Actor = { ...publicReader('en'), audience: 'administrator', roles: [] };

const registry: Step = {
  actor: administrator,
  isThere: async (db) => (await listStateNames(db, 'en')).size > 0,
  bring: (db) => importRegistry(db, procedures),
};

/** Brings in the historical record. Repeating it changes nothing that is right already. */
export async function importRecord(database: Database): Promise<Reports> {
  return inTurn([registry], (step) => withActor(database, step.actor, step.bring));
}

/** Brings in whatever a database does not have yet: everything on the first start, nothing on all others. */
export async function bringWhatIsMissing(database: Database): Promise<Reports> {
  return inTurn([registry], (step) =>
    withActor(database, step.actor, async (db) => ((await step.isThere(db)) ? {} : step.bring(db))),
  );
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

async function inTurn(steps: readonly Step[], work: (step: Step) => Promise<Reports>): Promise<Reports> {
  let reports: Reports = {};
  for (const step of steps) reports = { ...reports, ...(await work(step)) };
  return reports;
}
