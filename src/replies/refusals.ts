import type { Refusal } from '../platform/refusal.ts';
import type { Day } from '../procedure/calendar.ts';

// The ways this part can say no, beside those of the follow-up.

/** No reply by that id that was sent, or none this reader may know of: the same answer. */
export function replyNotFound(): Refusal {
  return { code: 'followup.reply-not-found', kind: 'not-found' };
}

export function nothingToSend(): Refusal {
  return { code: 'followup.nothing-to-send', kind: 'not-now', cite: ['S/2020/731 V(p)'] };
}

export function dateToCome(on: Day, today: Day): Refusal {
  return { code: 'followup.date-to-come', kind: 'bad-input', values: { on, today } };
}
