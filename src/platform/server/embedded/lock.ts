import { createHash } from 'node:crypto';
import { realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Keeps a data folder for this process, or throws when another process has it: the engine itself would let both in
 * and spoil the data. The lock is a socket this process listens on, so it is free again however the process ends.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = socketPath(realpathSync(folder));
  for (let attempt = 0; attempt < 5; attempt++) {
    const server = await listen(path);
    if (server) return hold(server, path, folder, attempt > 0);
    if (await answers(path)) throw inUse(folder);
    await takeAway(path, folder);
  }
  throw inUse(folder);
}

/** After a lock was taken over from the dead, a rival may have taken ours by mistake; then we step back. */
async function hold(
  server: Server,
  path: string,
  folder: string,
  tookOver: boolean,
): Promise<() => Promise<void>> {
  const release = () => new Promise<void>((resolve) => server.close(() => resolve()));
  if (!tookOver || process.platform === 'win32') return release;

  const ours = inode(path);
  await new Promise((resolve) => setTimeout(resolve, 100));
  if (inode(path) === ours) return release;
  await release();
  throw inUse(folder);
}

function listen(path: string): Promise<Server | null> {
  const server = createServer((visitor) => visitor.destroy());
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) =>
      fault.code === 'EADDRINUSE' ? resolve(null) : reject(fault),
    );
    server.listen(path, () => {
      server.unref();
      resolve(server);
    });
  });
}

/** Whether somebody listens. Only a refused or missing socket is a dead one; in doubt it is alive. */
function answers(path: string): Promise<boolean> {
  const caller = connect(path);
  return new Promise((resolve) => {
    caller.once('connect', () => {
      caller.destroy();
      resolve(true);
    });
    caller.once('error', (fault: NodeJS.ErrnoException) =>
      resolve(fault.code !== 'ECONNREFUSED' && fault.code !== 'ENOENT'),
    );
  });
}

/** Of several that find the same dead socket, renaming lets exactly one take it away. */
async function takeAway(path: string, folder: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return; // somebody else was faster
  }
  if (await answers(aside)) {
    renameSync(aside, path);
    throw inUse(folder);
  }
  rmSync(aside, { force: true });
}

/** In the folder itself where the system allows a path that long, so that two containers on one folder meet. */
function socketPath(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\stocktake-${digest}`;
  const inside = join(folder, 'in-use');
  return Buffer.byteLength(inside) < 90 ? inside : join(tmpdir(), `stocktake-${digest}`);
}

function inode(path: string): bigint | null {
  return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
}

function inUse(folder: string): Error {
  return new Error(`the data folder ${folder} is in use by another process`);
}
