import { output } from './run.ts';

// How many tests a leg would have run, for a machine that cannot run them.

/** Tests of Vitest that the filters choose; at least one, so that a leg left out is never silent. */
export async function countTests(filters: readonly string[]): Promise<number> {
  const listed = await output(process.execPath, [
    'node_modules/vitest/vitest.mjs',
    'list',
    '--json',
    ...filters,
  ]);
  return atLeastOne(listed, (list: readonly unknown[]) => list.length);
}

/** Stories that the filters choose, over all projects; at least one. */
export async function countStories(filters: readonly string[]): Promise<number> {
  const cli = 'node_modules/@playwright/test/cli.js';
  const listed = await output(process.execPath, [cli, 'test', '--list', '--reporter=json', ...filters]);
  return atLeastOne(listed, ({ suites }: { suites: readonly Suite[] }) => countIn(suites));
}

type Suite = {
  readonly specs?: readonly { tests: readonly unknown[] }[];
  readonly suites?: readonly Suite[];
};

function countIn(suites: readonly Suite[]): number {
  return suites.reduce((all, suite) => {
    const own = (suite.specs ?? []).reduce((sum, spec) => sum + spec.tests.length, 0);
    return all + own + countIn(suite.suites ?? []);
  }, 0);
}

function atLeastOne<Listed>(text: string | null, count: (listed: Listed) => number): number {
  const start = text?.search(/[[{]/) ?? -1;
  return text && start >= 0 ? Math.max(1, count(JSON.parse(text.slice(start)) as Listed)) : 1;
}
