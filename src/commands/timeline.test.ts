import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { acceptanceCases, disagreements, type Printed, type Read } from '../../tools/proof/acceptance.ts';

// The worked timelines again, this time through the program as it is shipped: the list of events as it stands in
// facts/ goes in by standard input, and what the process prints is judged.

const program = fileURLToPath(new URL('../../bin/stocktake.js', import.meta.url));

describe('[V-009] the command line agrees with every worked timeline, to the day', () => {
  it.each(acceptanceCases().map((one) => [one.title, one] as const))('%s', async (_title, one) => {
    expect(await disagreements(one, read)).toEqual([]);
  });

  it('ends with 2 and says which event is wrong, when one is', async () => {
    const wrong = JSON.stringify([{ event: 'visit-ended', date: '2025-02-30' }]);
    const { code, errors } = await stocktake(['timeline', '--events', '-', '--format', 'json'], wrong);
    expect(code).toBe(2);
    expect(errors).toContain('event 1');
    expect(errors).toContain('2025-02-30');
  });
});

const read: Read = async (events, asOf) => {
  const day = asOf === undefined ? [] : ['--as-of', asOf];
  const words = ['timeline', '--events', '-', ...day, '--format', 'json'];
  const { code, text, errors } = await stocktake(words, JSON.stringify(events));
  if (code !== 0) throw new Error(errors);
  return JSON.parse(text) as Printed;
};

type Ended = { readonly code: number | null; readonly text: string; readonly errors: string };

function stocktake(words: readonly string[], input: string): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...words]);
  let text = '';
  let errors = '';
  child.stdout.on('data', (part: Buffer) => {
    text += part;
  });
  child.stderr.on('data', (part: Buffer) => {
    errors += part;
  });
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, text, errors }));
  });
}
