import { actsAs } from '../access/acts.ts';
import type { Actor } from '../platform/actor.ts';
import type { Refusal } from '../platform/refusal.ts';
import { isRecord, notYourAct, settledAlready } from './refusals.ts';
import type { MeetingStatus } from './vocabulary.ts';

// May this person do this now? Asked by the server before it acts, and sent with every read.

/** CTED services the Committee: it plans meetings, puts papers before them and says what came of them. */
export function refusalToService(actor: Actor): Refusal | null {
  return actsAs(actor, 'cted') ? null : notYourAct();
}

type Standing = { readonly origin: string; readonly status: MeetingStatus };

/** Why what becomes of a meeting may not be said now; null when it may. */
export function refusalToSettle(actor: Actor, { origin, status }: Standing): Refusal | null {
  const refusal = refusalToService(actor);
  if (refusal) return refusal;
  if (origin === 'record') return isRecord();
  return status === 'planned' || status === 'postponed' ? null : settledAlready();
}

/** Why no paper may be put before a meeting; null when one may. A paper can come late, but not to what never was. */
export function refusalToPut(actor: Actor, { origin, status }: Standing): Refusal | null {
  const refusal = refusalToService(actor);
  if (refusal) return refusal;
  if (origin === 'record') return isRecord();
  return status === 'cancelled' ? settledAlready() : null;
}
