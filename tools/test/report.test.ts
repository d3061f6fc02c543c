import { describe, expect, it } from 'vitest';
import { none, runLegs } from './leg.ts';
import { countOf, playwrightCount, vitestCount, withExit } from './report.ts';
import { exitCode, inWords, summary } from './summary.ts';

const vitest = { numPassedTests: 4, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, success: true };
const stats = { expected: 7, unexpected: 0, flaky: 0, skipped: 2 };

describe('what a test run counts', () => {
  it('takes passed, failed and skipped tests from the reports', () => {
    expect(vitestCount(vitest)).toEqual({ passed: 4, failed: 0, skipped: 1 });
    expect(playwrightCount({ stats, errors: [] })).toEqual({ passed: 7, failed: 0, skipped: 2 });
  });

  it('counts a test file that could not be loaded, and a browser run that broke, as failed', () => {
    expect(vitestCount({ ...vitest, success: false }).failed).toBe(1);
    expect(playwrightCount({ stats, errors: [{}] }).failed).toBe(1);
  });

  it('counts a story that passed only at the second try as failed', () => {
    expect(playwrightCount({ stats: { ...stats, flaky: 1 }, errors: [] }).failed).toBe(1);
  });

  it('fails when there is no report, or when the run ended badly without a failed test', () => {
    expect(countOf('var/no-such-report.json', vitestCount).failed).toBe(1);
    expect(withExit(false, () => vitestCount(vitest)).failed).toBe(1);
    expect(withExit(true, () => vitestCount(vitest)).failed).toBe(0);
  });
});

describe('the end of a test run', () => {
  const leg = (count: Partial<typeof none>) => [
    { name: 'Stories', seconds: 61.24, count: { ...none, ...count } },
  ];

  it('ends with what passed and failed, and names skipped tests only when there are some', () => {
    expect(
      summary(leg({ passed: 3 }))
        .split('\n')
        .at(-1),
    ).toBe('3 passed, 0 failed');
    expect(inWords({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
    expect(summary(leg({ failed: 1 }))).toContain('FAILED');
    expect(summary(leg({ passed: 3 }))).toContain('1 min 1 s');
  });

  it('is red when a test failed, when none passed, and when one was skipped where none may be', () => {
    expect(exitCode(leg({ passed: 3 }), true)).toBe(0);
    expect(exitCode(leg({ passed: 3, skipped: 1 }), false)).toBe(0);
    expect(exitCode(leg({ passed: 3, skipped: 1 }), true)).toBe(1);
    expect(exitCode(leg({ passed: 3, failed: 1 }), false)).toBe(1);
    expect(exitCode(leg({}), false)).toBe(1);
  });

  it('goes on after a leg that breaks', async () => {
    const breaks = { name: 'breaks', run: () => Promise.reject(new Error('on purpose, for this test')) };
    const passes = { name: 'passes', run: async () => ({ ...none, passed: 1 }) };
    const done = await runLegs([breaks, passes]);
    expect(done.map(({ count }) => count)).toEqual([
      { ...none, failed: 1 },
      { ...none, passed: 1 },
    ]);
  });
});
