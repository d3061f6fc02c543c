import type { Refusal } from '../platform/refusal.ts';
import type { Day } from '../procedure/calendar.ts';

// The ways this part can say no.

const proposal = ['S/2020/731 VI.1(a)', 'S/2020/731 VI.1(b)'] as const;
const listRule = ['CTC/CTED work programme 2020 Committee part para 6'] as const;

/** No list by that id, or none this reader may know of: the same answer. */
export function noList(): Refusal {
  return { code: 'planning.no-list', kind: 'not-found' };
}

export function noProposedVisit(): Refusal {
  return { code: 'planning.no-proposed-visit', kind: 'not-found' };
}

/** CTED proposes and keeps the list; the Committee decides. */
export function notYourAct(): Refusal {
  return { code: 'planning.not-your-act', kind: 'forbidden', cite: [...proposal] };
}

export function listThere(year: number): Refusal {
  return { code: 'planning.list-there', kind: 'conflict', values: { year }, cite: [...listRule] };
}

/** Practice and work are never on one list. */
export function otherWorld(stateCode: string): Refusal {
  return { code: 'planning.other-world', kind: 'bad-input', values: { state: stateCode } };
}

export function stateListed(stateCode: string): Refusal {
  return { code: 'planning.state-listed', kind: 'conflict', values: { state: stateCode } };
}

/** What was submitted is what the Committee considers. */
export function notDraft(): Refusal {
  return { code: 'planning.not-draft', kind: 'too-late', cite: [...proposal] };
}

export function notSubmitted(): Refusal {
  return { code: 'planning.not-submitted', kind: 'not-now', cite: [...proposal] };
}

export function notAdopted(): Refusal {
  return { code: 'planning.not-adopted', kind: 'not-now', cite: [...proposal] };
}

export function listEmpty(): Refusal {
  return { code: 'planning.list-empty', kind: 'not-now', cite: [...proposal] };
}

/** A proposal gives reasons for each visit and names who can help, or says that nobody can. */
export function reasonsMissing(stateCode: string): Refusal {
  return {
    ...{ code: 'planning.reasons-missing', kind: 'not-now', values: { state: stateCode } },
    cite: ['S/2020/731 VI.1(b)'],
  };
}

export function judgedAlready(): Refusal {
  return { code: 'planning.judged-already', kind: 'conflict' };
}

/** A third view is for two that differ by 2 or more. */
export function judgedEnough(): Refusal {
  return { code: 'planning.judged-enough', kind: 'conflict' };
}

export function unknownBody(bodyId: string): Refusal {
  return { code: 'planning.unknown-body', kind: 'bad-input', values: { body: bodyId } };
}

/** Some bodies can help, or it is said that none can; not both and not neither. */
export function helpUnclear(): Refusal {
  return { code: 'planning.help-unclear', kind: 'bad-input', cite: ['S/2020/731 VI.1(b)'] };
}

/** The Committee decides on what it was given. */
export function decidedBefore(on: Day): Refusal {
  return { code: 'planning.decided-before', kind: 'bad-input', values: { on }, cite: [...proposal] };
}

export function announcedAlready(on: Day): Refusal {
  return { code: 'planning.announced-already', kind: 'conflict', values: { on } };
}

/** The State is not on the list as it stands: not adopted yet. */
export function notOnList(): Refusal {
  return { code: 'planning.not-on-list', kind: 'not-now', cite: ['S/2020/731 VI.1(b)'] };
}

export function fileThere(): Refusal {
  return { code: 'planning.file-there', kind: 'conflict' };
}
