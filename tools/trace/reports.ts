import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One test of the last run, whichever runner ran it. */
export type TestDone = {
  /** Its own title after the titles of the groups above it. */
  readonly title: string;
  readonly file: string;
  readonly runner: 'vitest' | 'playwright';
  readonly status: 'passed' | 'failed' | 'skipped';
};

type VitestReport = {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
    }[];
  }[];
};

type PlaywrightSuite = {
  readonly title: string;
  readonly file?: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
};
type PlaywrightReport = { readonly suites: readonly PlaywrightSuite[]; readonly stats: unknown };

/** All tests of all reports in the folder. A file that is no test report (a measurement, say) is passed over. */
export function readReports(folder: string): readonly TestDone[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => testsOf(JSON.parse(readFileSync(join(folder, file), 'utf8'))));
}

/** The tests in one report of Vitest or Playwright. */
export function testsOf(report: unknown): readonly TestDone[] {
  if (isVitest(report)) return vitestTests(report);
  return isPlaywright(report) ? report.suites.flatMap((suite) => playwrightTests(suite, [])) : [];
}

function vitestTests({ testResults }: VitestReport): readonly TestDone[] {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ ancestorTitles, title, status }) => ({
      title: [...ancestorTitles, title].filter(Boolean).join(' '),
      file: name,
      runner: 'vitest' as const,
      status: status === 'passed' || status === 'failed' ? status : 'skipped',
    })),
  );
}

function playwrightTests(suite: PlaywrightSuite, above: readonly string[]): readonly TestDone[] {
  const titles = [...above, suite.title];
  const own = (suite.specs ?? []).flatMap(({ title, file, tests }) =>
    tests.map(({ status }) => ({
      title: [...titles, title].join(' '),
      file,
      runner: 'playwright' as const,
      status: playwrightStatus(status),
    })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => playwrightTests(inner, titles))];
}

/** A story that passed only at a second try has not passed. */
function playwrightStatus(status: string): TestDone['status'] {
  if (status === 'expected') return 'passed';
  return status === 'skipped' ? 'skipped' : 'failed';
}

const isVitest = (report: unknown): report is VitestReport => hasList(report, 'testResults');
const isPlaywright = (report: unknown): report is PlaywrightReport =>
  hasList(report, 'suites') && typeof report === 'object' && report !== null && 'stats' in report;

function hasList(report: unknown, key: string): boolean {
  return (
    typeof report === 'object' && report !== null && Array.isArray((report as Record<string, unknown>)[key])
  );
}
