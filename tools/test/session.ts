import { mkdirSync, rmSync } from 'node:fs';
import { type Leg, runLegs } from './leg.ts';
import type { TestDatabase } from './legs.ts';
import { startCluster } from './postgres.ts';
import { exitCode, summary } from './summary.ts';
import { findChromium } from './system.ts';

/** What the machine offers to a run. */
export type Machine = {
  /** The throwaway server where PostgreSQL is installed, otherwise the embedded database. */
  readonly database: TestDatabase;
  /** The throwaway server only; null where there is none. */
  readonly server: TestDatabase | null;
  readonly chromium: string | null;
};

export const embedded: TestDatabase = { engine: 'embedded' };

/** Runs legs on a clean report folder with a throwaway database server, prints the end of the run, sets the exit code. */
export async function session(legsFor: (machine: Machine) => readonly Leg[]): Promise<void> {
  rmSync('var/report', { recursive: true, force: true });
  mkdirSync('var/report', { recursive: true });
  const cluster = await startCluster();
  const server: TestDatabase | null = cluster && { engine: 'server', url: cluster.url };

  const done = await runLegs(legsFor({ database: server ?? embedded, server, chromium: findChromium() }));
  await cluster?.stop();
  process.exitCode = exitCode(done, process.env.CI === 'true');
  console.log(`\n${summary(done)}`);
}
