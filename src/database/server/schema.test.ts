import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { typesOf } from '../../../tools/schema/types-of.ts';
import { packageRoot } from '../../platform/server/package-root.ts';
import { testDatabase } from './database.fixture.ts';

it('the types of the tables are those of the migrated database (npm run schema makes them anew)', async () => {
  const database = await testDatabase();
  const client = await database.admin.connect();
  const types = await typesOf(client).finally(() => client.release());
  await database.drop();
  expect(types).toBe(readFileSync(join(packageRoot(), 'src/database/server/schema.gen.ts'), 'utf8'));
});
