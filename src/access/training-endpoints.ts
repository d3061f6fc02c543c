import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { Day, IdempotencyKey } from '../platform/schemas.ts';

const Clock = z.object({
  today: Day,
  /** The moment it is, in universal time. */
  now: z.string(),
  /** Whole seconds by which the clock was moved ahead of the real time. */
  movedBy: z.int(),
});

/** The clock of an installation for training. In one for work there is none to be moved, and none to be read. */
export const trainingEndpoints = contract({
  getTrainingClock: {
    method: 'GET',
    path: '/training/clock',
    may: 'move-clock',
    summary: 'Which day it is in training, and how far the clock was moved',
    response: Clock,
    refusals: ['access.clock-not-found'],
  },
  moveTrainingClock: {
    method: 'POST',
    path: '/training/clock',
    may: 'move-clock',
    summary: 'Moves the clock forward to noon of a later day; what comes due until then happens',
    body: z.object({ to: Day, key: IdempotencyKey }),
    response: Clock,
    refusals: ['access.clock-not-found', 'access.clock-backwards', 'access.clock-too-far'],
  },
});
