import type { Tone } from '../../ui/Tag.tsx';
import type { Outcome, Stage } from './api.ts';

export const stages = ['running', 'on-hold', 'objected', 'closed'] as const;
export const manners = ['meeting', 'written'] as const;

/** How a stage or an outcome looks; its word says the same. */
export const tones: Readonly<Record<Stage | Outcome, Tone>> = {
  running: 'running',
  'on-hold': 'waiting',
  objected: 'overdue',
  closed: 'neutral',
  noted: 'neutral',
  approved: 'met',
  adopted: 'met',
  returned: 'due-soon',
  'further-action': 'due-soon',
  'not-adopted': 'overdue',
  lapsed: 'lapsed',
};
