import { stripVTControlCharacters } from 'node:util';
import { type Count, type LegDone, sum } from './leg.ts';

/** The end of a run: what failed and why, a table of the legs, the total time, and the line that says it all. */
export function summary(done: readonly LegDone[]): string {
  const width = Math.max(...done.map(({ name }) => name.length), 'total'.length);
  const row = (name: string, seconds: number, result: string) =>
    `${name.padEnd(width)}  ${seconds.toFixed(1).padStart(7)} s  ${result}`;
  const total = sum(done.map(({ count }) => count));
  const seconds = done.reduce((all, leg) => all + leg.seconds, 0);
  const minutes = `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
  return [
    ...done.flatMap(failuresOf),
    ...done.map((leg) => row(leg.name, leg.seconds, verdict(leg.count))),
    row('total', seconds, minutes),
    '',
    inWords(total),
  ].join('\n');
}

const longest = 1500;

function failuresOf({ name, failures }: LegDone): readonly string[] {
  return failures.map((failure) => {
    const words = stripVTControlCharacters(failure).trim();
    const shown = words.length > longest ? `${words.slice(0, longest)} …` : words;
    return `FAILED: ${name}\n${shown.replace(/^/gm, '  ')}\n`;
  });
}

/** `N passed, N failed`, and how many were skipped when any were. */
export function inWords({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** Zero when all is well. Where nothing may be left out (CI=true), a skipped test is as bad as a failed one. */
export function exitCode(done: readonly LegDone[], mayNotSkip: boolean): 0 | 1 {
  const { passed, failed, skipped } = sum(done.map(({ count }) => count));
  return failed > 0 || passed === 0 || (mayNotSkip && skipped > 0) ? 1 : 0;
}

function verdict(count: Count): string {
  return `${count.failed ? 'FAILED ' : ''}${inWords(count)}`;
}
