import type { Refusal } from '../platform/refusal.ts';
import type { Day } from '../procedure/calendar.ts';

// The ways this part can say no. What the procedure itself forbids is said by the engine (`procedure.*`).

const cite = ['S/2020/731 II.5', 'S/2020/731 VI.2(a)'] as const;

export function noConsent(): Refusal {
  return { code: 'consent.none', kind: 'not-now', cite };
}

/** The State agreed and took it back: what was prepared stands still. */
export function standingStill(on: Day): Refusal {
  return { code: 'consent.standing-still', kind: 'not-now', values: { on }, cite };
}
