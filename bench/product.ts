import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export type Product = {
  readonly address: string;
  /** Milliseconds from the start of the process to its first answer. */
  readonly startedIn: number;
  /** Resident memory in megabytes, where the system tells. */
  resident(): number | null;
  stop(): Promise<void>;
};

/** Starts the built program as it is shipped, and waits for its first answer. */
export async function startProduct(env: Readonly<Record<string, string>>, port: number): Promise<Product> {
  const { DATABASE_URL: _ours, ...others } = process.env;
  const settings = { PORT: String(port), STOCKTAKE_CLOCK: '2026-06-15T16:00:00Z', LOG_LEVEL: 'warn' };
  const started = performance.now();
  const child = spawn(process.execPath, ['bin/stocktake.js', 'start'], {
    env: { ...others, ...settings, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  await firstAnswer(`http://127.0.0.1:${port}/api/v1/me`, child);
  return {
    address: `http://127.0.0.1:${port}`,
    startedIn: performance.now() - started,
    resident: () => residentOf(child.pid),
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      process.removeListener('exit', kill);
    },
  };
}

async function firstAnswer(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 6000 && child.exitCode === null; attempt++) {
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`no answer from ${url}`);
}

function residentOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes ? Number(kilobytes) / 1024 : null;
  } catch {
    return null; // not Linux
  }
}
