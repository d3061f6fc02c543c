import { z } from 'zod';
import { momentKinds } from '../forecast/moment.ts';
import { contract } from '../platform/contract.ts';
import { Day, Instant } from '../platform/schemas.ts';
import { FileParams, listOf } from '../visits/contract.ts';

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

/** What is offered about time: what it brought in a file, and whether anything of it was missed. */
export const dutiesContract = contract({
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
});
