import { readFileSync } from 'node:fs';
import type { GivenEvent } from '../../src/forecast/given.ts';
import { type Day, type Duration, day } from '../../src/procedure/calendar.ts';
import { dayOfNumber, numberOf } from './julian-days.ts';

// The worked timelines of facts/acceptance-timelines.json and what they say. Read by two tests: through the engine
// and through the command line. Both must agree with every line, to the day.

export type Expectation = {
  readonly deadline: string;
  readonly from?: string;
  readonly duration?: Duration;
  readonly due?: string;
  readonly outcome?: string;
  readonly fulfilled?: string;
  readonly cause?: string;
  readonly reminders?: readonly string[];
  readonly superseded?: boolean;
  /** A grant until this day must be refused. */
  readonly reject?: string;
  readonly state?: 'awaiting-decision' | 'late-answer-in-force';
  readonly until?: string;
  readonly note?: string;
};

export type AcceptanceCase = {
  readonly title: string;
  readonly given: readonly GivenEvent[];
  readonly expect: readonly Expectation[];
};

/** What both the engine and the command line print of a file; the test needs no more. */
export type Printed = {
  readonly clocks: readonly {
    readonly id: string;
    readonly from: string | null;
    readonly due: string | null;
    readonly outcome: string;
    readonly fulfilled: string | null;
    readonly provisional: boolean;
    readonly cause: string | null;
    readonly reminders: readonly string[];
  }[];
  readonly refused: readonly {
    readonly event: string;
    readonly date: string;
    readonly code: string;
    readonly cites: readonly string[];
  }[];
};

/** Reads a list of events as of a day; the last given day when none is named. */
export type Read = (events: readonly GivenEvent[], asOf?: string) => Printed | Promise<Printed>;

type File = {
  readonly timelines: readonly {
    readonly id: string;
    readonly title: string;
    readonly cases: readonly { name: string; given: readonly GivenEvent[]; expect: readonly Expectation[] }[];
  }[];
};

/** Every case of the twelve worked timelines, each with a title that names it. */
export function acceptanceCases(): readonly AcceptanceCase[] {
  const url = new URL('../../facts/acceptance-timelines.json', import.meta.url);
  const file = JSON.parse(readFileSync(url, 'utf8')) as File;
  return file.timelines.flatMap(({ id, title, cases }) =>
    cases.map(({ name, given, expect }) => ({ title: `${id} ${title}: ${name}`, given, expect })),
  );
}

/** The lines of a case with which the reading does not agree, in words; none when it is right. */
export async function disagreements(one: AcceptanceCase, read: Read): Promise<readonly string[]> {
  const atTheEnd = await read(one.given);
  const refused = atTheEnd.refused.map(({ event, code }) => `${event} was refused: ${code}`);
  const lines = await Promise.all(one.expect.map((line) => disagreement(line, one.given, atTheEnd, read)));
  return [...refused, ...lines.flat()];
}

function disagreement(
  line: Expectation,
  given: readonly GivenEvent[],
  atTheEnd: Printed,
  read: Read,
): Promise<readonly string[]> {
  if (line.reject) return grantNotRefused(line, day(line.reject), given, read);
  if (line.state === 'awaiting-decision') return notAwaiting(line, given, read);
  if (line.state === 'late-answer-in-force') return notInForce(line, given, read);
  return Promise.resolve(notPrinted(line, atTheEnd));
}

/** Looks for one printed clock that has everything the line says. */
function notPrinted(line: Expectation, { clocks }: Printed): readonly string[] {
  const wanted = Object.entries({
    due: line.due,
    from: line.from,
    outcome: line.superseded ? 'superseded' : line.outcome,
    fulfilled: line.fulfilled,
    cause: line.cause,
    reminders: line.reminders,
    provisional: line.note?.startsWith('provisional') || undefined,
  }).filter(([, value]) => value !== undefined);

  const ofThisClock = clocks.filter(({ id }) => id === line.deadline);
  const found = ofThisClock.some(
    (clock) =>
      (line.superseded === true) === (clock.outcome === 'superseded') &&
      wanted.every(
        ([key, value]) => JSON.stringify(clock[key as keyof typeof clock]) === JSON.stringify(value),
      ),
  );
  if (found) return [];
  return [
    `${line.deadline} should be ${JSON.stringify(Object.fromEntries(wanted))}, is ${JSON.stringify(ofThisClock)}`,
  ];
}

/** Puts the date that must be refused in place of the last grant. */
async function grantNotRefused(
  line: Expectation,
  until: Day,
  given: readonly GivenEvent[],
  read: Read,
): Promise<readonly string[]> {
  const grant = given.findLast(({ event }) => event === 'extension-granted');
  if (!grant) return [`${line.deadline}: no grant to put ${until} into`];
  const before = given.slice(0, given.indexOf(grant));
  const { refused, clocks } = await read([...before, { ...grant, until }]);
  const wrong = clocks.some(({ id, due }) => id === line.deadline && due === until);
  const said = refused.some(
    ({ event, date, cites }) =>
      event === grant.event && date === grant.date && cites.includes('S/2020/731 VI.4(d)'),
  );
  return said && !wrong
    ? []
    : [`a grant until ${until} should be refused; refused: ${JSON.stringify(refused)}`];
}

/** Reads the file on each day of the wait, with what had been entered by then. */
async function notAwaiting(
  { deadline, from = '', until = '' }: Expectation,
  given: readonly GivenEvent[],
  read: Read,
): Promise<readonly string[]> {
  const known = given.filter(({ date }) => date < until);
  const outcomeOn = async (asOf: string) =>
    (await read(known, asOf)).clocks.find(({ id, outcome }) => id === deadline && outcome !== 'superseded')
      ?.outcome;

  const wrong: string[] = [];
  for (let number = numberOf(from); number <= numberOf(until); number += 1) {
    const outcome = await outcomeOn(dayOfNumber(number));
    if (outcome !== 'awaiting-decision') wrong.push(`${deadline} on ${dayOfNumber(number)} is ${outcome}`);
  }
  const before = dayOfNumber(numberOf(from) - 1);
  const early = await outcomeOn(before);
  return early === 'awaiting-decision'
    ? [...wrong, `${deadline} awaits a decision on ${before} already`]
    : wrong;
}

async function notInForce(
  { deadline, from = '' }: Expectation,
  given: readonly GivenEvent[],
  read: Read,
): Promise<readonly string[]> {
  const causeOn = async (asOf: string) =>
    (await read(given, asOf)).clocks.find(({ id }) => id === deadline)?.cause;
  const [before, then] = [await causeOn(dayOfNumber(numberOf(from) - 1)), await causeOn(from)];
  if (then === 'late-answer-in-force' && before !== then) return [];
  return [`${deadline}: the cause is ${before} before ${from} and ${then} on it`];
}
