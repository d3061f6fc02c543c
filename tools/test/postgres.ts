import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { findProgram } from './system.ts';

export type Cluster = { readonly url: string; stop(): Promise<void> };

type Person = { readonly uid: number; readonly gid: number } | Record<string, never>;

/**
 * Starts a PostgreSQL of our own in a temporary folder on a free port of this machine, or gives null when there is
 * none installed. It never touches a server that runs already.
 */
export async function startCluster({ durable = false } = {}): Promise<Cluster | null> {
  const program = findProgram('postgres');
  if (!program) return null;
  const person = serverPerson();
  const folder = mkdtempSync(join(tmpdir(), 'stocktake-postgres-'));
  if (person.uid !== undefined) chownSync(folder, person.uid, person.gid);

  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  const asked = ['--username=postgres', '--auth=trust', '--encoding=UTF8', `--locale=${locale}`, '--no-sync'];
  execFileSync(join(dirname(program), 'initdb'), ['-D', folder, ...asked], {
    ...person,
    cwd: '/',
    stdio: 'ignore',
  });

  const port = await freePort();
  const safety = durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const settings = [`port=${port}`, `unix_socket_directories=${folder}`, 'max_connections=200', ...safety];
  const server = spawn(program, ['-D', folder, ...settings.flatMap((setting) => ['-c', setting])], {
    ...person,
    cwd: '/',
    stdio: 'ignore',
  });
  const kill = () => server.kill('SIGQUIT');
  process.once('exit', kill);

  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await answers(url, server);
  return {
    url,
    stop: async () => {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      kill();
      await gone;
      process.removeListener('exit', kill);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A port of this machine that nobody listens on now. It is none of those the machine takes for outgoing connections
 * (32768 and above), so that a program that is ended and started again finds its port free.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 32_768);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** PostgreSQL refuses to run as root; Debian's package brings a person for it. */
function serverPerson(): Person {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ['-u', '-g'].map((which) =>
    Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' })),
  );
  if (uid === undefined || gid === undefined) throw new Error('no system user postgres');
  return { uid, gid };
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200 && server.exitCode === null; attempt++) {
    const client = new pg.Client({ connectionString: url });
    const ready = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the throwaway PostgreSQL did not start');
}
