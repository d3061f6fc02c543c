import type pg from 'pg';
import { withClient } from './client.ts';
import type { DatabaseConfig } from './database.ts';

/** What the work gives back, done over one connection of whoever may change the database itself. */
export async function asAdministrator<T>(
  config: DatabaseConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const url = config.adminUrl ?? config.url;
  if (url) return withClient({ connectionString: url }, work);

  const { openEmbedded, superuser } = await import('./embedded/embedded.ts');
  const embedded = await openEmbedded(config.dataDir);
  return withClient(embedded.connection(superuser), work).finally(embedded.close);
}
