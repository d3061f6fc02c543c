import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { Day, FileText, StateCode } from '../platform/schemas.ts';
import { listOf, VisitType } from '../visits/contract.ts';
import { complianceSteps, type StepFigures, type StepReading } from './steps.ts';

const Step = z.enum(complianceSteps);

const StepOfVisit = z.object({
  step: Step,
  clock: z.string(),
  from: Day,
  due: Day,
  answeredOn: Day.nullable(),
  days: z.int().nullable(),
  onTime: z.boolean().nullable(),
}) satisfies z.ZodType<StepReading>;

const Figures = z
  .object({
    step: Step,
    answered: z.int(),
    onTime: z.int(),
    share: z.number().nullable(),
    medianDays: z.number().nullable(),
    unanswered: z.int(),
  })
  .meta({ id: 'StepFigures' }) satisfies z.ZodType<StepFigures>;

/** How steps keep to their time: of each visit, of each year, and altogether. */
export const Compliance = z.object({
  asOf: Day,
  total: listOf(Figures),
  years: listOf(z.object({ year: z.int(), visits: z.int(), figures: listOf(Figures) })),
  visits: listOf(
    z.object({
      fileId: z.uuid(),
      number: z.int(),
      stateCode: StateCode,
      stateName: z.string(),
      type: VisitType,
      year: z.int(),
      steps: listOf(StepOfVisit),
    }),
  ),
});
export type Compliance = z.infer<typeof Compliance>;

const training = { training: z.boolean().default(false) };

/** What is offered: how steps keep to their time, as figures and as a table. */
export const complianceContract = contract({
  getCompliance: {
    method: 'GET',
    path: '/visits/compliance',
    may: 'read-overview',
    summary: 'The share on time and the median days of each step, by visit, by year and altogether',
    query: z.object(training),
    response: Compliance,
  },
  exportComplianceAsTable: {
    method: 'GET',
    path: '/visits/compliance.csv',
    may: 'read-overview',
    summary: 'Each step of each visit with its days, as a table',
    query: z.object(training),
    response: FileText,
    file: 'text/csv',
  },
});
