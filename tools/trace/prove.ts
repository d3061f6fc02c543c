import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Branch, branchesIn, disable } from './branches.ts';
import type { Claim } from './claims.ts';
import { draw } from './random.ts';
import type { TestDone } from './reports.ts';
import { type Bench, openBench } from './work-copy.ts';

export type Verdict =
  | 'red'
  | 'STILL GREEN'
  | 'NO TEST'
  | 'only in a story'
  | 'BROKEN'
  | 'CANNOT BE SWITCHED OFF';
export type Proof = { readonly branch: Branch; readonly id: string; readonly verdict: Verdict };

type Asked = { readonly count: number; readonly seed: number };

/**
 * Switches off branches marked with a requirement, one at a time, and runs the tests that claim it: they must go
 * red. It works on a copy, so the checkout is never touched, however the run ends.
 */
export async function prove(
  root: string,
  claims: ReadonlyMap<string, Claim>,
  { count, seed }: Asked,
  tell: (proof: Proof) => void,
): Promise<readonly Proof[]> {
  const branches = draw(markedBranches(root), count, seed);
  const bench = openBench(root);
  const proofs: Proof[] = [];
  try {
    for (const branch of branches) {
      for (const id of branch.ids) {
        const proof = { branch, id, verdict: await verdictOn(bench, branch, claims.get(id), id) };
        proofs.push(proof);
        tell(proof);
      }
    }
  } finally {
    bench.close();
  }
  return proofs;
}

/** Red is what it takes; a requirement that only a story proves is left to the stories. */
export const isFine = ({ verdict }: Proof): boolean => verdict === 'red' || verdict === 'only in a story';

/** One proof on a line: `red  V-133  src/procedure/enter.ts:41  if (late) ...`. */
export function proofLine({ branch, id, verdict }: Proof): string {
  return `${verdict.padEnd(22)}  ${id}  ${branch.file}:${branch.line}  ${branch.code}`;
}

/** All marked branches of the source and of the migrations, in the order of their files; tests carry none. */
export function markedBranches(root: string): readonly Branch[] {
  return ['src', 'db']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(folder, file),
      ),
    )
    .filter((file) => /\.(tsx?|sql)$/.test(file) && !/\.test\.tsx?$/.test(file))
    .sort()
    .flatMap((file) => branchesIn(file, readFileSync(join(root, file), 'utf8')));
}

async function verdictOn(
  bench: Bench,
  branch: Branch,
  claim: Claim | undefined,
  id: string,
): Promise<Verdict> {
  const claiming = claim ? claim.passed : [];
  const files = unitFiles(claiming);
  if (files.length === 0) return claiming.length > 0 ? 'only in a story' : 'NO TEST';

  const without = disable(bench.read(branch.file), branch);
  if (without === null) return 'CANNOT BE SWITCHED OFF';
  const tests = await bench.runWith(branch.file, without, files, id);
  if (tests === null || tests.length === 0) return 'BROKEN';
  return tests.some(({ status }) => status === 'failed') ? 'red' : 'STILL GREEN';
}

function unitFiles(tests: readonly TestDone[]): readonly string[] {
  return [...new Set(tests.filter(({ runner }) => runner === 'vitest').map(({ file }) => file))];
}
