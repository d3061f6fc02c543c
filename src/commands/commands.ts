import { isMistake } from '../main/mistake.ts';
import { version } from '../main/version.ts';
import { Refused } from '../platform/refusal.ts';
import { say } from '../platform/server/messages.ts';
import { type Command, done, failed, misused, type Terminal } from './command.ts';
import { troubleOf } from './trouble.ts';

// Each command is loaded only when it is called, so that `timeline` starts without a database driver.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).start,
  worker: async () => (await import('./worker.ts')).workerCommand,
  administrator: async () => (await import('./administrator.ts')).administratorCommand,
  migrate: async () => (await import('./migrate.ts')).migrateCommand,
  import: async () => (await import('./import.ts')).importCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  verify: async () => (await import('./verify.ts')).verify,
  'verify-receipt': async () => (await import('./verify-receipt.ts')).verifyReceipt,
  watch: async () => (await import('./watch.ts')).watch,
  timeline: async () => (await import('./timeline.ts')).timeline,
  simulate: async () => (await import('./simulate.ts')).simulateCommand,
};

/** Runs one command and gives the exit code. */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = words;
  if (name === '--version') return print(terminal, version());
  if (name === undefined || name === '--help' || name === 'help') return print(terminal, await overview());

  const load = commands[name];
  if (!load) {
    terminal.complain(
      `There is no command "${name}". The commands are: ${Object.keys(commands).join(', ')}.`,
    );
    return misused;
  }
  const command = await load();
  if (rest.includes('--help')) return print(terminal, command.usage);
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    const said = sentenceOf(error);
    if (!said) throw error;
    terminal.complain(`stocktake ${name}: ${said.sentence.replace(/[?.]?$/, (mark) => mark || '.')}`);
    return said.code;
  }
}

/** What the person at the keyboard is told and the exit code; null for a fault of ours. */
function sentenceOf(error: unknown): { readonly sentence: string; readonly code: number } | null {
  if (isMistake(error)) return { sentence: error.message, code: misused };
  if (error instanceof Refused) {
    return { sentence: say('en', error.refusal.code, error.refusal.values), code: misused };
  }
  const trouble = troubleOf(error);
  return trouble === null ? null : { sentence: trouble, code: failed };
}

function print(terminal: Terminal, text: string): number {
  terminal.print(text);
  return done;
}

async function overview(): Promise<string> {
  const lines = Object.entries(commands).map(
    async ([name, load]) => `  ${name.padEnd(14)} ${(await load()).summary}`,
  );
  return [
    'Stocktake runs an international monitoring mechanism end to end.',
    '',
    'stocktake COMMAND [OPTIONS]',
    '',
    ...(await Promise.all(lines)),
    '',
    'stocktake COMMAND --help says more about a command.',
  ].join('\n');
}
