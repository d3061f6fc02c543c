import { createServer } from 'node:net';
import { mistake } from '../main/mistake.ts';
import { type Running, startServer } from '../main/server.ts';
import { readSettings, type Settings } from '../main/settings.ts';
import { packageRoot } from '../platform/server/package-root.ts';
import { type Command, done, readOptions } from './command.ts';

const usage = `stocktake start [--live] [--accept-embedded] [--dev]

Opens the database, brings it up to date and answers requests until it is stopped. On its first start it carries in
the historical record and a training world of fictional States, in which anybody may be anybody.

  --live              on the first start: no training world; people sign in, and the installation is for work from then on
  --accept-embedded   let the embedded database hold files of real States that are not public. It keeps them in one
                      folder on this machine, with no copy elsewhere; without this it refuses them
  --dev               serve the pages from their sources, for work on Stocktake itself

  HOST, PORT          where it listens: 127.0.0.1 and 8080 unless set
  DATABASE_URL        a PostgreSQL server (postgres://...); without it the embedded database is used
  DATABASE_ADMIN_URL  for migrating, when the login in DATABASE_URL may not
  STOCKTAKE_DATA      the folder for data: ./var unless set
  STOCKTAKE_KEY       64 hexadecimal digits that seal the secrets of sign-in; without it the file key in STOCKTAKE_DATA,
                      made at the first start. Programs that share a database need the same
  STOCKTAKE_SMTP_URL  the mail server (smtps://name:password@host): without it mails are held. In training none is sent
  STOCKTAKE_MAIL_FROM the address that mails come from
  STOCKTAKE_PUBLIC_URL where people open pages, for the links in mails: https://stocktake.example
  TRUSTED_PROXY       addresses of the proxy in front, with commas: its X-Forwarded headers are believed
  STOCKTAKE_CLOCK     a moment at which the clock stands still, for training and tests: 2026-03-13T12:00:00Z
  LOG_LEVEL           warn unless set: faults only. info adds a line for each request, silent keeps even faults back.
                      The log goes to standard error, one JSON object a line, and names no person and no file`;

export const start: Command = {
  summary: 'answer requests: the pages and the API',
  usage,
  run: async (words, terminal) => {
    const asked = readOptions(words, {
      'accept-embedded': { type: 'boolean' },
      dev: { type: 'boolean' },
      live: { type: 'boolean' },
    });
    const settings = readSettings(terminal.env, { acceptEmbedded: asked['accept-embedded'] ?? false });
    const where = settings.databaseUrl ? 'on the server' : `in ${settings.dataDir}`;
    terminal.print(`Opening the database ${where}.`);
    const running = await started(settings, { live: asked.live ?? false });

    for (const line of running.filled) terminal.print(line);
    if (settings.clockStandsStill) terminal.print(`The clock stands still at ${settings.clock.now()}.`);
    if (!running.hasPages && !asked.dev)
      terminal.print('The pages have not been built; npm run build does it.');
    const pages = asked.dev ? await servePagesFromSources(running) : running;
    terminal.print(`Stocktake is at ${pages.address}`);
    await stopSignal();
    if (pages !== running) await pages.stop();
    await running.stop();
    return done;
  },
};

async function started(settings: Settings, asked: { readonly live: boolean }): Promise<Running> {
  try {
    // Asked before anything is opened: a first start takes seconds, and this answer need not wait for it.
    await tryToListen(settings);
    return await startServer(settings, asked);
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? fault.code : '';
    const { host, port } = settings;
    if (code === 'EADDRINUSE') {
      throw mistake(
        `port ${port} of ${host} is taken by another program; choose one with PORT=8081, or PORT=0 for any`,
      );
    }
    if (code === 'EACCES')
      throw mistake(`this account may not listen on port ${port}; choose one above 1023 with PORT`);
    if (code === 'EADDRNOTAVAIL')
      throw mistake(`this machine has no address ${host}; set HOST to one it has`);
    throw fault;
  }
}

function tryToListen({ host, port }: Settings): Promise<void> {
  const trial = createServer();
  return new Promise((resolve, reject) => {
    trial.once('error', reject);
    trial.listen({ host, port }, () => trial.close(() => resolve()));
  });
}

/** Waits until the process is asked to end. A second request ends it at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}

type Stoppable = { readonly address: string; readonly stop: () => Promise<void> };

/** The development server of the pages in front of ours: it reloads what is edited and hands on what is asked of the API. */
async function servePagesFromSources({ address }: Running): Promise<Stoppable> {
  const { createServer: createPages } = await import('vite');
  const vite = await createPages({
    root: packageRoot(),
    server: { proxy: { '/api': { target: address, ws: true } } },
  });
  await vite.listen();
  return { address: vite.resolvedUrls?.local[0] ?? 'unknown', stop: () => vite.close() };
}
