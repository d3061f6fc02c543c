import type { Refusal } from '../procedure/refusal.ts';

/** Practice is for fictional States only: nothing about a real State is ever invented. */
export function trainingStateOnly(state: string): Refusal {
  return { code: 'opening.training-state-only', kind: 'bad-input', values: { state } };
}

/** The embedded database guards against mistakes of the program, not against whoever runs it. */
export function realFileOnEmbedded(): Refusal {
  return { code: 'opening.real-file-on-embedded', kind: 'not-now' };
}

export function approvalMissing(): Refusal {
  return { code: 'opening.approval-missing', kind: 'bad-input', cite: ['S/2020/731 VI.1(b)'] };
}
