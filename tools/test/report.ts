import { existsSync, readFileSync } from 'node:fs';
import { failedOnce, type Outcome } from './leg.ts';
import type { Ended } from './run.ts';

// What the reports say that Vitest and Playwright write: how many passed, and which failed, with the reason. A report
// that is missing is a failure: the run broke before it could say anything.

type VitestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
};

type PlaywrightReport = {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly Said[];
  readonly suites: readonly Suite[];
};

type Suite = {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly file: string;
    readonly title: string;
    readonly tests: readonly {
      readonly projectName: string;
      readonly status: string;
      readonly results: readonly { readonly errors: readonly Said[] }[];
    }[];
  }[];
};

type Said = { readonly message?: string };

/** What a Vitest report says. A file that could not be loaded has no tests, so the run itself counts as failed. */
export function vitestOutcome(report: VitestReport): Outcome {
  const broken = !report.success && report.numFailedTests === 0 ? 1 : 0;
  return {
    count: {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    failures: report.testResults.flatMap(({ name, status, message, assertionResults }) => {
      const failed = assertionResults.filter((test) => test.status === 'failed');
      if (status === 'failed' && failed.length === 0) return [`${name}\n${message}`];
      return failed.map((test) => `${name} > ${test.fullName}\n${test.failureMessages.join('\n')}`);
    }),
  };
}

/** What a Playwright report says. A test that passed only at a second try has failed. */
export function playwrightOutcome({ stats, errors, suites }: PlaywrightReport): Outcome {
  const broken = errors.length > 0 && stats.unexpected === 0 ? 1 : 0;
  const failed = stats.unexpected + stats.flaky + broken;
  return {
    count: { passed: stats.expected, failed, skipped: stats.skipped },
    failures: [...errors.map(({ message }) => message ?? ''), ...suites.flatMap(failedStories)],
  };
}

function failedStories({ suites = [], specs = [] }: Suite): readonly string[] {
  const own = specs.flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results }) => {
        const said = results.flatMap(({ errors }) => errors.map(({ message }) => message ?? ''));
        return `[${projectName}] ${file} > ${title}\n${said.join('\n')}`;
      }),
  );
  return [...own, ...suites.flatMap(failedStories)];
}

export function outcomeOf<Report>(path: string, read: (report: Report) => Outcome): Outcome {
  if (!existsSync(path)) return failedOnce('No report was written.');
  return read(JSON.parse(readFileSync(path, 'utf8')) as Report);
}

/** The outcome of a run: what its report says, and failed at least once when the run itself ended badly. */
export function withEnd({ well, how }: Ended, { count, failures }: Outcome): Outcome {
  if (well) return { count, failures };
  const failed = Math.max(count.failed, 1);
  return { count: { ...count, failed }, failures: [...failures, `The run ${how}.`] };
}
