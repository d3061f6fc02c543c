import { createHash, randomBytes } from 'node:crypto';
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
    if (server) return hold(server, path, folder);
    if (await answers(path)) throw inUse(folder);
    await takeAway(path, folder);
  }
  throw inUse(folder);
}

/**
 * A rival that found the socket of a dead process may take ours away by mistake, and puts it back. Should another one
 * have come first in between, we step back. Our socket stays open then: closing it would remove the other's.
 */
async function hold(server: Server, path: string, folder: string): Promise<() => Promise<void>> {
  if (process.platform !== 'win32') {
    const ours = inode(path);
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (inode(path) !== ours) throw inUse(folder);
  }
  return () => new Promise((resolve) => server.close(() => resolve()));
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
  const aside = `${path}.${randomBytes(4).toString('hex')}`;
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
