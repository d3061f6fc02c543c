import { type Day, earlier } from '../procedure/calendar.ts';
import { openFile } from '../procedure/instances.ts';
import type { Journal } from '../procedure/journal.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { FileFacts } from '../procedure/reading.ts';
import { type Moment, momentKinds } from './moment.ts';
import { candidatesOf } from './planned.ts';

export type FileRead = { readonly journal: Journal; readonly facts: FileFacts };

/** What is known of the passing of time in a file, and the first later day that brings more if nobody acts. */
export type Plan = { readonly moments: readonly Moment[]; readonly nextOn: Day | null };

/**
 * Everything that time has brought in a file by the day `until` (known from the day `from` on, when that is given), in
 * lawful order: by day, then by the day it can be known, then what passed before what is to come, then by clock.
 */
export function momentsOf(
  procedure: Procedure,
  file: FileRead,
  { from, until }: { readonly from?: Day; readonly until: Day },
): readonly Moment[] {
  return planOf(procedure, file, until).moments.filter((moment) => !from || moment.knownOn >= from);
}

/** The same with the day on which to look again. */
export function planOf(procedure: Procedure, { journal, facts }: FileRead, asOf: Day): Plan {
  const view = openFile({ procedure, journal, facts, asOf });
  const candidates = procedure.clocks.flatMap((clock) =>
    view.instancesOf(clock.id).flatMap((run) => candidatesOf(view, run)),
  );
  const rank = new Map(procedure.clocks.map(({ id }, place) => [id, place]));
  const placeOf = (moment: Moment) => momentKinds.indexOf(moment.kind) * 1000 + (rank.get(moment.clock) ?? 0);
  const inOrder = (a: Moment, b: Moment) =>
    byDay(a.on, b.on) || byDay(a.knownOn, b.knownOn) || placeOf(a) - placeOf(b) || byText(a.key, b.key);

  // Two due days that fall on one day, the second granted on the first, are one moment: the later reading of it stands.
  const once = new Map(candidates.map((moment) => [moment.key, moment]));
  const moments = [...once.values()].filter(({ knownOn }) => knownOn <= asOf).sort(inOrder);
  const ahead = candidates.flatMap(({ knownOn }) => (knownOn > asOf ? [knownOn] : []));
  return { moments, nextOn: ahead.reduce<Day | null>((next, on) => (next ? earlier(next, on) : on), null) };
}

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const byDay: (a: Day, b: Day) => number = byText;
