import type { Degree } from '../../followup/acts.ts';

/** What a fictional State says of a recommendation, and what CTED makes of it. */
type Told = {
  readonly steps: string;
  readonly claimed: Degree;
  readonly help?: string;
  readonly reference?: string;
  readonly judged: Degree;
  readonly reason: string;
};

/** Replies of the training world, given to its recommendations in turn. */
export const replies: readonly Told[] = [
  {
    steps: 'A bill was drafted by an interministerial group and is before parliament in second reading.',
    claimed: 'partly',
    help: 'An expert who reads the bill against the resolutions before its third reading.',
    reference: 'Training gazette of Umbrel, 12/4',
    judged: 'partly',
    reason: 'The bill meets the recommendation, and is not law yet.',
  },
  {
    steps:
      'The supervisor has instructed all banks to apply listings on the day they are published, and checks it.',
    claimed: 'implemented',
    reference: 'Training gazette of Umbrel, 13/1',
    judged: 'implemented',
    reason: 'The instruction is in force, and the note of the supervisor shows that it is applied.',
  },
  {
    steps:
      'The carriers of two airports transmit the information before arrival; the others are being connected.',
    claimed: 'largely',
    help: 'Training of those who analyse the information.',
    judged: 'partly',
    reason: 'Most arrivals are still not covered, and alerts wait for analysts.',
  },
  {
    steps: 'A coordinating body meets every month; its rules of procedure are under discussion.',
    claimed: 'largely',
    judged: 'largely',
    reason: 'The body works; what is left are its rules.',
  },
];
