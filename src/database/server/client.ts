import pg from 'pg';

/** What the work gives back, done over one connection that is closed afterwards, come what may. */
export async function withClient<T>(
  config: pg.ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(config);
  client.on('error', () => undefined); // lost between two statements: the next one says so
  await client.connect();
  return work(client).finally(() => client.end());
}
