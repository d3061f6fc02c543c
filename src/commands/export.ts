import { resolve } from 'node:path';
import { mistake } from '../main/mistake.ts';
import { exportTo } from '../transfer/server/export.ts';
import { type Command, done, readOptions } from './command.ts';
import { withDatabase } from './with-database.ts';

const usage = `stocktake export --to FOLDER

Copies every row of every table, as they are at one moment, into a new folder: one file of JSON lines for each table
and a list of them with their digests. The same data give the same files on either kind of database. The copy holds
everything, also what few may read: keep it as you keep the database.

  --to FOLDER   a folder that is empty or does not exist yet

  DATABASE_URL, STOCKTAKE_DATA   as for start`;

export const exportCommand: Command = {
  summary: 'copy all data out of the database',
  usage,
  run: async (words, terminal) => {
    const { to } = readOptions(words, { to: { type: 'string' } });
    if (!to) throw mistake('say where to: --to FOLDER');

    const folder = resolve(to);
    const { tables } = await withDatabase(terminal.env, (database) => exportTo(database, folder));
    terminal.print(`${countOf(tables)} copied to ${folder}`);
    return done;
  },
};

/** How much an export holds, in words. */
export function countOf(tables: readonly { readonly rows: number }[]): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${rows} rows of ${tables.length} tables`;
}
