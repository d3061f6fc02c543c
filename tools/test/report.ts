import { existsSync, readFileSync } from 'node:fs';
import { type Count, oneFailed } from './leg.ts';

// Counts from the reports that Vitest and Playwright write. A report that is missing is a failure: the run broke
// before it could say anything.

type VitestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly success: boolean;
};

type PlaywrightReport = {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly unknown[];
};

/** What a Vitest report counts. A file that could not be loaded has no tests, so the run itself counts as failed. */
export function vitestCount(report: VitestReport): Count {
  const broken = !report.success && report.numFailedTests === 0 ? 1 : 0;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** What a Playwright report counts. A test that passed only at a second try has failed. */
export function playwrightCount({ stats, errors }: PlaywrightReport): Count {
  const broken = errors.length > 0 && stats.unexpected === 0 ? 1 : 0;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + broken, skipped: stats.skipped };
}

export function countOf<Report>(path: string, read: (report: Report) => Count): Count {
  if (!existsSync(path)) return oneFailed;
  return read(JSON.parse(readFileSync(path, 'utf8')) as Report);
}

/** The count of a run: what its report says, and failed at least once when the run itself ended badly. */
export function withExit(endedWell: boolean, counted: () => Count): Count {
  const count = counted();
  return endedWell || count.failed > 0 ? count : { ...count, failed: 1 };
}
