import { migrate } from '../platform/server/migrate.ts';
import { type Command, done, failed, mistake, readOptions } from './command.ts';
import { importRecord, importTraining, linesOf } from './record.ts';
import { databaseConfig, readSettings } from './settings.ts';
import { withDatabase } from './with-database.ts';

const usage = `stocktake import --record
stocktake import --training

Carries data into the database, whole or not at all, and says what it did. Repeating it changes nothing.

  --record     the facts that come with the program: Member States, resolutions, themes, the printed record of visits
  --training   fictional States and persons, with a visit in every stage as of today

The first start of an empty database does both; a database that has the record already gets no training world unless
it is asked for.

  DATABASE_URL, DATABASE_ADMIN_URL, STOCKTAKE_DATA   as for start`;

export const importCommand: Command = {
  summary: 'carry data into the database',
  usage,
  run: async (words, terminal) => {
    const asked = readOptions(words, { record: { type: 'boolean' }, training: { type: 'boolean' } });
    if (!asked.record && !asked.training) throw mistake('say what to import: --record or --training');

    await migrate(databaseConfig(readSettings(terminal.env)));
    return withDatabase(terminal.env, async (database, { clock }) => {
      if (asked.training) terminal.print(await importTraining(database, clock));
      const reports = asked.record ? await importRecord(database, clock) : {};
      for (const line of linesOf(reports)) terminal.print(line);
      return Object.values(reports).some(({ refused }) => refused.length > 0) ? failed : done;
    });
  },
};
