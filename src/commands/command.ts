import { type ParseArgsConfig, parseArgs } from 'node:util';
import { mistake } from '../main/mistake.ts';

/** One command of the command line. */
export type Command = {
  readonly summary: string;
  /** What `--help` prints: how it is called, what each option does. */
  readonly usage: string;
  /** Does it, with the words after its name. Gives the exit code. */
  readonly run: (words: readonly string[], terminal: Terminal) => Promise<number>;
};

/** Where a command reads and writes; the process in earnest, texts in tests. */
export type Terminal = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
};

/** The exit codes: done, something is wrong with us or with the data, something is wrong with what was asked. */
export const done = 0;
export const failed = 1;
export const misused = 2;

type Options = NonNullable<ParseArgsConfig['options']>;
type ValuesOf<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; strict: true; allowPositionals: false }>
>['values'];

/** The options of a command, read strictly. */
export function readOptions<const O extends Options>(words: readonly string[], options: O): ValuesOf<O> {
  try {
    return parseArgs({ args: [...words], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw error instanceof TypeError ? mistake(firstSentence(error.message)) : error;
  }
}

const firstSentence = (text: string): string => text.split('. ')[0] ?? text;
