// The written no-objection procedure as a machine: what was done goes in, in the order of time; where it stands comes
// out. No clock and no store: a moment is a number of milliseconds, and what has passed by now is asked with `standAt`.
// Where the source says nothing, the choice is ours and stands in decision record 0015.

/** Milliseconds since the beginning of 1970. */
export type Moment = number;

type Period = {
  readonly at: Moment;
  /** When silence adopts the text, to the full minute. */
  readonly closesAt: Moment;
  /** The earliest closing that the rule allows for a text sent out now. */
  readonly noSoonerThan: Moment;
};

export type WrittenEvent =
  | ({ readonly is: 'opened'; readonly holds: boolean } & Period)
  | { readonly is: 'reminded'; readonly at: Moment }
  | { readonly is: 'objected'; readonly at: Moment; readonly by: string }
  /** `until`: when the hold ends by the rule; null when only its member ends it. */
  | { readonly is: 'held'; readonly at: Moment; readonly by: string; readonly until: Moment | null }
  | { readonly is: 'lifted'; readonly at: Moment; readonly by: string }
  | ({ readonly is: 'revised' } & Period)
  | { readonly is: 'withdrawn'; readonly at: Moment }
  /** The end that time has brought is put on record. */
  | { readonly is: 'closed'; readonly at: Moment };

export type Spoken = { readonly by: string; readonly at: Moment };
export type Hold = { readonly by: string; readonly from: Moment; readonly until: Moment | null };

export type Round = {
  readonly number: number;
  readonly openedAt: Moment;
  /** The closing as it was announced; holds move it. */
  readonly announced: Moment;
  readonly reminders: readonly Moment[];
  readonly objections: readonly Spoken[];
  readonly holds: readonly Hold[];
};

export type End = { readonly as: 'adopted' | 'not-adopted' | 'withdrawn'; readonly at: Moment };

export type Written = {
  readonly mayHold: boolean;
  /** Texts sent out so far, the one that stands last. */
  readonly rounds: readonly [...Round[], Round];
  readonly lastAt: Moment;
  readonly end: End | null;
  readonly isSealed: boolean;
  /** Objections that came when silence had adopted the text: kept, and put before the body. */
  readonly late: readonly Spoken[];
};

export type Stage = 'running' | 'on-hold' | 'objected' | End['as'];

export type WrittenRefusal =
  | 'not-open'
  | 'open-already'
  | 'ended'
  | 'not-ended'
  | 'sealed'
  | 'too-short'
  | 'no-holds'
  | 'objected-already'
  | 'held-already'
  | 'nothing-held'
  | 'before-the-last';

/** Why the event cannot be taken as things stand at its moment; null when it can. */
export function refusalToEvent(state: Written | null, event: WrittenEvent): WrittenRefusal | null {
  if (event.is === 'opened') return state ? 'open-already' : refusalToPeriod(event);
  if (!state) return 'not-open';
  if (event.at < state.lastAt) return 'before-the-last';
  const now = standAt(state, event.at);
  if (event.is === 'closed') return refusalToClose(now);
  if (now.end) return event.is === 'objected' ? refusalToObjectLate(now, event.by) : 'ended';
  return refusalWhileOpen(now, event);
}

/** The state after an event that is not refused. */
export function reduce(state: Written | null, event: WrittenEvent): Written {
  const refusal = refusalToEvent(state, event);
  if (refusal) throw new Error(`${event.is} is refused: ${refusal}`);
  if (event.is === 'opened') return opened(event);
  if (!state) throw new Error('a written procedure begins with its opening');
  const now = { ...standAt(state, event.at), lastAt: event.at };
  switch (event.is) {
    case 'reminded':
      return inRound(now, (round) => ({ ...round, reminders: [...round.reminders, event.at] }));
    case 'objected':
      return objected(now, event);
    case 'held':
      return inRound(now, (round) => ({
        ...round,
        holds: [...round.holds, { by: event.by, from: event.at, until: event.until }],
      }));
    case 'lifted':
      return inRound(now, (round) => ({
        ...round,
        holds: round.holds.map((hold) => (hold.by === event.by ? endedBy(hold, event.at) : hold)),
      }));
    case 'revised':
      return { ...now, rounds: [...now.rounds, newRound(now.rounds.length + 1, event)] };
    case 'withdrawn':
      return { ...now, end: { as: 'withdrawn', at: event.at }, isSealed: true };
    case 'closed':
      return { ...now, isSealed: true };
  }
}

/** The state as time alone has made it by a moment: holds run out, and the closing decides. */
export function standAt(state: Written, at: Moment): Written {
  if (state.end) return state;
  const closing = closingOf(roundOf(state));
  if (closing === null || at < closing) return state;
  return { ...state, end: { as: isObjected(state) ? 'not-adopted' : 'adopted', at: closing } };
}

/** What the procedure is at a moment. */
export function stageAt(state: Written, at: Moment): Stage {
  const now = standAt(state, at);
  if (now.end) return now.end.as;
  if (isObjected(now)) return 'objected';
  return roundOf(now).holds.some((hold) => isInForce(hold, at)) ? 'on-hold' : 'running';
}

/** The text that stands, and what was said to it. */
export const roundOf = (state: Written): Round => state.rounds[state.rounds.length - 1] as Round;

export const isObjected = (state: Written): boolean => roundOf(state).objections.length > 0;

export const isInForce = (hold: Hold, at: Moment): boolean =>
  hold.from <= at && (hold.until === null || at < hold.until);

/**
 * When the round closes: a hold stops its period, and when no hold is left the rest of the period runs on. Null while
 * a hold is in force that only its member ends. Always a full minute, never before the one announced.
 */
export function closingOf({ announced, holds }: Round): Moment | null {
  const stops: { from: Moment; until: Moment }[] = [];
  for (const { from, until } of holds.toSorted((a, b) => a.from - b.from)) {
    if (until === null) return null;
    const last = stops[stops.length - 1];
    if (last && from <= last.until) last.until = Math.max(last.until, until);
    else stops.push({ from, until });
  }
  // Each stop moves the closing to a full minute of its own: the part of a minute that was given stays given.
  return stops.reduce((closing, { from, until }) => fullMinute(closing + until - from), announced);
}

/** The moment, or the full minute after it. */
export const fullMinute = (at: Moment): Moment => Math.ceil(at / 60_000) * 60_000;

function refusalToPeriod({ at, closesAt, noSoonerThan }: Period): WrittenRefusal | null {
  return closesAt < noSoonerThan || closesAt <= at ? 'too-short' : null;
}

function refusalToClose(now: Written): WrittenRefusal | null {
  if (!now.end) return 'not-ended';
  return now.isSealed ? 'sealed' : null;
}

// An objection is in time when it was received before the closing instant; at that instant silence has adopted the text.
function refusalToObjectLate({ end, late }: Written, by: string): WrittenRefusal | null {
  if (end?.as !== 'adopted') return 'ended';
  return late.some((one) => one.by === by) ? 'objected-already' : null;
}

function refusalWhileOpen(
  now: Written,
  event: Exclude<WrittenEvent, { is: 'opened' | 'closed' }>,
): WrittenRefusal | null {
  const { objections, holds } = roundOf(now);
  switch (event.is) {
    case 'reminded':
    case 'withdrawn':
      return null;
    case 'revised':
      return refusalToPeriod(event);
    case 'objected':
      return objections.some(({ by }) => by === event.by) ? 'objected-already' : null;
    case 'held':
      if (!now.mayHold) return 'no-holds';
      if (objections.length > 0) return 'objected-already';
      return holds.some(({ by }) => by === event.by) ? 'held-already' : null;
    case 'lifted':
      return holds.some((hold) => hold.by === event.by && isInForce(hold, event.at)) ? null : 'nothing-held';
  }
}

function opened(event: Extract<WrittenEvent, { is: 'opened' }>): Written {
  return {
    mayHold: event.holds,
    rounds: [newRound(1, event)],
    lastAt: event.at,
    end: null,
    isSealed: false,
    late: [],
  };
}

const newRound = (number: number, { at, closesAt }: Period): Round => ({
  ...{ number, openedAt: at, announced: fullMinute(closesAt) },
  ...{ reminders: [], objections: [], holds: [] },
});

/** The first objection ends the holds of the round: there is nothing left to hold, and the period runs out. */
function objected(now: Written, { by, at }: Spoken): Written {
  if (now.end) return { ...now, late: [...now.late, { by, at }] }; // [D-048]
  return inRound(now, (round) => ({
    ...round,
    objections: [...round.objections, { by, at }],
    holds: round.holds.map((hold) => endedBy(hold, at)),
  }));
}

/** The hold, over at the moment if it was not before. */
function endedBy(hold: Hold, at: Moment): Hold {
  return hold.until === null || hold.until > at ? { ...hold, until: at } : hold;
}

function inRound(state: Written, change: (round: Round) => Round): Written {
  return { ...state, rounds: [...state.rounds.slice(0, -1), change(roundOf(state))] };
}
