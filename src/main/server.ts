import { join } from 'node:path';
import { serveFeeds } from '../calendars/server/index.ts';
import { type DatabaseConfig, openDatabase } from '../database/server/database.ts';
import { goLive } from '../database/server/installation.ts';
import { installationKey } from '../database/server/installation-key.ts';
import { migrate } from '../database/server/migrate.ts';
import { serveDrafting } from '../drafting/server/index.ts';
import { proofOfDuties } from '../duties/server/index.ts';
import { createApp } from '../http/server/app.ts';
import { loggable } from '../http/server/faults.ts';
import { serveHealth } from '../http/server/health.ts';
import { servePages } from '../http/server/pages.ts';
import { readBuiltPages } from '../http/server/shell-files.ts';
import { say } from '../platform/server/messages.ts';
import { packageRoot } from '../platform/server/package-root.ts';
import { servePublic } from '../public/server/index.ts';
import { strongCost } from '../sign-in/server/index.ts';
import { mountParts } from './api.ts';
import { calendarSources } from './calendar-sources.ts';
import { administrator, fillWhenEmpty } from './record.ts';
import { databaseConfig, type Settings } from './settings.ts';
import { version } from './version.ts';
import { startWork } from './work.ts';

export type Running = {
  readonly address: string;
  /** What the first start carried in; empty on every other. */
  readonly filled: readonly string[];
  /** Whether there are built pages to serve. */
  readonly hasPages: boolean;
  /** Lets requests under way end, then closes the database. */
  readonly stop: () => Promise<void>;
};

/** Opens the database, brings it up to date, fills it when it is empty, and answers requests. */
export async function startServer(settings: Settings, asked = { live: false }): Promise<Running> {
  const config = databaseConfig(settings);
  await migrate(config);
  if (asked.live) await makeLive(config);
  const database = await openDatabase(config);
  try {
    const filled = await fillWhenEmpty(database);
    const app = await createApp({
      say,
      version: version(),
      logger: { level: settings.logLevel, stream: process.stderr },
      trustedProxy: settings.trustedProxy,
    });
    serveHealth(app, database, { duties: () => proofOfDuties(database) });
    mountParts(app, database, {
      key: installationKey(settings.dataDir, settings.key),
      cost: strongCost,
      hasMailServer: settings.smtp !== undefined,
    });
    serveFeeds(app, database, calendarSources);
    servePublic(app, database);
    serveDrafting(app, database, { behindProxy: settings.trustedProxy !== undefined });
    const webDir = join(packageRoot(), 'dist', 'web');
    const built = readBuiltPages(webDir);
    if (built) await servePages(app, { webDir, built, say, notFound: 'main.not-found' });

    const address = await app.listen({ host: settings.host, port: settings.port });
    const stopWork = startWork(database, settings, (fault, what) =>
      app.log.error({ ...loggable(fault), what }, 'work failed'),
    );
    const stop = async () => {
      await app.close();
      await stopWork();
      await database.close();
    };
    return { address, filled, hasPages: built !== null, stop };
  } catch (fault) {
    await database.close();
    throw fault;
  }
}

/** Makes an installation in which nothing was done yet one for work; one that is live already stays so. */
async function makeLive(config: DatabaseConfig): Promise<void> {
  const database = await openDatabase(config);
  await (database.mode === 'live' ? Promise.resolve() : goLive(database, administrator)).finally(
    database.close,
  );
}
