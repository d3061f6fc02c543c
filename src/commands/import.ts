import { resolve } from 'node:path';
import { migrate } from '../database/server/migrate.ts';
import { mistake } from '../main/mistake.ts';
import { importRecord, importTraining, linesOf } from '../main/record.ts';
import { databaseConfig, readSettings } from '../main/settings.ts';
import { importFrom } from '../transfer/server/import.ts';
import { type Command, done, failed, readOptions, type Terminal } from './command.ts';
import { countOf } from './export.ts';
import { verify } from './verify.ts';
import { withDatabase } from './with-database.ts';

const usage = `stocktake import --record
stocktake import --training
stocktake import --from FOLDER

Carries data into the database, whole or not at all, and says what it did.

  --record        the facts that come with the program: Member States, resolutions, themes, the printed record of
                  visits. Repeating it changes nothing
  --training      fictional States and persons, with a visit in every stage as of today. Repeating it changes nothing
  --from FOLDER   what export wrote, into a database in which nobody has acted yet; then verifies every journal

The first start of an empty database brings in record and training; a database that has the record already gets no
training world unless it is asked for.

  DATABASE_URL, DATABASE_ADMIN_URL, STOCKTAKE_DATA   as for start`;

const options = {
  record: { type: 'boolean' },
  training: { type: 'boolean' },
  from: { type: 'string' },
} as const;

export const importCommand: Command = {
  summary: 'carry data into the database',
  usage,
  run: async (words, terminal) => {
    const { record = false, training = false, from } = readOptions(words, options);
    if (!record && !training && from === undefined)
      throw mistake('say what to import: --record, --training or --from FOLDER');
    if (from !== undefined && (record || training))
      throw mistake('an export is imported alone: leave out --record and --training');

    await migrate(databaseConfig(readSettings(terminal.env)));
    return from === undefined
      ? importOwn(terminal, { record, training })
      : importExport(terminal, resolve(from));
  },
};

function importOwn(
  terminal: Terminal,
  asked: { readonly record: boolean; readonly training: boolean },
): Promise<number> {
  return withDatabase(terminal.env, async (database) => {
    if (asked.training && database.mode === 'live')
      throw mistake('a live installation takes no training world: nobody there may be anybody');
    if (asked.training) terminal.print(await importTraining(database));
    const reports = asked.record ? await importRecord(database) : {};
    for (const line of linesOf(reports)) terminal.print(line);
    return Object.values(reports).some(({ refused }) => refused.length > 0) ? failed : done;
  });
}

async function importExport(terminal: Terminal, folder: string): Promise<number> {
  const { tables } = await importFrom(databaseConfig(readSettings(terminal.env)), folder);
  terminal.print(`${countOf(tables)} taken from ${folder}`);
  return verify.run([], terminal);
}
