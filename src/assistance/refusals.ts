import type { Refusal } from '../platform/refusal.ts';

// The ways this part can say no.

/** No need by that id, or none this reader may know of: the same answer. */
export function needNotFound(): Refusal {
  return { code: 'assistance.need-not-found', kind: 'not-found' };
}

/** No recommendation or finding by that id, or none this reader may know of: the same answer. */
export function groundNotFound(): Refusal {
  return { code: 'assistance.ground-not-found', kind: 'not-found', cite: ['S/2020/731 III.9.3(a)'] };
}

/** The act is for another; `role` is whose it is. */
export function notYourAct(role: string): Refusal {
  return {
    code: 'assistance.not-your-act',
    kind: 'forbidden',
    values: { role },
    cite: ['S/2020/731 III.9.3(a)', 'S/2020/731 III.9.3(c)'],
  };
}

/** CTED enters a need, and what the State says of it, with the paper of the State only. */
export function leaveMissing(): Refusal {
  return { code: 'assistance.leave-missing', kind: 'bad-input', cite: ['S/2020/731 III.9.3(a)'] };
}

/** Needs are settled with the State from the closing meeting on. */
export function beforeClosingMeeting(): Refusal {
  return {
    code: 'assistance.before-closing-meeting',
    kind: 'not-now',
    cite: ['S/2020/731 III.9.3(a)', 'S/2020/731 VI.3(c)'],
  };
}

export function clearedAlready(): Refusal {
  return { code: 'assistance.cleared-already', kind: 'conflict', cite: ['S/2020/731 VI.3(c)'] };
}

export function withdrawnAlready(): Refusal {
  return { code: 'assistance.withdrawn-already', kind: 'conflict', cite: ['S/2020/731 III.9.3(a)'] };
}
