import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { Day, FileText, Instant, StateCode } from '../platform/schemas.ts';
import { momentKinds } from '../procedure/moment.ts';
import { complianceSteps, type StepFigures, type StepReading } from './compliance.ts';
import { listOf } from './reading-shapes.ts';
import { FileParams, VisitType } from './shapes.ts';

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

/** What time brought in a file, as it was noticed. */
export const NoticedMoment = z
  .object({
    momentId: z.uuid(),
    kind: z.enum(momentKinds),
    clock: z.string(),
    expert: z.string().nullable(),
    on: Day,
    due: Day.nullable(),
    event: z.string().nullable(),
    opens: listOf(z.string()),
    /** The actors who were told; nobody where nothing was left to do. */
    told: listOf(z.string()),
    noticedAt: Instant,
    /** Why it should not have been, where it does not hold any more. */
    because: z.enum(['date-corrected', 'entered-later']).nullable(),
  })
  .meta({ id: 'NoticedMoment' });
export type NoticedMoment = z.infer<typeof NoticedMoment>;

const DutyCheck = z
  .object({
    checkedAt: Instant,
    checkedOn: Day,
    files: z.int(),
    expected: z.int(),
    waiting: z.int(),
    missing: z.int(),
    extra: z.int(),
  })
  .meta({ id: 'DutyCheck' });

const training = { training: z.boolean().default(false) };

/** What is offered about time: what it brought in a file, and how steps keep to it. */
export const dutyEndpoints = contract({
  listVisitDuties: {
    method: 'GET',
    path: '/visits/:fileId/duties',
    may: 'read-visit',
    summary: 'Reminders, due days, lapses and alerts of a file as they were noticed, with who was told',
    params: FileParams,
    response: z.object({ rows: listOf(NoticedMoment) }),
    refusals: ['visits.not-found'],
  },
  getDutyCheck: {
    method: 'GET',
    path: '/house/duties',
    may: 'keep-deliveries',
    summary: 'The last proof that no reminder and no consequence was missed; null before the first',
    response: z.object({ last: DutyCheck.nullable() }),
  },
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
