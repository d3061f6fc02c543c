import { describe, expect, it } from 'vitest';
import { none, runLegs } from './leg.ts';
import { outcomeOf, playwrightOutcome, vitestOutcome, withEnd } from './report.ts';
import { exitCode, inWords, summary } from './summary.ts';

const vitest = {
  numPassedTests: 4,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  success: true,
  testResults: [],
};
const stats = { expected: 7, unexpected: 0, flaky: 0, skipped: 2 };
const playwright = { stats, errors: [], suites: [] };
const broke = { well: false, how: 'was ended by SIGSEGV' };

describe('what a test run counts', () => {
  it('takes passed, failed and skipped tests from the reports', () => {
    expect(vitestOutcome(vitest).count).toEqual({ passed: 4, failed: 0, skipped: 1 });
    expect(playwrightOutcome(playwright).count).toEqual({ passed: 7, failed: 0, skipped: 2 });
  });

  it('counts a test file that could not be loaded, and a browser run that broke, as failed', () => {
    expect(vitestOutcome({ ...vitest, success: false }).count.failed).toBe(1);
    expect(playwrightOutcome({ ...playwright, errors: [{}] }).count.failed).toBe(1);
  });

  it('counts a story that passed only at the second try as failed', () => {
    expect(playwrightOutcome({ ...playwright, stats: { ...stats, flaky: 1 } }).count.failed).toBe(1);
  });

  it('fails when there is no report, or when the run ended badly without a failed test', () => {
    expect(outcomeOf('var/no-such-report.json', vitestOutcome).count.failed).toBe(1);
    expect(withEnd(broke, vitestOutcome(vitest)).count.failed).toBe(1);
    expect(withEnd({ well: true, how: '' }, vitestOutcome(vitest)).count.failed).toBe(0);
  });
});

describe('what a test run says of a failure', () => {
  it('names the file, the test and the reason', () => {
    const test = { fullName: 'a day counts', status: 'failed', failureMessages: ['expected 3, was 4'] };
    const file = { name: 'days.test.ts', status: 'failed', message: '', assertionResults: [test] };
    const loaded = {
      name: 'notes.test.ts',
      status: 'failed',
      message: 'no such import',
      assertionResults: [],
    };
    expect(vitestOutcome({ ...vitest, testResults: [file, loaded] }).failures).toEqual([
      'days.test.ts > a day counts\nexpected 3, was 4',
      'notes.test.ts\nno such import',
    ]);
  });

  it('names the story, the language and the reason, however deep it stands', () => {
    const results = [{ errors: [{ message: 'the button was not there' }] }];
    const tests = [
      { projectName: 'en', status: 'expected', results: [] },
      { projectName: 'ar', status: 'unexpected', results },
    ];
    const suites = [{ suites: [{ specs: [{ file: 'desks.e2e.ts', title: 'a desk', tests }] }] }];
    expect(playwrightOutcome({ ...playwright, suites }).failures).toEqual([
      '[ar] desks.e2e.ts > a desk\nthe button was not there',
    ]);
  });

  it('says how a run ended that could not end itself', () => {
    expect(withEnd(broke, vitestOutcome(vitest)).failures).toEqual(['The run was ended by SIGSEGV.']);
  });
});

describe('the end of a test run', () => {
  const leg = (count: Partial<typeof none>, failures: readonly string[] = []) => [
    { name: 'Stories', seconds: 61.24, count: { ...none, ...count }, failures },
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

  it('says each failure again, without colours and not without end', () => {
    const said = summary(leg({ failed: 1 }, ['\u001b[31mred\u001b[39m', 'long '.repeat(1000)]));
    expect(said).toContain('FAILED: Stories\n  red\n');
    expect(said.length).toBeLessThan(2000);
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
    const passes = { name: 'passes', run: async () => ({ count: { ...none, passed: 1 }, failures: [] }) };
    const done = await runLegs([breaks, passes]);
    expect(done.map(({ count }) => count)).toEqual([
      { ...none, failed: 1 },
      { ...none, passed: 1 },
    ]);
  });
});
