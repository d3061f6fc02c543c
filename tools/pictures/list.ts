import type { Who, World } from '../../e2e/world.ts';
import type { Language } from '../../src/platform/language.ts';

export type Picture = {
  readonly name: string;
  /** Who looks at it, in words. */
  readonly reader: string;
  /** What this reader does here. */
  readonly does: string;
  /** What comes next. */
  readonly next: string;
  /** Null for somebody without an account. */
  readonly who: Who | null;
  readonly language?: Language;
  readonly width?: number;
  readonly height?: number;
  readonly address: (world: World) => Promise<string>;
};

/** The page of the first record of a kind in the chain of the training visit that went the whole way. */
const pageOf = (way: 'before' | 'after', kind: string) => async (world: World) =>
  (await world.thread('XAW', way, kind))[0]?.place ?? '';

const cted: Who = { role: 'cted' };

export const pictures: readonly Picture[] = [
  {
    name: 'thread-01-provision',
    reader: 'CTED, country expert',
    does: 'Reads what a provision asks and what rests on it.',
    next: 'From here to the questions that ask about it.',
    who: cted,
    address: pageOf('before', 'provision'),
  },
  {
    name: 'thread-02-assessment',
    reader: 'CTED, country expert',
    does: 'Answers a question with its sources and a rating; every word is saved as it is written.',
    next: 'The ratings of a theme go into the yearly proposal.',
    who: cted,
    address: pageOf('before', 'answer'),
  },
];
