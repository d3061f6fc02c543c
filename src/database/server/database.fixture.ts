import { type TestDatabase, testOnServer } from './server.fixture.ts';

export type { TestDatabase } from './server.fixture.ts';

/**
 * A migrated database of one's own. TEST_DATABASE says on which engine; without it, on the server in
 * TEST_DATABASE_URL, and on the embedded engine where there is none.
 */
export async function testDatabase(engine = testEngine()): Promise<TestDatabase> {
  const url = process.env.TEST_DATABASE_URL;
  if (engine === 'server') {
    if (!url) throw new Error('TEST_DATABASE=server needs TEST_DATABASE_URL');
    return testOnServer(url);
  }
  const { testEmbedded } = await import('./embedded/embedded.fixture.ts');
  return testEmbedded();
}

function testEngine(): string {
  return process.env.TEST_DATABASE ?? (process.env.TEST_DATABASE_URL ? 'server' : 'embedded');
}
