import { openDatabase } from '../database/server/database.ts';
import { migrate } from '../database/server/migrate.ts';
import { loggable } from '../http/server/faults.ts';
import { mistake } from '../main/mistake.ts';
import { databaseConfig, readSettings } from '../main/settings.ts';
import { startWork } from '../main/work.ts';
import { type Command, done, readOptions } from './command.ts';

const usage = `stocktake worker

Does what is done without a person: what fell due by time, and mails. start does the same beside answering requests;
this is for more of it, on other machines. Several may run over one database: each piece of work is done by one of them.

  DATABASE_URL   the PostgreSQL server; the embedded database belongs to one program, so there start alone works
  STOCKTAKE_SMTP_URL, STOCKTAKE_MAIL_FROM, STOCKTAKE_PUBLIC_URL, STOCKTAKE_CLOCK, STOCKTAKE_DATA   as for start`;

export const workerCommand: Command = {
  summary: 'do what falls due by time, beside a server or several',
  usage,
  run: async (words, terminal) => {
    readOptions(words, {});
    const settings = readSettings(terminal.env);
    if (!settings.databaseUrl) throw mistake('a worker of its own needs DATABASE_URL; start works by itself');
    const config = databaseConfig(settings);
    await migrate(config);
    const database = await openDatabase(config);
    const stop = startWork(database, settings, (fault, what) =>
      terminal.complain(JSON.stringify({ what, ...loggable(fault) })),
    );
    terminal.print('Working until it is stopped.');
    await new Promise<void>((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    });
    await stop();
    await database.close();
    return done;
  },
};
