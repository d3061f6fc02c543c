import { z } from 'zod';
import { eventInput } from '../events/contract.ts';
import { contract } from '../platform/contract.ts';
import { Day } from '../platform/schemas.ts';
import { ClockReading, FileParams, listOf, Refusal, StageOfFile } from '../visits/contract.ts';

/** What is offered: the calendar of a file under assumptions. */
export const simulationContract = contract({
  simulateVisit: {
    method: 'POST',
    path: '/visits/:fileId/simulate',
    may: 'read-visit',
    summary: 'All due days for events that are assumed; nothing is written',
    params: FileParams,
    body: z.object({
      assumed: z.array(z.object(eventInput)).max(100),
      asOf: Day.optional(),
    }),
    response: z.object({
      asOf: Day,
      clocks: listOf(ClockReading),
      stageOfFile: StageOfFile,
      refused: listOf(z.object({ event: z.string(), on: Day, refusal: Refusal })),
    }),
    refusals: ['visits.not-found'],
  },
});
