import pg from 'pg';
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

export async function withClient<T>(
  config: pg.ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(config);
  client.on('error', () => undefined); // lost between two statements: the next one says so
  await client.connect();
  return work(client).finally(() => client.end());
}
