import type { Degree } from '../scale.ts';

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
    steps: 'The procedure was issued as an instruction to all services and has been applied since.',
    claimed: 'implemented',
    reference: 'Training gazette of Umbrel, 13/1',
    judged: 'implemented',
    reason: 'The instruction is in force, and the note of the services shows that it is applied.',
  },
  {
    steps: 'Two courses were held for officers; a third is planned for the posts in the north.',
    claimed: 'largely',
    help: 'Trainers and material for a course of two weeks.',
    judged: 'partly',
    reason: 'Most posts are still without a trained officer.',
  },
  {
    steps: 'A coordinating body meets every month; its rules of procedure are under discussion.',
    claimed: 'largely',
    judged: 'largely',
    reason: 'The body works; what is left are its rules.',
  },
];
