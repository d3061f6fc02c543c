// The words of this part, by code. What each means to a reader is said in its messages.

export const bodies = ['ctc', 'cted'] as const;
export const itemKinds = ['task', 'priority', 'statement'] as const;
export const differenceKinds = ['role', 'wording', 'content', 'timing', 'actor-reversal'] as const;

/** What the programmes say of how often; `regular` is said without an interval. */
export const recurrences = [
  'once',
  'annual',
  'at_least_annual',
  'twice_yearly',
  'continuous',
  'regular',
  'event',
  'on_request',
  'as_needed',
  'none',
] as const;

/** Whom the items of a programme name. */
export const itemActors = [
  'ctc',
  'ctc-chair',
  'cted',
  'secretariat',
  'state-focal-point',
  'unoct',
  'unoct-head',
  'compact-entity',
  'expert-group',
  'partner',
  'donor',
] as const;

/** Records of the thread that can show that a duty was met. */
export const evidenceKinds = [
  'document',
  'meeting',
  'decision',
  'visit',
  'proposed-visit',
  'finding',
  'paragraph',
  'recommendation',
  'reply',
  'need',
  'project',
  'answer',
  'question',
  'provision',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Where a duty stands; it follows from its evidence and the day. */
export const dutyOutcomes = ['open', 'met', 'late', 'overdue'] as const;
export type DutyOutcome = (typeof dutyOutcomes)[number];
