import { startCluster } from './postgres.ts';

/**
 * For Vitest: the tests of a single file want a database server too. Starts a throwaway one unless `npm test` has
 * given one already, or the embedded engine was asked for, or the machine has none.
 */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_DATABASE_URL || process.env.TEST_DATABASE === 'embedded') return undefined;
  const cluster = await startCluster();
  if (!cluster) return undefined;
  process.env.TEST_DATABASE_URL = cluster.url;
  return cluster.stop;
}
