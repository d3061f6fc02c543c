import { writeFileSync } from 'node:fs';
import pg from 'pg';
import { migrate } from '../src/database/server/migrate.ts';
import { typesOf } from './schema/types-of.ts';
import { startCluster } from './test/postgres.ts';

// `npm run schema`: writes the types of the tables from a database that was just migrated. A test says when they are
// out of date (src/database/server/schema.test.ts).

const path = 'src/database/server/schema.gen.ts';
const cluster = await startCluster();
if (!cluster) throw new Error('a PostgreSQL server is needed to make the types of the tables');

try {
  await migrate({ url: cluster.url, dataDir: '' });
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  const text = await typesOf(client).finally(() => client.end());
  writeFileSync(path, text);
} finally {
  await cluster.stop();
}
