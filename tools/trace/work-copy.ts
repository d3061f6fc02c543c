import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { idsIn } from './claims.ts';
import { type TestDone, testsOf } from './reports.ts';

/** A copy of the project on which a line may be broken to see which tests notice. */
export type Bench = {
  read(file: string): string;
  /** The tests of these files that claim the id, run with one file changed; null when they did not come to run. */
  runWith(
    file: string,
    text: string,
    tests: readonly string[],
    id: string,
  ): Promise<readonly TestDone[] | null>;
  close(): void;
};

const leftOut = new Set(['node_modules', '.git', 'var', 'dist']);

export function openBench(root: string): Bench {
  const copy = mkdtempSync(join(tmpdir(), 'stocktake-prove-'));
  for (const name of readdirSync(root).filter((entry) => !leftOut.has(entry))) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  for (const name of ['node_modules', 'dist'].filter((entry) => existsSync(join(root, entry)))) {
    symlinkSync(join(root, name), join(copy, name));
  }
  const close = () => rmSync(copy, { recursive: true, force: true });
  process.once('exit', close);

  return {
    read: (file) => readFileSync(join(copy, file), 'utf8'),
    runWith: async (file, text, tests, id) => {
      const whole = readFileSync(join(copy, file), 'utf8');
      writeFileSync(join(copy, file), text);
      try {
        return await runClaiming(
          copy,
          tests.map((test) => relative(root, test)),
          id,
        );
      } finally {
        writeFileSync(join(copy, file), whole);
      }
    },
    close,
  };
}

/**
 * Only tests that ran and claim the id count: a file that no longer loads proves nothing. The files run whole, as a test
 * that rests on those before it would go red by itself.
 */
async function runClaiming(
  copy: string,
  tests: readonly string[],
  id: string,
): Promise<readonly TestDone[] | null> {
  // Where the configuration names a report of its own, Vitest writes that one and not the one asked for.
  const reports = [join(copy, 'proof.json'), join(copy, 'var', 'report', 'unit.json')];
  for (const report of reports) rmSync(report, { force: true });
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const asked = ['run', ...tests, '--reporter=json', `--outputFile.json=${reports[0]}`];
  const child = spawn(process.execPath, [vitest, ...asked], { cwd: copy, stdio: 'ignore' });
  await new Promise((resolve) => child.once('exit', resolve));

  const written = reports.find((report) => existsSync(report));
  if (!written) return null;
  return testsOf(JSON.parse(readFileSync(written, 'utf8'))).filter(
    ({ title, status }) => status !== 'skipped' && idsIn(title).includes(id),
  );
}
