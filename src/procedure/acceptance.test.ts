import { describe, expect, it } from 'vitest';
import { acceptanceCases, disagreements } from '../../tools/proof/acceptance.ts';
import { day } from './calendar.ts';
import { ctc2020 } from './ctc-2020/ctc-2020.ts';
import { readTimeline } from './timeline.ts';

describe('[V-009] the engine agrees with every worked timeline, to the day', () => {
  it('there are twelve of them, with 90 expectations', () => {
    const cases = acceptanceCases();
    expect(new Set(cases.map(({ title }) => title.slice(0, 5))).size).toBe(12);
    expect(cases.flatMap((one) => one.expect)).toHaveLength(90);
  });

  it.each(acceptanceCases())('$title', async (one) => {
    const wrong = await disagreements(one, (events, asOf) =>
      readTimeline(ctc2020, events, asOf === undefined ? undefined : day(asOf)),
    );
    expect(wrong).toEqual([]);
  });
});
