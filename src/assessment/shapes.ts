import { z } from 'zod';
import { Day, StateCode } from '../platform/schemas.ts';

// The nouns of this part as they cross the API.

/** What CTED does with an assessment as a whole. */
export const steps = ['share', 'submit', 'adopt'] as const;
export type Step = (typeof steps)[number];

export const Status = z.enum(['running', 'submitted', 'adopted']);

export const AssessmentRow = z
  .object({
    assessmentId: z.uuid(),
    stateCode: StateCode,
    stateName: z.string(),
    cycle: z.int(),
    status: Status,
    edition: z.int(),
    asked: z.int(),
    answered: z.int(),
    begunOn: Day,
    sharedOn: Day.nullable(),
    submittedOn: Day.nullable(),
    adoptedOn: Day.nullable(),
  })
  .meta({ id: 'AssessmentRow' });
export type AssessmentRow = z.infer<typeof AssessmentRow>;
