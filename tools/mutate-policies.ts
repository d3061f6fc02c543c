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
import { parseArgs } from 'node:util';
import { type Mutation, mutationsOf, mutationsOfFunctions } from './policies/mutations.ts';
import { startCluster } from './test/postgres.ts';

// `npm run mutate:policies -- [--part PART] [--only TEXT]`: breaks the rules of access one place at a time, in a copy
// of the package, and runs the policy tests of the part and those that hold all policies to the table of access. A part
// without policy tests is tried by those of later parts that count the rows of its tables. Broken are policies, the
// classes they are for, their conditions, and those of the functions they ask, wherever these are defined. A break that no test
// notices is a clause that is not proved: it is printed, and the run ends with 1. It takes some seconds for each place.

const { values: asked } = parseArgs({
  options: { part: { type: 'string', multiple: true }, only: { type: 'string' } },
});
const parts = readdirSync('src').filter((part) => existsSync(`src/${part}/policy.sql`));
const chosen = parts.filter((part) => !asked.part || asked.part.includes(part));
const wanted = ({ broken }: Mutation): boolean => !asked.only || broken.includes(asked.only);

const cluster = await startCluster();
if (!cluster) throw new Error('a PostgreSQL server is needed to try the policies');
const copy = mkdtempSync(join(tmpdir(), 'stocktake-policies-'));
const survivors: string[] = [];
let tried = 0;
try {
  for (const name of ['src', 'db', 'facts', 'tools', 'package.json', 'vitest.config.ts']) {
    cpSync(name, join(copy, name), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  for (const part of chosen) tryPart(part, cluster.url);
  for (const [name, { file, askedBy }] of functionsAsked()) {
    const mutations = mutationsOfFunctions(readFileSync(join(copy, file), 'utf8'), [name]);
    tryAll(askedBy, file, mutations, cluster.url);
  }
} finally {
  await cluster.stop();
  rmSync(copy, { recursive: true, force: true });
}
for (const survivor of survivors) console.log(`MISSED   ${survivor}`);
console.log(
  survivors.length === 0
    ? `Every one of ${tried} breaks was noticed.`
    : `${survivors.length} of ${tried} breaks were noticed by no test.`,
);
process.exitCode = survivors.length === 0 ? 0 : 1;

function tryPart(part: string, url: string): void {
  const policies = policiesOf(part);
  const mutations = mutationsOf(readFileSync(join(copy, policies), 'utf8'));
  if (mutations.some(wanted) && !passes(part, url)) {
    throw new Error(`the policy tests of ${part} fail as they are`);
  }
  tryAll([part], policies, mutations, url);
}

/** A break is noticed when the tests of one of the parts notice it. */
function tryAll(asking: readonly string[], file: string, mutations: readonly Mutation[], url: string): void {
  const path = join(copy, file);
  const whole = readFileSync(path, 'utf8');
  for (const { broken, text } of mutations.filter(wanted)) {
    writeFileSync(path, text);
    const wasMissed = asking.every((part) => passes(part, url));
    console.log(`${wasMissed ? 'MISSED ' : 'noticed'}  ${asking.join(', ')}: ${broken}`);
    tried += 1;
    if (wasMissed) survivors.push(`${asking.join(', ')}: ${broken}`);
  }
  writeFileSync(path, whole);
}

type Asked = { readonly file: string; readonly askedBy: readonly string[] };

/** The functions that policies of the chosen parts ask, each with the file that has the last word on it. */
function functionsAsked(): ReadonlyMap<string, Asked> {
  const migrations = readdirSync('db/migrations').sort();
  const files = [...migrations.map((name) => join('db/migrations', name)), ...parts.map(policiesOf)];
  const found = new Map<string, Asked>();
  for (const part of chosen) {
    for (const [, name = ''] of readFileSync(policiesOf(part), 'utf8').matchAll(/\bapp\.(\w+)\(/g)) {
      const file = files.findLast((one) => isDefinedIn(name, one));
      const askedBy = [...new Set([...(found.get(name)?.askedBy ?? []), part])];
      if (file) found.set(name, { file, askedBy });
    }
  }
  return found;
}

function isDefinedIn(name: string, file: string): boolean {
  return new RegExp(`function app\\.${name}\\(`).test(readFileSync(file, 'utf8'));
}

function policiesOf(part: string): string {
  return join('src', part, 'policy.sql');
}

/** Its own policy tests, or, where it has none, those that name one of its tables. */
function testsOf(part: string): readonly string[] {
  const own = policyTestsIn(part);
  if (own.length > 0) return own;
  const restated = readFileSync(policiesOf(part), 'utf8').matchAll(/restate_policies\(('\w+')\)/g);
  const tables = [...restated].map(([, table = '']) => table);
  return readdirSync('src')
    .filter((folder) => !folder.includes('.'))
    .flatMap(policyTestsIn)
    .filter((test) => tables.some((table) => readFileSync(test, 'utf8').includes(table)));
}

function policyTestsIn(part: string): readonly string[] {
  return readdirSync(join('src', part))
    .filter((file) => file.endsWith('policy.test.ts'))
    .map((file) => join('src', part, file));
}

function passes(part: string, url: string): boolean {
  const tests = new Set([...testsOf(part), 'src/rights/policy.test.ts']);
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'server', '--bail=1', ...tests],
    { cwd: copy, stdio: 'ignore', env: { ...process.env, TEST_DATABASE: 'server', TEST_DATABASE_URL: url } },
  );
  return status === 0;
}
