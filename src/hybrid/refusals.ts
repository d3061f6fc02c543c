import type { Refusal } from '../procedure/refusal.ts';

/** The hybrid form rests on a decision of the Committee in force. */
export function noHybridDecision(): Refusal {
  return { code: 'hybrid.no-decision', kind: 'not-now', cite: ['S/2022/529 annex I para 20'] };
}
