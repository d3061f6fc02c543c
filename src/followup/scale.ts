// How far a recommendation is carried out. The source gives no scale; these four are our setting, and shown as such.

export const degrees = ['implemented', 'largely', 'partly', 'not'] as const;
export type Degree = (typeof degrees)[number];

/** Where a recommendation stands: no reply yet, a reply nobody has looked into, or what CTED last made of it. */
export const standings = ['unanswered', 'replied', ...degrees] as const;
export type Standing = (typeof standings)[number];

/** The colour and the sign a standing is shown by, which bear one name. */
export const signOf = {
  unanswered: 'not-started',
  replied: 'waiting',
  implemented: 'met',
  largely: 'running',
  partly: 'due-soon',
  not: 'overdue',
} as const satisfies Readonly<Record<Standing, string>>;

/** What comes next: a reply of the State, the view of CTED, a further reply, or nothing. */
export type NextStep = 'reply' | 'view' | 'further-reply' | 'none';

/** What comes next for a recommendation that stands so. */
export function nextStepOf(standing: Standing): NextStep {
  if (standing === 'unanswered') return 'reply';
  if (standing === 'replied') return 'view';
  return standing === 'implemented' ? 'none' : 'further-reply';
}

/** Whether it still waits to be carried out. */
export const isOutstanding = (standing: Standing): boolean => nextStepOf(standing) !== 'none';
