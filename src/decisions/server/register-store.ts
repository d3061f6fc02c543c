import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { containing } from '../../database/server/containing.ts';
import type { DB } from '../../database/server/schema.gen.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Language } from '../../platform/language.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import type { StageCode } from '../contract.ts';
import type { DecisionKind, Outcome } from '../kinds.ts';
import { knowsHow } from './decision-store.ts';

export type RegisterFilter = {
  readonly kind?: string | undefined;
  readonly outcome?: string | undefined;
  readonly stage?: string | undefined;
  readonly manner?: string | undefined;
  readonly state?: string | undefined;
  readonly fileId?: string | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly search?: string | undefined;
};

export type RegisterOrder = {
  readonly sort: 'decided' | 'kind' | 'title' | 'closes';
  readonly direction: 'up' | 'down';
};

/** Who reads, and at which moment: what the clock has decided by then counts, sealed or not. */
export type Reading = { readonly actor: Actor; readonly now: Instant; readonly zone: string };

export type RegisterKey = readonly [string, string];

/** A row of the register as it stands at the moment. */
export type StoredRow = {
  readonly decisionId: string;
  readonly kind: DecisionKind;
  readonly title: string;
  readonly titleLanguage: Language;
  readonly fileId: string | null;
  readonly stateCode: string | null;
  readonly stage: StageCode;
  readonly outcome: Outcome | null;
  readonly decidedOn: Day | null;
  readonly manner: 'meeting' | 'written' | null;
  readonly closesAt: Instant | null;
  readonly isSuperseded: boolean;
  readonly sortedBy: string;
};

type Page = { readonly after?: RegisterKey | undefined; readonly limit?: number | undefined };

/** Rows of the register in their order, from after a key on. */
export function listRegister(
  db: ActorDb,
  reading: Reading,
  filter: RegisterFilter,
  { sort, direction }: RegisterOrder,
  { after, limit }: Page,
): Promise<StoredRow[]> {
  const words = columnsFor(reading);
  const sorted = {
    decided: words.decided,
    kind: sql<string>`decision.kind`,
    title: sql<string>`shown.title`,
    closes: words.closes,
  }[sort];
  const sign = direction === 'up' ? sql`>` : sql`<`;
  return filtered(db, reading, filter)
    .select([
      'decision.decision_id as decisionId',
      'decision.kind',
      'shown.title',
      'shown.language as titleLanguage',
    ])
    .select(['file_id as fileId', 'decision.state_code as stateCode'])
    .select([words.stage.as('stage'), words.outcome.as('outcome'), words.decidedOn.as('decidedOn')])
    .select([words.manner.as('manner'), words.closesAt.as('closesAt'), sorted.as('sortedBy')])
    .select(
      sql<boolean>`exists (select from decision as later where later.corrects_id = decision.decision_id)`.as(
        'isSuperseded',
      ),
    )
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(${sorted}, decision.decision_id) ${sign} (${after?.[0] ?? ''}, ${after?.[1] ?? ''}::uuid)`,
      ),
    )
    .orderBy(sorted, direction === 'up' ? 'asc' : 'desc')
    .orderBy('decision.decision_id', direction === 'up' ? 'asc' : 'desc')
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .$castTo<StoredRow>()
    .execute();
}

/** How many rows the filters let through. */
export async function countRegister(db: ActorDb, reading: Reading, filter: RegisterFilter): Promise<number> {
  const { count } = await filtered(db, reading, filter)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

type Words = Readonly<
  Record<'stage' | 'outcome' | 'decidedOn' | 'manner' | 'closesAt' | 'decided' | 'closes', RawBuilder<string>>
>;

/**
 * What stands in the columns. A reader who is told a decision and not how it came about sees only sealed ones, and
 * none of the columns of the procedure may be named in the query of such a reader.
 */
function columnsFor({ actor, now, zone }: Reading): Words {
  if (!knowsHow(actor.audience)) {
    const told = {
      stage: sql<string>`'closed'`,
      outcome: sql<string>`decision.outcome`,
      decidedOn: sql<string>`decision.decided_on`,
    };
    const on = sql<string>`decision.decided_on::text`;
    return { ...told, manner: sql`null`, closesAt: sql`null`, decided: on, closes: on };
  }
  const isOver = sql`(decision.outcome is null and decision.closes_at <= ${now}::timestamptz)`;
  const outcome = sql<string>`coalesce(decision.outcome,
    case when ${isOver} then case when decision.objected then 'not-adopted' else 'adopted' end end)`;
  const decidedOn = sql<string>`coalesce(decision.decided_on,
    case when ${isOver} then (decision.closes_at at time zone ${zone})::date end)`;
  return {
    outcome,
    decidedOn,
    manner: sql<string>`decision.manner`,
    closesAt: sql<string>`case when ${outcome} is null then decision.closes_at end`,
    stage: sql<string>`case when ${outcome} is not null then 'closed' when decision.objected then 'objected'
      when decision.closes_at is null or decision.held_until > ${now}::timestamptz then 'on-hold' else 'running' end`,
    // What is still open comes before everything that was decided, the latest first.
    decided: sql<string>`coalesce(${decidedOn}::text, '9999-12-31')`,
    closes: sql<string>`coalesce(to_char(case when ${outcome} is null then decision.closes_at end at time zone 'UTC',
      'YYYY-MM-DD"T"HH24:MI'), '9999')`,
  };
}

type Rows = SelectQueryBuilder<
  DB & { shown: { title: string; language: string } },
  'decision' | 'shown',
  object
>;

function filtered(db: ActorDb, reading: Reading, filter: RegisterFilter): Rows {
  const { kind, outcome, stage, manner, state, fileId, from, to, search } = filter;
  const words = columnsFor(reading);
  let rows = db.selectFrom('decision').innerJoinLateral(
    (from) =>
      from
        .selectFrom('decision_text as text')
        .select(['text.title', 'text.language'])
        .whereRef('text.decision_id', '=', 'decision.decision_id')
        .whereRef('text.round', '=', 'decision.round')
        .orderBy(sql`text.language <> ${reading.actor.language}`)
        .orderBy(sql`text.language <> 'en'`)
        .orderBy('text.language')
        .limit(1)
        .as('shown'),
    (join) => join.onTrue(),
  ) as unknown as Rows;
  if (kind !== undefined) rows = rows.where('decision.kind', '=', kind);
  if (state !== undefined) rows = rows.where('decision.state_code', '=', state);
  if (fileId !== undefined) rows = rows.where('decision.file_id', '=', fileId);
  if (outcome !== undefined) rows = rows.where(words.outcome, '=', outcome);
  if (stage !== undefined) rows = rows.where(words.stage, '=', stage);
  if (manner !== undefined) rows = rows.where(words.manner, '=', manner);
  if (from !== undefined) rows = rows.where(words.decidedOn, '>=', from);
  if (to !== undefined) rows = rows.where(words.decidedOn, '<=', to);
  return search ? rows.where(holdsWords(search)) : rows;
}

/** Whether a language version of the text that stands has the words in its title or its text. */
function holdsWords(search: string) {
  const pattern = containing(search);
  return sql<boolean>`exists (
    select from decision_text as text
    where text.decision_id = decision.decision_id and text.round = decision.round
      and (text.title ilike ${pattern} or text.words ilike ${pattern}))`;
}
