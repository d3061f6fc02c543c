import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';

// The program as it is shipped, started, killed and started again.

export type Program = {
  readonly address: string;
  /** Ends it as a power cut would: it gets no chance to put anything in order. */
  kill(): Promise<void>;
  /** Ends it in good order. */
  stop(): Promise<void>;
};

const built = 'dist/app/commands/cli.js';

/** Starts the program, and waits until it answers. */
export async function startProgram(port: number, env: Readonly<Record<string, string>>): Promise<Program> {
  if (!existsSync(built)) throw new Error('the program has not been built: npm run build');
  const child = spawn(process.execPath, ['bin/stocktake.js', 'start'], {
    env: { ...process.env, ...env, HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  const address = `http://127.0.0.1:${port}`;
  await answers(`${address}/readyz`, child);
  return { address, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 1200 && child.exitCode === null; attempt++) {
    const ready = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await pause(50);
  }
  throw new Error('the program did not start');
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
