// The words of this part, by code. What each means to a reader is said in its messages.

export const findingKinds = ['shortfall', 'progress', 'good-practice'] as const;
export const results = ['agreed', 'not-agreed', 'not-raised'] as const;
export const sources = [
  'government-exchange',
  'on-site-observation',
  'national-document',
  'prior-assessment',
  'partner-source',
  'non-governmental-source',
] as const;
