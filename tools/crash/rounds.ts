import { pause } from './program.ts';
import type { Writers } from './writers.ts';

export type Round = {
  readonly name: string;
  /** Events acknowledged so far. */
  readonly acknowledged: number;
  readonly troubles: readonly string[];
};

/** Lets the writers write, kills at a moment that is different each time, and looks whether anything is wrong. */
export async function rounds(
  name: string,
  times: number,
  writers: Writers,
  kill: () => Promise<void>,
  check: () => Promise<readonly string[]>,
): Promise<readonly Round[]> {
  const done: Round[] = [];
  for (let number = 1; number <= times; number++) {
    await writers.more(8 + Math.floor(Math.random() * 24));
    await pause(Math.random() * 20);
    await kill();
    await writers.more(1);
    const round = {
      name: `${name} ${number}/${times}`,
      acknowledged: writers.acknowledged.length,
      troubles: await check(),
    };
    console.log(lineOf(round));
    done.push(round);
  }
  return done;
}

export function lineOf({ name, acknowledged, troubles }: Round): string {
  const verdict = troubles.length === 0 ? 'whole' : `WRONG: ${troubles.join('; ')}`;
  return `${name}: ${acknowledged} acknowledged, ${verdict}`;
}
