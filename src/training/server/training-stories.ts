import type { VisitType } from '../../visits/contract.ts';

/** Something that happened in a story, so many days after its visit ended (before it, when negative). */
export type Turn = {
  readonly after: number;
  readonly event: string;
  readonly days?: number;
  readonly option?: string;
  readonly expert?: string;
  /** Until so many days after its visit ended. */
  readonly until?: number;
};

/** What is to have happened in a visit when the training world begins. */
export type Story = {
  readonly state: string;
  readonly stage: string;
  readonly type: VisitType;
  readonly ordinal?: number;
  /** Days from the day the world begins to the end of the visit (of its virtual part); behind it, when negative. */
  readonly ends: number;
  /** Turns of the usual life that did not come about. */
  readonly without?: readonly string[];
  /** Turns of its own. */
  readonly also?: readonly Turn[];
  /** Held in two parts; the physical one is still to come. */
  readonly hybrid?: true;
};

/** A visit on which everything came about in time. */
const usualLife: readonly Turn[] = [
  { after: -150, event: 'visit-approved' },
  { after: -145, event: 'consent-requested' },
  { after: -130, event: 'consent-given' },
  { after: -125, event: 'mission-engaged' },
  { after: -120, event: 'partners-invited' },
  { after: -110, event: 'partner-expert-confirmed', expert: 'expert-1' },
  { after: -60, event: 'documents-provided' },
  { after: -40, event: 'preparatory-meeting-held' },
  { after: -30, event: 'programme-agreed' },
  { after: -25, event: 'delegation-confirmed' },
  { after: -4, event: 'visit-started' },
  { after: 0, event: 'closing-meeting-held' },
  { after: 0, event: 'visit-ended' },
  { after: 2, event: 'press-release-published' },
  { after: 6, event: 'expert-contribution-received', expert: 'expert-1' },
  { after: 13, event: 'pao-submitted' },
  { after: 43, event: 'draft-shared-with-state' },
  { after: 70, event: 'state-comments-received' },
  { after: 84, event: 'final-draft-submitted' },
  { after: 110, event: 'report-adopted' },
  { after: 115, event: 'report-transmitted' },
  { after: 117, event: 'final-report-received' },
  { after: 140, event: 'confidentiality-indicated', option: 'CR-2' },
  { after: 145, event: 'partner-version-issued' },
  { after: 160, event: 'ta-needs-referred' },
  { after: 290, event: 'implementation-response-received' },
  { after: 370, event: 'follow-up-report-submitted' },
  { after: 380, event: 'assessment-updated' },
];

/** The same in two parts; days count from the end of the virtual one. */
const hybridLife: readonly Turn[] = [
  { after: -100, event: 'visit-approved' },
  { after: -95, event: 'consent-requested' },
  { after: -80, event: 'consent-given' },
  { after: -75, event: 'mission-engaged' },
  { after: -70, event: 'partners-invited' },
  { after: -65, event: 'partner-expert-confirmed', expert: 'expert-1' },
  { after: -40, event: 'documents-provided' },
  { after: -30, event: 'preparatory-meeting-held' },
  { after: -25, event: 'programme-agreed' },
  { after: -20, event: 'delegation-confirmed' },
  { after: -9, event: 'visit-started' },
  { after: 0, event: 'virtual-component-ended' },
  { after: 12, event: 'prelim-elements-submitted' },
];

const silent = usualLife.filter(({ after }) => after >= 70).map(({ event }) => event);
const unanswered = ['state-comments-received', 'final-draft-submitted'];
const withoutReply = usualLife.filter(({ after }) => after >= 140).map(({ event }) => event);

/** A visit in every stage from consent on, each to another fictional State. */
export const stories: readonly Story[] = [
  {
    state: 'XAA',
    stage: 'ST-03', // declined for the time being, and the dialogue goes on
    type: 'comprehensive',
    ends: 142,
    also: [{ after: -143, event: 'consent-declined' }],
  },
  { state: 'XAB', stage: 'ST-04', type: 'focused', ends: 20, without: ['programme-agreed'] },
  {
    state: 'XAC',
    stage: 'ST-05',
    type: 'follow-up',
    ordinal: 2,
    ends: 22,
    without: ['delegation-confirmed'],
  },
  {
    state: 'XAD',
    stage: 'ST-06', // took its consent back, and gave it again
    type: 'regional',
    ends: 90,
    also: [
      { after: -128, event: 'consent-declined' },
      { after: -126, event: 'consent-given' },
    ],
  },
  { state: 'XAE', stage: 'ST-07', type: 'follow-up', ordinal: 3, ends: -90, hybrid: true },
  { state: 'XAF', stage: 'ST-08', type: 'comprehensive', ends: 0, without: ['visit-ended'] },
  { state: 'XAG', stage: 'ST-09', type: 'focused', ends: -1 },
  { state: 'XAH', stage: 'ST-10', type: 'follow-up', ordinal: 2, ends: -5 },
  {
    state: 'XAI',
    stage: 'ST-11', // the expert has sent nothing
    type: 'comprehensive',
    ends: -10,
    without: ['expert-contribution-received'],
  },
  { state: 'XAJ', stage: 'ST-12', type: 'regional', ends: -30, without: ['pao-submitted'] }, // and nothing to the Committee
  { state: 'XAK', stage: 'ST-13', type: 'comprehensive', ends: -55 },
  {
    state: 'XAL',
    stage: 'ST-14', // the State has asked for more time and waits for the Committee
    type: 'follow-up',
    ordinal: 4,
    ends: -65,
    also: [{ after: 62, event: 'extension-requested', days: 20 }],
  },
  {
    state: 'XAM',
    stage: 'ST-15', // the final two weeks of a silent State are running
    type: 'focused',
    ends: -85,
    without: silent,
    also: [{ after: 74, event: 'formal-letter-sent' }],
  },
  { state: 'XAN', stage: 'ST-16', type: 'comprehensive', ends: -75 },
  { state: 'XAO', stage: 'ST-17', type: 'follow-up', ordinal: 2, ends: -95 },
  {
    state: 'XAP',
    stage: 'ST-18',
    type: 'comprehensive',
    ends: -100,
    also: [
      { after: 92, event: 'member-comments-received' },
      { after: 98, event: 'draft-amended' },
    ],
  },
  {
    state: 'XAQ',
    stage: 'ST-19', // silent through the formal letter and the final two weeks
    type: 'focused',
    ends: -112,
    without: unanswered,
    also: [
      { after: 74, event: 'formal-letter-sent' },
      { after: 89, event: 'final-draft-submitted' },
    ],
  },
  {
    state: 'XAR',
    stage: 'ST-20', // got more time, let it pass, and no second letter followed
    type: 'regional',
    ends: -125,
    without: unanswered,
    also: [
      { after: 65, event: 'extension-requested', days: 10 },
      { after: 68, event: 'extension-granted', until: 83 },
      { after: 84, event: 'final-draft-submitted' },
    ],
  },
  { state: 'XAS', stage: 'ST-21', type: 'comprehensive', ends: -150, without: withoutReply }, // silent on confidentiality
  {
    state: 'XAT',
    stage: 'ST-22', // refused more time after the due day, and answered within the final two weeks
    type: 'follow-up',
    ordinal: 3,
    ends: -152,
    without: unanswered,
    also: [
      { after: 72, event: 'extension-requested', days: 20 },
      { after: 76, event: 'extension-refused' },
      { after: 77, event: 'formal-letter-sent' },
      { after: 85, event: 'state-comments-received' },
      { after: 95, event: 'final-draft-submitted' },
    ],
  },
  {
    state: 'XAU',
    stage: 'ST-23', // silent on confidentiality: a copy for participating partners alone
    type: 'comprehensive',
    ends: -250,
    without: ['confidentiality-indicated', 'partner-version-issued', 'ta-needs-referred'],
    also: [
      { after: 148, event: 'state-informed-of-limited-sharing' },
      { after: 148, event: 'disclaimer-version-issued' },
    ],
  },
  {
    state: 'XAV',
    stage: 'ST-24',
    type: 'focused',
    ends: -365,
    without: ['implementation-response-received'],
  },
  { state: 'XAW', stage: 'ST-25', type: 'follow-up', ordinal: 2, ends: -385 },
  { state: 'XAX', stage: 'ST-15', type: 'comprehensive', ends: -74, without: silent }, // the formal letter is due
];

/** What has happened in the story by the day the world begins, in order. */
export function turnsOf({ ends, hybrid, without = [], also = [] }: Story): readonly Turn[] {
  const life = hybrid ? hybridLife : usualLife;
  return [...life.filter(({ event }) => !without.includes(event)), ...also]
    .filter(({ after }) => after + ends <= 0)
    .sort((a, b) => a.after - b.after);
}
