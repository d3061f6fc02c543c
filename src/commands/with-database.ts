import { type Database, openDatabase } from '../database/server/database.ts';
import { databaseConfig, readSettings, type Settings } from '../main/settings.ts';

type Environment = Parameters<typeof readSettings>[0];

/** What the work gives back over the database of these settings; closed after it. */
export async function withDatabase<T>(
  env: Environment,
  work: (database: Database, settings: Settings) => Promise<T>,
): Promise<T> {
  const settings = readSettings(env);
  const database = await openDatabase(databaseConfig(settings));
  return work(database, settings).finally(() => database.close());
}
