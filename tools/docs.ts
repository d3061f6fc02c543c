import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fixtures } from '../src/main/access-fixtures/all.fixture.ts';
import { contracts } from '../src/main/api.ts';
import type { Endpoint } from '../src/platform/contract.ts';
import { ctc2020 } from '../src/procedure/ctc-2020/ctc-2020.ts';
import { accessPages } from './docs/access-page.ts';
import { housePages } from './docs/house-pages.ts';
import { paragraphsOf } from './docs/paragraphs.ts';
import { type Pages, procedurePages } from './docs/procedure-pages.ts';
import { rulesOf } from './docs/rules.ts';
import { citeFaults, readNoRules } from './docs/uncited.ts';

// Pages that are made from the code, so that they cannot lie.
//
//   npm run docs               writes docs/procedure/, docs/access.md, and docs/house.md with its picture
//   npm run docs -- --check    fails when a committed page is stale, or a paragraph has neither rule nor reason

const root = fileURLToPath(new URL('..', import.meta.url));
const endpoints = Object.values(contracts).flatMap((contract) =>
  Object.entries<Endpoint>(contract).map(([id, endpoint]) => {
    const { resource = 'without fixture', needs = 'read' as const } = fixtures[id] ?? {};
    return { id, endpoint, resource, needs };
  }),
);
const pages: Pages = new Map([
  ...procedurePages(root, ctc2020),
  ...housePages(root),
  ...accessPages(endpoints),
]);
const faults = [...citeFaults(paragraphsOf(root, ctc2020.source), rulesOf(ctc2020), readNoRules(root))];

if (process.argv.includes('--check')) faults.push(...staleness());
else write();

for (const fault of faults) console.error(fault);
console.log(`${pages.size} pages, ${faults.length} faults`);
if (faults.length > 0) process.exitCode = 1;

function staleness(): readonly string[] {
  const stale = [...pages].filter(([path, text]) => !existsSync(join(root, path)) || read(path) !== text);
  return [
    ...stale.map(([path]) => `${path} is stale: npm run docs`),
    ...leftOver().map((path) => `${path} is no longer made: npm run docs`),
  ];
}

function write(): void {
  for (const path of leftOver()) rmSync(join(root, path));
  for (const [path, text] of pages) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** Pages of an earlier run that nothing makes any more. */
function leftOver(): readonly string[] {
  const folder = 'docs/procedure';
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .map((file) => `${folder}/${file}`)
    .filter((path) => !pages.has(path));
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
