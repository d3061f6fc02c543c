import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../tools/test/postgres.ts';
import { trainingSession } from '../tools/training-session.ts';
import { answersASecond, ask, type Target } from './load.ts';
import { atLeast, figure, interleaved, type Line, round } from './measure.ts';
import { type Product, startProduct } from './product.ts';
import { fileOf, writer } from './world.ts';

// The register and a visit file over the API against the least that could answer the same: node:http and pg.

const connections = 8;
const seconds = 3;
const list = '/api/v1/visits?training=true&limit=50';
const file = `/api/v1/visits/${fileOf(4)}`;

export async function benchApi(databaseUrl: string): Promise<readonly Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stocktake-bench-'));
  const product = await startProduct({ DATABASE_URL: databaseUrl, STOCKTAKE_DATA: folder }, await freePort());
  const cookie = await trainingSession(product.address, writer.personId);
  const of = (path: string): Target => ({ url: product.address + path, cookie });
  const answers = { list: await ask(of(list)), file: await ask(of(file)) };
  writeFileSync(join(folder, 'list.json'), answers.list);
  writeFileSync(join(folder, 'file.json'), answers.file);
  const bare = await startBare(databaseUrl, folder);
  try {
    return await compared(product, bare, { ...answers, of });
  } finally {
    bare.child.kill('SIGKILL');
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Bare = { readonly child: ChildProcess; readonly address: string };
type Answers = { readonly list: Buffer; readonly file: Buffer; readonly of: (path: string) => Target };

async function compared(product: Product, bare: Bare, { of, ...answers }: Answers): Promise<readonly Line[]> {
  const measure = (target: Target) => () => answersASecond(target, connections, seconds);
  const [ourList = 0, bareList = 1, ourFile = 0, bareFile = 1] = await interleaved(5, [
    { name: 'register', measure: measure(of(list)) },
    { name: 'bare register', measure: measure({ url: `${bare.address}/list` }) },
    { name: 'file', measure: measure(of(file)) },
    { name: 'bare file', measure: measure({ url: `${bare.address}/file?file=${fileOf(4)}` }) },
  ]);
  const bytes = ({ length }: Buffer) => `${round(length / 1000)} kB`;
  return [
    figure(`register, 50 rows, ${bytes(answers.list)}`, `${round(ourList)} /s, bare ${round(bareList)} /s`),
    figure(`visit file, ${bytes(answers.file)}`, `${round(ourFile)} /s, bare ${round(bareFile)} /s`),
    atLeast('register against the bare handler', (100 * ourList) / bareList, 50, ' %'),
    figure('visit file against the bare handler', `${round((100 * ourFile) / bareFile)} %`),
    figure('resident memory of the program, server database', memory(product)),
  ];
}

export const memory = (product: Product): string => {
  const megabytes = product.resident();
  return megabytes === null ? 'not known here' : `${round(megabytes)} MB`;
};

async function startBare(databaseUrl: string, folder: string): Promise<Bare> {
  const port = await freePort();
  const words = ['--import', 'tsx', 'bench/bare.ts', databaseUrl, String(port), folder];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'inherit', 'inherit'] });
  process.once('exit', () => child.kill('SIGKILL'));
  const address = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 200; attempt++) {
    const ready = await ask({ url: `${address}/list` }).then(
      () => true,
      () => false,
    );
    if (ready) return { child, address };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the bare handler did not start');
}
