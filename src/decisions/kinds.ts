import type { body } from '../silence/acts.ts';

// What the bodies of a mechanism decide on, and in which words. Another mechanism adds a body with kinds of its own
// here and rows in the table decision_kind; a test holds the two together.

/** Whether a decision concerns one file, the body as a whole, or either. */
export type About = 'body' | 'file' | 'either';

export const kindsOf = {
  ctc: {
    'list-adopted': 'body',
    'template-adopted': 'body',
    'assessment-adopted': 'body',
    'visit-approved': 'either',
    extension: 'file',
    'report-adopted': 'file',
    activity: 'body',
    'hybrid-form': 'either',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, About>>>>;

export type DecisionKind = keyof (typeof kindsOf)[typeof body];

export const decisionKinds = [
  'list-adopted',
  'template-adopted',
  'assessment-adopted',
  'visit-approved',
  'extension',
  'report-adopted',
  'activity',
  'hybrid-form',
] as const satisfies readonly DecisionKind[];

/** What a meeting can decide (W-015), and what can come of a written procedure. */
export const outcomes = [
  'noted',
  'approved',
  'returned',
  'further-action',
  'adopted',
  'not-adopted',
  'lapsed',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Outcomes by which a body has said yes: what others require when they require a decision. */
export const saysYes: readonly Outcome[] = ['approved', 'adopted'];
