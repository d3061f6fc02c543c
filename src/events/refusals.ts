import type { Refusal } from '../procedure/refusal.ts';

/** No entry by that id in this file, or none this reader may know of. */
export function entryNotFound(): Refusal {
  return { code: 'events.entry-not-found', kind: 'not-found' };
}

/** Only the Committee can let the virtual component stand as the visit; its decision is named. */
export function decisionMissing(): Refusal {
  return { code: 'events.decision-missing', kind: 'bad-input', cite: ['S/2022/529 annex I para 17'] };
}

/** The event is decided by nobody, so it rests on no decision. */
export function restsOnNoDecision(event: string): Refusal {
  return { code: 'events.rests-on-no-decision', kind: 'bad-input', values: { event } };
}
