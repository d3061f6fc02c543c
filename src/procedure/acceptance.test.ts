import { describe, expect, it } from 'vitest';
import { acceptanceCases, disagreements, type Expectation, type Read } from '../../tools/proof/acceptance.ts';
import { readTimeline } from '../forecast/timeline.ts';
import { day, plus } from './calendar.ts';
import { ctc2020 } from './ctc-2020/ctc-2020.ts';

describe('[V-009] the engine agrees with every worked timeline, to the day', () => {
  it('there are twelve of them, with 90 expectations', () => {
    const cases = acceptanceCases();
    expect(new Set(cases.map(({ title }) => title.slice(0, 5))).size).toBe(12);
    expect(cases.flatMap((one) => one.expect)).toHaveLength(90);
  });

  it.each(acceptanceCases().map((one) => [one.title, one] as const))('%s', async (_title, one) => {
    expect(await disagreements(one, read)).toEqual([]);
  });

  it('and would notice one that is a day off, or any other word that is wrong', async () => {
    const unnoticed: string[] = [];
    for (const one of acceptanceCases()) {
      const lawful = one.given.findLast(({ event }) => event === 'extension-granted')?.until;
      for (const line of one.expect.flatMap((right) => spoiled(right, lawful))) {
        if ((await disagreements({ ...one, expect: [line] }, read)).length === 0) {
          unnoticed.push(`${one.title}: ${JSON.stringify(line)}`);
        }
      }
    }
    expect(unnoticed).toEqual([]);
  });
});

const read: Read = (events, asOf) =>
  readTimeline(ctc2020, events, asOf === undefined ? undefined : day(asOf));

/** The line, wrong in each of its words in turn; what must be rejected is then a grant that is lawful. */
function spoiled(line: Expectation, lawfulGrant = ''): readonly Expectation[] {
  const dayOff = (text: string) => plus(day(text), line.state === 'awaiting-decision' ? '-P1D' : 'P1D');
  return [
    ...(['from', 'due', 'fulfilled'] as const).flatMap((key) =>
      line[key] === undefined ? [] : [{ ...line, [key]: dayOff(line[key]) }],
    ),
    ...(line.outcome ? [{ ...line, outcome: line.outcome === 'met' ? 'late' : 'met' }] : []),
    ...(line.cause ? [{ ...line, cause: 'other' }] : []),
    ...(line.reminders ? [{ ...line, reminders: line.reminders.slice(1) }] : []),
    ...(line.reject ? [{ ...line, reject: lawfulGrant }] : []),
    ...(line.superseded ? [{ ...line, superseded: false }] : []),
  ];
}
