import type { Refusal } from '../platform/refusal.ts';
import { type Standing, type StepFault, stepAt } from './steps.ts';

// The ways this part can say no, beside those of assistance.

/** No project by that id, or none this reader may know of: the same answer. */
export function projectNotFound(): Refusal {
  return { code: 'assistance.project-not-found', kind: 'not-found' };
}

/** A project answers needs of one State. */
export function otherState(): Refusal {
  return { code: 'assistance.other-state', kind: 'bad-input' };
}

export function budgetIncomplete(): Refusal {
  return { code: 'assistance.budget-incomplete', kind: 'bad-input' };
}

const conflicts: readonly StepFault['is'][] = ['closed', 'elsewhere'];

/** Why a project may not be moved on, in the words of this part, with what the step rests on. */
export function refusalOfStep(fault: StepFault, at: Standing): Refusal {
  const cite = stepAt(at)?.cite ?? [];
  const kind = conflicts.includes(fault.is) ? 'conflict' : 'not-now';
  if (fault.is === 'missing') return { code: `assistance.missing-${fault.condition}`, kind, cite };
  if (fault.is === 'funds-short')
    return { code: 'assistance.funds-short', kind, values: { needed: fault.needed }, cite };
  return { code: `assistance.step-${fault.is}`, kind, cite };
}
