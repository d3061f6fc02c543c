import type { Day } from '../procedure/calendar.ts';
import type { Entry } from '../procedure/journal.ts';
import type { Refusal } from '../procedure/refusal.ts';
import { componentNotFound, componentStillOpen, virtualNeedsHybrid } from './refusals.ts';

/** A component as it stands before an event. */
export type ConductedComponent = {
  readonly componentId: string;
  readonly kind: string;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly state: 'planned' | 'held' | 'dropped';
};

/** What an event does to the components: nothing to those that are not named. */
export type Conduct = {
  readonly changed: readonly ConductedComponent[];
  /** A visit that begins without a plan has its first component from that day. */
  readonly begun: { readonly kind: 'virtual' | 'physical'; readonly startsOn: Day } | null;
};

const untouched: Conduct = { changed: [], begun: null };

type Outcome = { readonly conduct: Conduct } | { readonly refusal: Refusal };

/** What becomes of the components of a visit by an event, or why the event cannot be while they stand as they do. */
export function conductOf(form: string, components: readonly ConductedComponent[], entry: Entry): Outcome {
  switch (entry.event) {
    case 'visit-started':
      return started(form, components, entry);
    case 'virtual-component-ended':
      return virtualEnded(components, entry);
    case 'visit-ended':
      return entry.option === 'virtual-component-stands' ? standsAlone(components) : ended(components, entry);
    default:
      return { conduct: untouched };
  }
}

/** The same when only the day of the event is put right. */
export function conductCorrected(components: readonly ConductedComponent[], entry: Entry): Conduct {
  const { on } = entry;
  const held = components.filter(({ state }) => state !== 'dropped');
  if (entry.event === 'visit-started') return changed(held[0] && from(held[0], on));
  if (entry.event === 'virtual-component-ended') {
    const named = components.find(({ componentId }) => componentId === entry.component);
    return changed(named && until(named, on));
  }
  const isEnd = entry.event === 'visit-ended' && entry.option === undefined;
  const last = isEnd ? held.findLast(({ kind }) => kind === 'physical') : undefined;
  return changed(last && until(last, on));
}

function started(form: string, components: readonly ConductedComponent[], { on }: Entry): Outcome {
  const first = components.find(({ state }) => state === 'planned');
  if (first) return { conduct: changed(from(first, on)) };
  return {
    conduct: { changed: [], begun: { kind: form === 'hybrid' ? 'virtual' : 'physical', startsOn: on } },
  };
}

function virtualEnded(components: readonly ConductedComponent[], { on, component }: Entry): Outcome {
  const open = components.filter(({ kind, state }) => kind === 'virtual' && state === 'planned');
  const named = component ? open.find(({ componentId }) => componentId === component) : open[0];
  if (!named) return { refusal: componentNotFound() };
  return { conduct: changed({ ...until(named, on), state: 'held' }) };
}

/** The Committee lets the virtual component stand as the visit: what was still planned is dropped. */
function standsAlone(components: readonly ConductedComponent[]): Outcome {
  if (hasOpen(components, 'virtual')) return { refusal: componentStillOpen('virtual') };
  const isHeld = components.some(({ kind, state }) => kind === 'virtual' && state === 'held');
  if (!isHeld) return { refusal: virtualNeedsHybrid() }; // [V-192]
  const planned = components.filter(({ kind, state }) => kind === 'physical' && state === 'planned');
  return { conduct: { ...untouched, changed: planned.map((one) => ({ ...one, state: 'dropped' })) } }; // [V-192]
}

/** A visit ends with its last physical component, once every other one is closed. */
function ended(components: readonly ConductedComponent[], { on }: Entry): Outcome {
  if (hasOpen(components, 'virtual')) return { refusal: componentStillOpen('virtual') };
  const physical = components.filter(({ kind, state }) => kind === 'physical' && state === 'planned');
  const last = physical.at(-1);
  const isStillOpen = !last || physical.some(({ startsOn }) => startsOn > on);
  if (isStillOpen) return { refusal: componentStillOpen('physical') }; // [V-189]
  const over = physical.map((one) => ({ ...(one === last ? until(one, on) : one), state: 'held' as const }));
  return { conduct: { ...untouched, changed: over } };
}

const hasOpen = (components: readonly ConductedComponent[], wanted: string): boolean =>
  components.some(({ kind, state }) => kind === wanted && state === 'planned');

const changed = (one: ConductedComponent | undefined): Conduct => ({
  ...untouched,
  changed: one ? [one] : [],
});

const from = (one: ConductedComponent, on: Day): ConductedComponent => ({
  ...one,
  startsOn: on,
  endsOn: one.endsOn && one.endsOn < on ? on : one.endsOn,
});

const until = (one: ConductedComponent, on: Day): ConductedComponent => ({
  ...one,
  startsOn: one.startsOn > on ? on : one.startsOn,
  endsOn: on,
});
