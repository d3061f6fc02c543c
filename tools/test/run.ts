import { spawn } from 'node:child_process';

export type Environment = Readonly<Record<string, string | undefined>>;

type Options = { readonly env?: Environment; readonly node?: string | undefined };

/** How a program ended, in words: with which code, by which signal, or why it never began. */
export type Ended = { readonly well: boolean; readonly how: string };

/** Runs a program with its output shown. */
export function run(program: string, args: readonly string[], { env = {} }: Options = {}): Promise<Ended> {
  console.log(`$ ${[program, ...args].join(' ')}`);
  const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  return new Promise((resolve) => {
    child.once('error', ({ message }) => resolve({ well: false, how: `did not begin: ${message}` }));
    child.once('exit', (code, signal) =>
      resolve({ well: code === 0, how: signal ? `was ended by ${signal}` : `ended with code ${code}` }),
    );
  });
}

/** Runs a program of node_modules, under this Node or another one. */
export function runTool(tool: Tool, args: readonly string[], options: Options = {}): Promise<Ended> {
  return run(options.node ?? process.execPath, [tools[tool], ...args], options);
}

const tools = {
  tsc: 'node_modules/typescript/bin/tsc',
  biome: 'node_modules/@biomejs/biome/bin/biome',
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
  tsx: 'node_modules/tsx/dist/cli.mjs',
} as const;

export type Tool = keyof typeof tools;

/** What a program prints, or null when it is not there or fails. */
export function output(program: string, args: readonly string[]): Promise<string | null> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  return new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', (code) => resolve(code === 0 ? Buffer.concat(parts).toString('utf8') : null));
  });
}
