import { migrate } from '../database/server/migrate.ts';
import { databaseConfig, readSettings } from '../main/settings.ts';
import { type Command, done, readOptions } from './command.ts';

const usage = `stocktake migrate

Brings the database up to date: roles, tables, and every rule of access as it stands in this version. Repeating it
changes nothing. start does the same before it answers.

  DATABASE_URL, DATABASE_ADMIN_URL, STOCKTAKE_DATA   as for start`;

export const migrateCommand: Command = {
  summary: 'bring the database up to date',
  usage,
  run: async (words, terminal) => {
    readOptions(words, {});
    const { applied } = await migrate(databaseConfig(readSettings(terminal.env)));
    for (const name of applied) terminal.print(`applied ${name}`);
    terminal.print(
      applied.length === 0 ? 'The database is up to date.' : `${applied.length} migrations applied.`,
    );
    return done;
  },
};
