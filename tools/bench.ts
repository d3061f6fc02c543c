import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import pg from 'pg';
import { benchApi } from '../bench/api.ts';
import { benchEmbedded } from '../bench/embedded.ts';
import { benchEngine } from '../bench/engine.ts';
import { benchJournal } from '../bench/journal.ts';
import { atMost, type Line } from '../bench/measure.ts';
import { benchPdf } from '../bench/pdf.ts';
import { benchThread } from '../bench/thread.ts';
import { buildWorld, openBoth } from '../bench/world.ts';
import { migrate } from '../src/database/server/migrate.ts';
import { startCluster } from './test/postgres.ts';
import { provide } from './test/system.ts';
import { weigh } from './vite-budget.ts';

// `npm run bench`: ratios fail it, absolute figures are printed. `-- --write` puts them into bench/results.md.

await provide();
const cluster = await startCluster({ durable: true });
if (!cluster)
  throw new Error('the measurements need a PostgreSQL server program: apt-get install postgresql');

const lines: Line[] = [];
for (const measure of [pages, benchEngine, onWorld, onThread, benchPdf, onNothing]) {
  const found = await measure();
  for (const line of found) console.log(wordsOf(line));
  lines.push(...found);
}
await cluster.stop();

if (process.argv.includes('--write')) writeFileSync('bench/results.md', table(lines));
const missed = lines.filter(({ budget }) => budget && !budget.kept);
console.log(missed.length === 0 ? 'every ratio is kept' : `${missed.length} ratios are not kept`);
process.exitCode = missed.length === 0 ? 0 : 1;

async function pages(): Promise<readonly Line[]> {
  return weigh('dist/web').map(({ name, kilobytes, limit }) =>
    atMost(
      `script of ${name === 'entry' ? 'the entry' : `${name} beyond the entry`}, gzip`,
      kilobytes,
      limit,
      ' kB',
    ),
  );
}

/** On 193 States with two visits each. */
async function onWorld(): Promise<readonly Line[]> {
  const url = await newDatabase('bench_world');
  await migrate({ url, dataDir: 'var' });
  const { admin, database } = await openBoth(url);
  await buildWorld(admin, database);
  const api = await benchApi(url);
  const journal = await benchJournal(database);
  await database.close();
  await admin.end();
  return [...api, ...journal];
}

/** On the training world, and on three and ten of it. */
async function onThread(): Promise<readonly Line[]> {
  const url = await newDatabase('bench_thread');
  await migrate({ url, dataDir: 'var' });
  return benchThread(url);
}

async function onNothing(): Promise<readonly Line[]> {
  return benchEmbedded(await newDatabase('bench_start'));
}

async function newDatabase(name: string): Promise<string> {
  const url = new URL(cluster?.url ?? '');
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  url.pathname = `/${name}`;
  return url.href;
}

function wordsOf({ what, figure, budget }: Line): string {
  const verdict = budget ? `  ${budget.kept ? 'kept' : 'NOT KEPT'} (${budget.text})` : '';
  return `${what.padEnd(72)} ${figure.padStart(24)}${verdict}`;
}

function table(all: readonly Line[]): string {
  const rows = all.map(({ what, figure, budget }) => {
    const verdict = budget ? `${budget.text}, ${budget.kept ? 'kept' : 'not kept'}` : '';
    return `| ${what} | ${figure} | ${verdict} |`;
  });
  const machine = `${cpus().length} cores, ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}`;
  const head = `# Measurements\n\nWritten by \`npm run bench -- --write\`. Machine: ${machine}.\n`;
  return [head, '| What | Figure | Budget |', '|---|---|---|', ...rows, ''].join('\n');
}
