import { describe, expect, it } from 'vitest';
import {
  closingOf,
  type Moment,
  reduce,
  refusalToEvent,
  roundOf,
  standAt,
  type Written,
  type WrittenEvent,
} from './written-procedure.ts';

// Every way the first six events can follow each other, at moments just before, at and after the closing, held against
// what a written procedure promises. The promises are worked out here anew from the bare list of events: with a stop
// watch for the period, and with no line of the machine.

const minute = 60_000;
const period = 10 * minute;
const deepest = 6;
const far = 1_000_000 * minute;

type Told = readonly WrittenEvent[];

/** What a list of accepted events promises: the end, by a stop watch that runs while nothing is held. */
function promised(told: Told, now: Moment): { as: string; at: Moment } | null {
  const withdrawn = told.find(({ is }) => is === 'withdrawn');
  const sent = told.filter(({ is }) => is === 'opened' || is === 'revised');
  const last = sent[sent.length - 1] as Extract<WrittenEvent, { is: 'opened' | 'revised' }>;
  const inRound = told.slice(told.indexOf(last) + 1);
  const closing = stopWatch(last.at, last.closesAt, inRound);
  if (withdrawn && (closing === null || withdrawn.at < closing)) return { as: 'withdrawn', at: withdrawn.at };
  if (closing === null || closing > now) return null;
  const isBroken = inRound.some(({ is, at }) => is === 'objected' && at < closing);
  return { as: isBroken ? 'not-adopted' : 'adopted', at: closing };
}

/** The instant at which the period has run out, walking from one change to the next. */
function stopWatch(from: Moment, announced: Moment, events: Told): Moment | null {
  let left = announced - from;
  let at = from;
  const marks = [
    ...new Set(
      events.flatMap((one) => ('until' in one && one.until !== null ? [one.at, one.until] : [one.at])),
    ),
  ];
  let wasHeld = false;
  for (const mark of [...marks.filter((one) => one > from).sort((a, b) => a - b), null]) {
    const held = isHeld(events, at);
    if (wasHeld && !held) left = Math.ceil((at + left) / minute) * minute - at;
    wasHeld = held;
    if (!held) {
      if (mark === null || at + left <= mark) return at + left;
      left -= mark - at;
    } else if (mark === null) {
      return null;
    }
    at = mark;
  }
  return null;
}

function isHeld(events: Told, at: Moment): boolean {
  const past = events.filter((one) => one.at <= at);
  if (past.some(({ is }) => is === 'objected')) return false;
  return past.some(
    (one) =>
      one.is === 'held' &&
      (one.until === null || one.until > at) &&
      !past.some((other) => other.is === 'lifted' && other.by === one.by && other.at >= one.at),
  );
}

/** What could be tried next: every kind of event, at each moment that is near a closing or just goes on. */
function next(state: Written, kinds: readonly string[]): readonly WrittenEvent[] {
  const { announced } = roundOf(state);
  const closing = closingOf(roundOf(state)) ?? announced;
  const moments = [state.lastAt + minute, closing - 1, closing, closing + 1].filter(
    (at) => at >= state.lastAt,
  );
  return [...new Set(moments)].flatMap((at) => kinds.map((kind) => eventOf(kind, at)));
}

function eventOf(kind: string, at: Moment): WrittenEvent {
  const [is = '', by = ''] = kind.split(' ');
  switch (is) {
    case 'object':
      return { is: 'objected', at, by };
    case 'hold':
      return { is: 'held', at, by, until: null };
    case 'pause':
      return { is: 'held', at, by, until: at + 3 * minute };
    case 'lift':
      return { is: 'lifted', at, by };
    case 'revise':
      return {
        is: 'revised',
        at,
        closesAt: Math.ceil((at + period) / minute) * minute,
        noSoonerThan: at + period,
      };
    case 'withdraw':
      return { is: 'withdrawn', at };
    case 'remind':
      return { is: 'reminded', at };
    default:
      return { is: 'closed', at };
  }
}

/** Walks through every sequence; a refused event must change nothing, so what follows it is walked without it. */
function walk(kinds: readonly string[], depth: number, check: (state: Written, told: Told) => void): number {
  const opening: WrittenEvent = { is: 'opened', at: 0, closesAt: period, noSoonerThan: period, holds: true };
  let sequences = 0;
  const step = (state: Written, told: Told) => {
    check(state, told);
    if (told.length > depth) return;
    for (const event of next(state, kinds)) {
      sequences += 1;
      if (refusalToEvent(state, event) === null) step(reduce(state, event), [...told, event]);
    }
  };
  step(reduce(null, opening), [opening]);
  return sequences;
}

/** One line for whatever breaks a promise; none for a sound state. */
function broken(state: Written, told: Told): readonly string[] {
  const faults: string[] = [];
  const claim = (isTrue: boolean, what: string) => {
    if (!isTrue) faults.push(`${what}: ${JSON.stringify(told)}`);
  };
  const closing = closingOf(roundOf(state));
  for (const now of [state.lastAt, (closing ?? roundOf(state).announced) - 1, closing ?? far, far]) {
    if (now < state.lastAt) continue;
    const { end } = standAt(state, now);
    claim(JSON.stringify(end) === JSON.stringify(promised(told, now)), `the end as of ${now}`);
  }
  const { end } = standAt(state, far);
  const heldForGood = closing === null;
  claim((end === null) === (heldForGood && !state.end), 'time ends whatever is not held');
  claim(closing === null || closing >= roundOf(state).announced, 'the period is never shortened');
  claim(closing === null || closing % minute === 0, 'it closes on a full minute');
  claim(!(end?.as === 'adopted' && roundOf(state).objections.length > 0), 'adopted over an objection');
  claim(
    state.late.every(({ at }) => end?.as === 'adopted' && at >= end.at),
    'late is late',
  );
  const saidNow = told.slice(told.findLastIndex(({ is }) => is === 'opened' || is === 'revised') + 1);
  const inTime = saidNow.filter(({ is }) => is === 'objected').length - state.late.length;
  claim(roundOf(state).objections.length === inTime, 'a revised text begins without objections');
  const withdrawn = told.findIndex(({ is }) => is === 'withdrawn');
  const afterEnd =
    withdrawn >= 0 ? told.slice(withdrawn + 1) : told.filter(({ at }) => end !== null && at >= end.at);
  claim(
    afterEnd.every(({ is }) => is === 'closed' || is === 'objected'),
    'nothing else after the end',
  );
  claim(told.filter(({ is }) => is === 'closed' || is === 'withdrawn').length <= 1, 'one end');
  const bare = told.filter(({ is }) => is !== 'reminded' && is !== 'closed');
  claim(answerOf(bare) === answerOf(told), 'reminders and putting on record change nothing');
  claim(answerOf(swapped(told)) === answerOf(told), 'two members at one instant: whoever is entered first');
  return faults;
}

/** What a list of events comes to in the end. */
function answerOf(told: Told): string {
  const state = told.reduce<Written | null>(reduce, null) as Written;
  return JSON.stringify([standAt(state, far).end, closingOf(roundOf(state)), state.late.length]);
}

/** The last two events the other way round, where two members act at the same instant and the second can go first. */
function swapped(told: Told): Told {
  const [one, other] = told.slice(-2);
  const isPair = one && other && one.at === other.at && 'by' in one && 'by' in other && one.by !== other.by;
  if (!isPair) return told;
  const rest = told.slice(0, -2);
  const before = rest.reduce<Written | null>(reduce, null) as Written;
  if (refusalToEvent(before, other) || refusalToEvent(reduce(before, other), one)) return told;
  return [...rest, other, one];
}

const everything = [
  'object a',
  'object b',
  'hold a',
  'pause b',
  'lift a',
  'revise',
  'withdraw',
  'close',
  'remind',
];

describe('every sequence of events', () => {
  it('[D-048] of up to six keeps every promise of the procedure', () => {
    const faults: string[] = [];
    const essential = ['object a', 'hold a', 'lift a', 'revise', 'withdraw', 'close'];
    const count = walk(essential, deepest, (state, told) => faults.push(...broken(state, told)));
    expect(faults.slice(0, 3)).toEqual([]);
    expect(count).toBe(260_196);
  }, 60_000);

  it('of up to five, with two members, holds that run out and reminders', () => {
    const faults: string[] = [];
    const count = walk(everything, 5, (state, told) => faults.push(...broken(state, told)));
    expect(faults.slice(0, 3)).toEqual([]);
    expect(count).toBe(607_455);
  }, 60_000);
});
