import { availableParallelism } from 'node:os';
import { command, type Leg, leftOut } from './leg.ts';
import { outcomeOf, playwrightOutcome, vitestOutcome, withEnd } from './report.ts';
import { type Environment, run, runTool, type Tool } from './run.ts';
import { countStories, countTests } from './untried.ts';

// What can be run, as legs. tools/test.ts and tools/check.ts put them in order.

/** The database a leg works on: the throwaway server, or the one that needs no server. */
export type TestDatabase =
  | { readonly engine: 'server'; readonly url: string }
  | { readonly engine: 'embedded' };

type Choice = {
  readonly name: string;
  /** Name of the report in var/report. */
  readonly report: string;
  readonly filters?: readonly string[];
  /** Null where the machine has none: the tests then count as skipped. */
  readonly database: TestDatabase | null;
  readonly node?: string | null;
  readonly chromium?: string | null;
};

export const types = (node?: string | null): Leg =>
  tool(`Types${onNode(node)}`, 'tsc', ['-b', '--force'], node);
export const style = tool('Lint and format', 'biome', ['check', '.']);
export const generatedPages = tool('Generated pages and citations', 'tsx', ['tools/docs.ts', '--check']);
export const requirements = tool('Requirements', 'tsx', ['tools/trace.ts']);
export const build = command('Build', () => run('npm', ['run', '--silent', 'build']));

/** Tests of Vitest, counted from the report they write. */
export function tests({ name, report, filters = [], database, node }: Choice): Leg {
  const path = `var/report/${report}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  // Left to itself it keeps one core free, which is half of a small machine.
  const workers = `--maxWorkers=${availableParallelism()}`;
  return {
    name,
    run: async () => {
      if (!database || node === null) return leftOut(await countTests(filters));
      const env = environmentOf(database);
      const ended = await runTool('vitest', ['run', ...filters, ...reporters, workers], { env, node });
      return withEnd(ended, outcomeOf(path, vitestOutcome));
    },
  };
}

/** Stories in the browser, counted from the report they write. */
export function stories({ name, report, filters = [], database, node, chromium }: Choice): Leg {
  const path = `var/report/${report}.json`;
  return {
    name,
    run: async () => {
      if (!database || !chromium || node === null) return leftOut(await countStories(filters));
      const env = { ...environmentOf(database), CHROMIUM: chromium, STORY_REPORT: path };
      const ended = await runTool('playwright', ['test', ...filters], { env, node });
      return withEnd(ended, outcomeOf(path, playwrightOutcome));
    },
  };
}

function environmentOf(database: TestDatabase): Environment {
  return database.engine === 'server'
    ? { TEST_DATABASE: 'server', TEST_DATABASE_URL: database.url }
    : { TEST_DATABASE: 'embedded' };
}

/** A tool of node_modules as a leg. */
export function tool(name: string, which: Tool, args: readonly string[], node?: string | null): Leg {
  if (node === null) return { name, run: async () => leftOut(1) };
  return command(name, () => runTool(which, args, { node }));
}

function onNode(node: string | null | undefined): string {
  return node === undefined ? '' : ', Node 24';
}
