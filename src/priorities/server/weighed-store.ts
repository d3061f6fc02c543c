import type { Insertable } from 'kysely';
import { z } from 'zod';
import type {
  VisitFactor,
  VisitFactorAnswer,
  VisitReason,
  VisitScale,
} from '../../database/server/schema.gen.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { Day } from '../../platform/schemas.ts';
import { inputs, type Judged, needInputs } from '../model.ts';

const Reason = z.object({
  proposedVisitId: z.uuid(),
  words: z.record(z.string(), z.string()),
  helping: z.array(z.string()),
  noneCanHelp: z.boolean(),
  request: z.coerce.number(),
  consent: z.coerce.number(),
});

const Factor = z.object({
  factorId: z.uuid(),
  proposedVisitId: z.uuid(),
  input: z.enum(inputs),
  value: z.coerce.number().nullable(),
  applies: z.boolean(),
  asOf: Day,
});

/** What was judged of the entries of a list: nothing for a reader who may not know it. */
export async function listWeighed(db: ActorDb, listId: string) {
  const reasons = await db
    .selectFrom('visit_reason')
    .select(['proposed_visit_id as proposedVisitId', 'words', 'helping', 'none_can_help as noneCanHelp'])
    .select(['request', 'consent'])
    .where('list_id', '=', listId)
    .execute();
  const factors = await db
    .selectFrom('visit_factor')
    .select(['factor_id as factorId', 'proposed_visit_id as proposedVisitId', 'input', 'value', 'applies'])
    .select('as_of as asOf')
    .where('list_id', '=', listId)
    .execute();
  return {
    reasons: reasons.map((row) => Reason.parse(row)),
    factors: factors.map((row) => Factor.parse(row)),
    scales: await listScales(db, listId),
    answers: await listAnswers(db, listId),
  };
}

const ScaleRow = z.object({
  proposedVisitId: z.uuid(),
  input: z.enum(inputs),
  scale: z.int(),
  words: z.record(z.string(), z.string()),
  source: z.string(),
  personId: z.uuid(),
  givenOn: Day,
});

export async function listScales(db: ActorDb, listId: string) {
  const rows = await db
    .selectFrom('visit_scale')
    .select(['proposed_visit_id as proposedVisitId', 'input', 'scale', 'words', 'source'])
    .select(['person_id as personId', 'given_on as givenOn'])
    .where('list_id', '=', listId)
    .orderBy('given_on')
    .orderBy('scale_id')
    .execute();
  return rows.map((row) => ScaleRow.parse(row));
}

const AnswerRow = z.object({
  factorId: z.uuid(),
  answerId: z.uuid(),
  words: z.record(z.string(), z.string()),
  place: z.string(),
});

/** The answers that factors rest on, as the thread calls them. */
async function listAnswers(db: ActorDb, listId: string) {
  const rows = await db
    .selectFrom('visit_factor_answer')
    .innerJoin('visit_factor', 'visit_factor.factor_id', 'visit_factor_answer.factor_id')
    .innerJoin(
      'assessment_chain_record',
      'assessment_chain_record.record_id',
      'visit_factor_answer.answer_id',
    )
    .select(['visit_factor.factor_id as factorId', 'answer_id as answerId', 'words', 'place'])
    .where('visit_factor.list_id', '=', listId)
    .where('assessment_chain_record.kind', '=', 'answer')
    .orderBy('place')
    .execute();
  return rows.map((row) => AnswerRow.parse(row));
}

export type Stored = Awaited<ReturnType<typeof listWeighed>>;

export async function keepReason(db: ActorDb, row: Insertable<VisitReason>): Promise<void> {
  await db
    .insertInto('visit_reason')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('proposed_visit_id').doUpdateSet(({ ref }) => ({
        words: ref('excluded.words'),
        helping: ref('excluded.helping'),
        none_can_help: ref('excluded.none_can_help'),
        request: ref('excluded.request'),
        consent: ref('excluded.consent'),
        given_by: ref('excluded.given_by'),
      })),
    )
    .execute();
}

export async function insertFactors(
  db: ActorDb,
  factors: readonly Insertable<VisitFactor>[],
  answers: readonly Insertable<VisitFactorAnswer>[],
): Promise<void> {
  await db
    .insertInto('visit_factor')
    .values([...factors])
    .execute();
  if (answers.length > 0)
    await db
      .insertInto('visit_factor_answer')
      .values([...answers])
      .execute();
}

type NewScale = Omit<Insertable<VisitScale>, 'criterion'> & { readonly input: Judged };

export async function insertScale(db: ActorDb, row: NewScale): Promise<void> {
  await db
    .insertInto('visit_scale')
    .values({ ...row, criterion: needInputs[row.input].criterion })
    .execute();
}
