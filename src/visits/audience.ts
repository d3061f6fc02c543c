import type { Audience } from '../platform/actor.ts';
import type { ClockRule, EventRule, Procedure, StageRule } from '../procedure/procedure.ts';
import type { ClockReading } from '../procedure/reading.ts';

/** Classes of readers who may know that an event happened, as they are copied onto its entry. */
export type Seer = EventRule['seenBy'][number];

/**
 * Entries of our own that no rule of the procedure knows: how a file was opened and planned. The State and those who
 * take part know the plan of the visit; only the Committee reviews departures from the method.
 */
export const ownEvents = {
  'visit-file-opened': ['committee'],
  'component-planned': ['committee', 'state', 'partner'],
  'hybrid-form-chosen': ['committee', 'state', 'partner'],
  'participant-added': ['committee', 'partner'],
  'method-deviation-recorded': ['committee'],
  'correspondence-language-set': ['state'],
} as const satisfies Readonly<Record<string, readonly Seer[]>>;

/** Whether readers of this class may know that the event happened. An administrator keeps the house, not its files. */
export function mayKnow(rule: Pick<EventRule, 'seenBy'>, audience: Audience): boolean {
  if (audience === 'secretariat') return true;
  return audience !== 'administrator' && rule.seenBy.includes(audience);
}

/** Without the clocks whose start or end the reader may not know: for that reader there are no such clocks. */
export function clocksKnownTo(
  procedure: Procedure,
  audience: Audience,
  readings: readonly ClockReading[],
): readonly ClockReading[] {
  const known = partKnownTo(procedure, audience).clocks;
  return readings.filter((reading) => known.has(reading.id));
}

/** The procedure without the stages whose start or end the reader may not know, for reading where a file stands. */
export function procedureKnownTo(procedure: Procedure, audience: Audience): Procedure {
  return partKnownTo(procedure, audience).procedure;
}

type KnownPart = { readonly procedure: Procedure; readonly clocks: ReadonlySet<string> };

const parts = new WeakMap<Procedure, Map<Audience, KnownPart>>();

function partKnownTo(procedure: Procedure, audience: Audience): KnownPart {
  const byAudience = parts.get(procedure) ?? new Map<Audience, KnownPart>();
  parts.set(procedure, byAudience);
  const part = byAudience.get(audience) ?? findPart(procedure, audience);
  byAudience.set(audience, part);
  return part;
}

function findPart(procedure: Procedure, audience: Audience): KnownPart {
  // The yearly list of the body is no part of a file: its stages and its clock stand elsewhere.
  const ofFile = procedure.events.filter((rule) => rule.scope !== 'body' && mayKnow(rule, audience));
  const known = new Set(ofFile.map((rule) => rule.id));
  const isKnown = (events: readonly string[]) => events.every((event) => known.has(event));
  return {
    procedure: { ...procedure, stages: procedure.stages.filter((stage) => isKnown(endsOfStage(stage))) },
    clocks: new Set(procedure.clocks.filter((clock) => isKnown(endsOfClock(clock))).map((clock) => clock.id)),
  };
}

/** The events a clock starts and ends with. */
function endsOfClock({ triggers, fulfilledBy, lapse }: ClockRule): readonly string[] {
  const starts = triggers.flatMap(({ event }) => (typeof event === 'string' ? [event] : event.laterOf));
  return [...starts, ...fulfilledBy, ...(lapse ? [lapse.event] : [])];
}

const endsOfStage = ({ entry, exit }: StageRule): readonly string[] => [...entry, ...exit];

/** Whether readers of this class may know of the clock at all: of what starts it and what ends it. */
export function knowsClock(procedure: Procedure, audience: Audience, clock: string): boolean {
  return partKnownTo(procedure, audience).clocks.has(clock);
}
