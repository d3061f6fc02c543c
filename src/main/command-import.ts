import { migrate } from '../platform/server/migrate.ts';
import { type Command, done, failed, mistake, readOptions } from './command.ts';
import { importRecord, linesOf } from './record.ts';
import { databaseConfig, readSettings } from './settings.ts';
import { withDatabase } from './with-database.ts';

const usage = `stocktake import --record

Carries data into the database, whole or not at all, and says what it did. Repeating it changes nothing.

  --record   the facts that come with the program: Member States, resolutions, themes, the printed record of visits

  DATABASE_URL, DATABASE_ADMIN_URL, STOCKTAKE_DATA   as for start`;

export const importCommand: Command = {
  summary: 'carry data into the database',
  usage,
  run: async (words, terminal) => {
    const asked = readOptions(words, { record: { type: 'boolean' } });
    if (!asked.record) throw mistake('say what to import: --record');

    await migrate(databaseConfig(readSettings(terminal.env)));
    const reports = await withDatabase(terminal.env, importRecord);
    for (const line of linesOf(reports)) terminal.print(line);
    return Object.values(reports).some(({ refused }) => refused.length > 0) ? failed : done;
  },
};
