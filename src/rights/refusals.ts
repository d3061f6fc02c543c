import type { Refusal } from '../platform/refusal.ts';

/** The table of access was asked about something it does not have. */
export function resourceNotFound(): Refusal {
  return { code: 'rights.resource-not-found', kind: 'not-found' };
}
