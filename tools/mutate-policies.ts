import { spawnSync } from 'node:child_process';
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
import { join, resolve } from 'node:path';
import { mutationsOf } from './policies/mutations.ts';
import { startCluster } from './test/postgres.ts';

// `npx tsx tools/mutate-policies.ts [PART ...]`: breaks the rules of access one place at a time, in a copy of the
// package, and runs the policy tests of the part. A break that no test notices is a clause that is not proved: it is
// printed, and the run ends with 1. It takes some seconds for each place.

const asked = process.argv.slice(2);
const parts = readdirSync('src').filter((part) => existsSync(`src/${part}/policy.sql`));
const chosen = parts.filter((part) => asked.length === 0 || asked.includes(part));

const cluster = await startCluster();
if (!cluster) throw new Error('a PostgreSQL server is needed to try the policies');
const copy = mkdtempSync(join(tmpdir(), 'stocktake-policies-'));
let survived = 0;
try {
  for (const name of ['src', 'db', 'facts', 'tools', 'package.json', 'vitest.config.ts']) {
    cpSync(name, join(copy, name), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  for (const part of chosen) survived += tryPart(part, cluster.url);
} finally {
  await cluster.stop();
  rmSync(copy, { recursive: true, force: true });
}
console.log(survived === 0 ? 'Every break was noticed.' : `${survived} breaks were noticed by no test.`);
process.exitCode = survived === 0 ? 0 : 1;

function tryPart(part: string, url: string): number {
  const path = join(copy, 'src', part, 'policy.sql');
  const whole = readFileSync(path, 'utf8');
  if (!passes(part, url)) throw new Error(`the policy tests of ${part} fail as they are`);
  const missed = mutationsOf(whole).filter(({ broken, text }) => {
    writeFileSync(path, text);
    const wasMissed = passes(part, url);
    console.log(`${wasMissed ? 'MISSED ' : 'noticed'}  ${part}: ${broken}`);
    return wasMissed;
  });
  writeFileSync(path, whole);
  return missed.length;
}

function passes(part: string, url: string): boolean {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'server', `src/${part}/policy.test.ts`],
    { cwd: copy, stdio: 'ignore', env: { ...process.env, TEST_DATABASE: 'server', TEST_DATABASE_URL: url } },
  );
  return status === 0;
}
