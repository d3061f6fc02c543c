import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { claimsOf } from './trace/claims.ts';
import { countLines, faultsOf, openLines } from './trace/count.ts';
import { isFine, markedBranches, proofLine, prove } from './trace/prove.ts';
import { readReports } from './trace/reports.ts';
import { isRegister, readRequirements, registers } from './trace/requirements.ts';

// Which requirements the last test run proved.
//
//   npm run trace                              the counts; fails on an id that is unknown or only skipped
//   npm run trace -- --open visits             what is still missing in a register
//   npm run trace -- --prove 20 --seed 7       switches off 20 marked branches; a test that claims each must go red

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: asked } = parseArgs({
  options: { open: { type: 'string' }, prove: { type: 'string' }, seed: { type: 'string', default: '1' } },
});

const requirements = readRequirements(root);
const tests = readReports(`${root}var/report`);
const claims = claimsOf(tests);

if (asked.open !== undefined) printOpen(asked.open);
else if (asked.prove !== undefined) await printProofs(Number(asked.prove), Number(asked.seed));
else printCounts();

function printCounts(): void {
  console.log(countLines(requirements, claims).join('\n'));
  const faults = faultsOf(requirements, claims);
  if (tests.length === 0) faults.push('no test has been reported: run npm test first');
  if (faults.length === 0) return;
  console.error(faults.join('\n'));
  process.exitCode = 1;
}

function printOpen(register: string): void {
  if (!isRegister(register)) {
    console.error(`no register ${register}; there are ${registers.join(', ')}`);
    process.exitCode = 2;
    return;
  }
  console.log(openLines(requirements, claims, register).join('\n'));
}

async function printProofs(count: number, seed: number): Promise<void> {
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
    console.error('--prove takes how many branches to switch off, --seed a whole number');
    process.exitCode = 2;
    return;
  }
  const all = markedBranches(root).length;
  console.log(`${Math.min(count, all)} of ${all} marked branches, seed ${seed}`);
  const proofs = await prove(root, claims, { count, seed }, (proof) => console.log(proofLine(proof)));
  const red = proofs.filter(({ verdict }) => verdict === 'red').length;
  console.log(`${red} of ${proofs.length} went red`);
  if (proofs.length === 0 || !proofs.every(isFine)) process.exitCode = 1;
}
