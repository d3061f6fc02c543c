import { describe, expect, it } from 'vitest';
import { type Stage, stages } from './contract.ts';
import { flowOf } from './flow.ts';

const of = new Map<string, Stage>([
  ['p', 'provision'],
  ['q', 'question'],
  ['a1', 'answer'],
  ['a2', 'answer'],
  ['f', 'finding'],
  ['n', 'next-answer'],
]);

describe('the flow of a State', () => {
  it('counts the records of each stage in order, and those that led on', () => {
    const links = [
      { before: 'p', after: 'q' },
      { before: 'q', after: 'a1' },
      { before: 'q', after: 'a2' },
      { before: 'a1', after: 'f' },
      { before: 'a1', after: 'n' },
    ];
    const flow = flowOf(stages, of, links);
    expect(flow.map(({ stage }) => stage)).toEqual([...stages]);
    expect(flow.filter(({ count }) => count > 0)).toEqual([
      { stage: 'provision', count: 1, ledOn: 1 },
      { stage: 'question', count: 1, ledOn: 1 },
      { stage: 'answer', count: 2, ledOn: 1 },
      { stage: 'finding', count: 1, ledOn: 0 },
      { stage: 'next-answer', count: 1, ledOn: 0 },
    ]);
  });

  it('takes no link back, and none to a record of no stage', () => {
    const links = [
      { before: 'n', after: 'q' },
      { before: 'f', after: 'a decision' },
      { before: 'a decision', after: 'f' },
    ];
    expect(flowOf(stages, of, links).every(({ ledOn }) => ledOn === 0)).toBe(true);
  });
});
