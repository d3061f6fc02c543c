import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { claimsOf, idsIn } from './claims.ts';
import { countLines, faultsOf, openLines } from './count.ts';
import { testsOf } from './reports.ts';
import { readRequirements, registers } from './requirements.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const requirements = readRequirements(root);

describe('the count of proved requirements', () => {
  it('prints a line for each register and one for all, also when nothing has run', () => {
    expect(countLines(requirements, claimsOf([]))).toEqual([
      'visits 0/200',
      'assessment 0/157',
      'work-programme 0/90',
      'coordination 0/72',
      'documents 0/100',
      'visit-selection 0/30',
      'total 0/649',
    ]);
  });

  it('counts an id in the title of a passing test or in a title above it, of either runner', () => {
    const claims = claimsOf([...testsOf(unitReport), ...testsOf(storyReport)]);
    expect(countLines(requirements, claims).filter((line) => !line.includes(' 0/'))).toEqual([
      'visits 3/200',
      'assessment 1/157',
      'total 4/649',
    ]);
  });

  it('does not count what a failing test claims too', () => {
    const claims = claimsOf(
      testsOf(
        vitest([
          { title: '[V-010] a', status: 'passed' },
          { title: '[V-010] b', status: 'failed' },
        ]),
      ),
    );
    expect(countLines(requirements, claims)[0]).toBe('visits 0/200');
  });

  it('finds an id that no register knows', () => {
    const claims = claimsOf(testsOf(vitest([{ title: '[V-999] invents', status: 'passed' }])));
    expect(faultsOf(requirements, claims)).toEqual(['unknown requirement V-999: [V-999] invents']);
  });

  it('finds an id that only a skipped test claims, and lets one pass that runs elsewhere', () => {
    const skipped = vitest([
      { title: '[V-001] later', status: 'skipped' },
      { title: '[V-002] later', status: 'todo' },
    ]);
    const claims = claimsOf([
      ...testsOf(skipped),
      ...testsOf(vitest([{ title: '[V-002] now', status: 'passed' }])),
    ]);
    expect(faultsOf(requirements, claims)).toEqual([
      'V-001 is claimed only by a skipped test: [V-001] later',
    ]);
  });

  it('lists what is open in a register, with the words of the requirement', () => {
    const lines = openLines(requirements, claimsOf(testsOf(unitReport)), 'visits');
    expect(lines).toHaveLength(198);
    expect(lines[0]).toMatch(/^V-001 Each visit has a type/);
  });

  it('passes over files that are no test report', () => {
    expect(testsOf({ median: 3 })).toEqual([]);
    expect(testsOf([1, 2])).toEqual([]);
  });
});

describe('ids in brackets', () => {
  it.each([
    ['[V-010] changing a date', ['V-010']],
    ['[A-051, V-002] the list', ['A-051', 'V-002']],
    ['[A-051][V-002] the list', ['A-051', 'V-002']],
    ['[VS-001] a proposal', ['VS-001']],
    ['clock D-08 and rule [D-08] are not requirements', []],
    ['V-010 without brackets', []],
  ])('are read from a title, case %#', (title, ids) => {
    expect(idsIn(title)).toEqual(ids);
  });

  it('are those of all registers', () => {
    expect(registers).toHaveLength(6);
    expect(requirements.filter(({ id }) => idsIn(`[${id}]`)[0] !== id)).toEqual([]);
  });
});

const unitReport = vitest([
  { above: ['clocks', '[V-009] one engine'], title: 'gives the same due dates', status: 'passed' },
  { title: '[V-010] changing a date', status: 'passed' },
  { title: '[V-011] shows each clock', status: 'failed' },
]);

const storyReport = {
  stats: {},
  suites: [
    {
      title: 'simulate.e2e.ts',
      file: 'simulate.e2e.ts',
      specs: [story('[A-051, V-013] assumed dates', 'expected')],
      suites: [{ title: 'inside', specs: [story('[V-012] at a second try', 'flaky')] }],
    },
  ],
};

function story(title: string, status: string) {
  return { title, file: 'simulate.e2e.ts', tests: [{ status }] };
}

function vitest(tests: readonly { above?: readonly string[]; title: string; status: string }[]) {
  const assertionResults = tests.map(({ above = [], title, status }) => ({
    ancestorTitles: above,
    title,
    status,
  }));
  return { testResults: [{ name: 'clocks.test.ts', assertionResults }] };
}
