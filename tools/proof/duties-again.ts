// The duties of S/2020/731, written down from the framework a second time for tools/proof/day-by-day.ts.

export type Rule = {
  readonly start: readonly string[];
  /** No time where none is stated. */
  readonly span?: string;
  readonly remind?: readonly string[];
  readonly met: readonly string[];
  readonly ends?: readonly string[];
  readonly passing?: 'lapse' | 'overdue' | 'marker';
  readonly alert?: string;
};

/** The duties of a file with their times, written down from the framework a second time. */
export const rules: Readonly<Record<string, Rule>> = {
  'D-02': { start: ['visit-ended'], span: 'P0D', remind: ['P1D'], met: ['closing-meeting-held'] },
  'D-03': { start: ['visit-ended'], span: 'P3D', remind: ['P1D'], met: ['press-release-published'] },
  'D-04': {
    start: ['visit-ended'],
    span: 'P7D',
    remind: ['P3D', 'P1D'],
    met: ['expert-contribution-received'],
  },
  'D-05': { start: ['visit-ended'], span: 'P14D', remind: ['P7D'], met: ['pao-submitted'] },
  'D-06': { start: ['visit-ended'], span: 'P14D', remind: ['P5D', 'P2D'], met: ['pao-submitted'] },
  'D-07': {
    start: ['visit-ended'],
    span: 'P45D',
    remind: ['P14D', 'P7D', 'P2D'],
    met: ['draft-shared-with-state'],
  },
  'D-08': {
    start: ['draft-shared-with-state'],
    span: 'P30D',
    remind: ['P7D', 'P2D'],
    met: ['state-comments-received'],
    passing: 'lapse',
  },
  'D-09': {
    start: ['extension-requested'],
    remind: ['P2D'],
    met: ['extension-granted', 'extension-refused'],
    ends: ['state-comments-received'],
  },
  'D-10': {
    start: [],
    span: 'P1D',
    remind: ['P1D'],
    met: ['formal-letter-sent'],
    ends: ['state-comments-received', 'extension-granted'],
  },
  'D-11': {
    start: ['formal-letter-sent'],
    span: 'P14D',
    remind: ['P3D'],
    met: ['state-comments-received'],
    ends: ['extension-granted'],
    passing: 'lapse',
  },
  'D-12': {
    start: ['state-comments-received'],
    span: 'P15D',
    remind: ['P5D', 'P2D'],
    met: ['final-draft-submitted'],
  },
  'D-13': { start: [], span: 'P1D', met: ['final-draft-submitted'], ends: ['extension-granted'] },
  'D-14': { start: ['final-draft-submitted'], met: ['report-adopted'], alert: 'P30D' },
  'D-15': { start: ['report-adopted'], met: ['report-transmitted'], alert: 'P7D' },
  'D-16': {
    start: ['final-report-received'],
    span: 'P30D',
    remind: ['P10D', 'P3D'],
    met: ['confidentiality-indicated'],
    passing: 'lapse',
  },
  'D-17': { start: [], span: 'P1D', met: ['state-informed-of-limited-sharing'] },
  'D-18': {
    start: ['final-report-received'],
    span: 'P6M',
    remind: ['P60D', 'P30D', 'P7D'],
    met: ['implementation-response-received'],
  },
  'D-19': {
    start: ['pao-submitted'],
    span: 'P12M',
    remind: ['P90D', 'P30D', 'P7D'],
    met: ['follow-up-report-submitted'],
  },
  'D-20': {
    start: ['virtual-component-ended'],
    span: 'P14D',
    remind: ['P5D', 'P2D'],
    met: ['prelim-elements-submitted'],
  },
  'T-05': {
    start: ['visit-ended'],
    span: 'P12M',
    met: ['implementation-response-received'],
    passing: 'marker',
  },
};

export const again = ['D-09', 'D-10', 'D-11', 'D-13', 'D-20']; // begun anew by each cause
