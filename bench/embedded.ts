import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../tools/test/postgres.ts';
import { memory } from './api.ts';
import { answersASecond } from './load.ts';
import { figure, interleaved, type Line, round } from './measure.ts';
import { type Product, startProduct } from './product.ts';

// The embedded database against the server, on the world that comes with the program; and how fast each starts.

const list = '/api/v1/visits?limit=50';

export async function benchEmbedded(databaseUrl: string): Promise<readonly Line[]> {
  const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'stocktake-bench-')));
  const settings = [
    { STOCKTAKE_DATA: folders[0] ?? '' },
    { STOCKTAKE_DATA: folders[1] ?? '', DATABASE_URL: databaseUrl },
  ] as const;
  const first = await startAndStop(settings[0]);
  await startAndStop(settings[1]);
  const warm: Product[] = [];
  for (const env of settings) warm.push(await startProduct(env, await freePort()));
  const [embedded, server] = warm as [Product, Product];

  const [onEmbedded = 0, onServer = 1] = await interleaved(
    5,
    [embedded, server].map(({ address }) => ({
      name: address,
      measure: () => answersASecond({ url: address + list }, 8, 2),
    })),
  );
  const lines = [
    figure('first start, embedded, from nothing to the first answer', `${round(first / 1000)} s`),
    figure('warm start, embedded (aim: 2 s)', `${round(embedded.startedIn / 1000)} s`),
    figure('warm start, server', `${round(server.startedIn / 1000)} s`),
    figure('resident memory, embedded (aim: 450 MB)', memory(embedded)),
    figure('register as anybody, embedded and server', `${round(onEmbedded)} and ${round(onServer)} /s`),
    figure('register, embedded against server', `${round((100 * onEmbedded) / onServer)} %`),
  ];
  for (const product of warm) await product.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  return lines;
}

async function startAndStop(env: Readonly<Record<string, string>>): Promise<number> {
  const product = await startProduct(env, await freePort());
  await product.stop();
  return product.startedIn;
}
