import { type Selectable, sql } from 'kysely';
import type { Decision } from '../../database/server/schema.gen.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Audience } from '../../platform/actor.ts';
import type { Language } from '../../platform/language.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import type { TextVersion } from '../../silence/contract.ts';
import type { DecisionKind, Outcome } from '../kinds.ts';

/** A decision as it is stored. What only CTED and the Committee know is null for everybody else. */
export type DecisionRow = {
  readonly decisionId: string;
  readonly kind: DecisionKind;
  readonly fileId: string | null;
  readonly stateCode: string | null;
  readonly correctsId: string | null;
  readonly round: number;
  readonly version: number;
  readonly outcome: Outcome | null;
  readonly decidedAt: Instant | null;
  readonly decidedOn: Day | null;
  readonly recordSha256: string | null;
  readonly toldStateOn: Day | null;
  readonly manner: 'meeting' | 'written' | null;
  readonly meetingNumber: number | null;
  readonly agendaItem: string | null;
  readonly ruleId: string | null;
  readonly followsId: string | null;
  readonly sealedBy: string | null;
};

/** Whether readers of this class know how a decision came about. */
export const knowsHow = (audience: Audience): boolean =>
  audience === 'secretariat' || audience === 'committee';

/** The decision, when there is one this reader may know of. */
export function findDecision(
  db: ActorDb,
  audience: Audience,
  decisionId: string,
): Promise<DecisionRow | undefined> {
  const told = db
    .selectFrom('decision')
    .select(['decision_id as decisionId', 'kind', 'file_id as fileId', 'state_code as stateCode'])
    .select(['corrects_id as correctsId', 'round', 'version', 'outcome', 'decided_at as decidedAt'])
    .select(['decided_on as decidedOn', 'record_sha256 as recordSha256', 'told_state_on as toldStateOn'])
    .where('decision_id', '=', decisionId);
  const known = knowsHow(audience)
    ? told
        .select(['manner', 'meeting_number as meetingNumber', 'agenda_item as agendaItem'])
        .select(['rule_id as ruleId', 'follows_id as followsId', 'sealed_by as sealedBy'])
    : told
        .select(sql<null>`null`.as('manner'))
        .select([
          sql<null>`null`.as('meetingNumber'),
          sql<null>`null`.as('agendaItem'),
          sql<null>`null`.as('ruleId'),
          sql<null>`null`.as('followsId'),
          sql<null>`null`.as('sealedBy'),
        ]);
  return known.$castTo<DecisionRow>().executeTakeFirst();
}

/** Those of the decisions that this reader may know of. */
export async function knownDecisions(
  db: ActorDb,
  decisionIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (decisionIds.length === 0) return new Set();
  const known = await db
    .selectFrom('decision')
    .select('decision_id as decisionId')
    .where('decision_id', 'in', [...decisionIds])
    .execute();
  return new Set(known.map(({ decisionId }) => decisionId));
}

/** What takes its place and what takes it up again, of what this reader may know. */
export async function findLaterDecisions(db: ActorDb, audience: Audience, decisionId: string) {
  const correcting = await db
    .selectFrom('decision')
    .select('decision_id as decisionId')
    .where('corrects_id', '=', decisionId)
    .executeTakeFirst();
  const following = knowsHow(audience)
    ? await db
        .selectFrom('decision')
        .select('decision_id as decisionId')
        .where('follows_id', '=', decisionId)
        .orderBy('opened_at', 'desc')
        .executeTakeFirst()
    : undefined;
  return { correctedBy: correcting?.decisionId ?? null, followedBy: following?.decisionId ?? null };
}

/** The language versions of all rounds, the rounds in order and the languages by code. */
export async function listTexts(db: ActorDb, decisionId: string) {
  const texts = await db
    .selectFrom('decision_text')
    .select(['round', 'language', 'title', 'words', 'sha256'])
    .where('decision_id', '=', decisionId)
    .orderBy('round')
    .orderBy('language')
    .execute();
  return texts as readonly (TextVersion & { readonly round: number })[];
}

/** The titles of the texts that stand, in every language, for those who may read them. */
export async function listTitles(db: ActorDb) {
  const titles = await db
    .selectFrom('decision_text')
    .innerJoin('decision', (join) =>
      join
        .onRef('decision.decision_id', '=', 'decision_text.decision_id')
        .onRef('decision.round', '=', 'decision_text.round'),
    )
    .select(['decision.decision_id as decisionId', 'decision.state_code as stateCode', 'title', 'language'])
    .execute();
  return titles as readonly ((typeof titles)[number] & { readonly language: Language })[];
}

/** The State a file concerns; undefined when there is no file on which the body may decide. */
export async function findStateOfFile(db: ActorDb, fileId: string): Promise<string | undefined> {
  const { rows } = await sql<{ state: string | null }>`select app.state_of_file(${fileId}) as state`.execute(
    db,
  );
  return rows[0]?.state ?? undefined;
}

type Stored = Partial<Selectable<Decision>>;

export async function insertDecision(
  db: ActorDb,
  row: Stored & Pick<Selectable<Decision>, 'decision_id' | 'body' | 'kind' | 'manner'>,
): Promise<void> {
  await db.insertInto('decision').values(row).execute();
}

/** Changes what a step of the procedure changes; the version grows by one. */
export async function updateDecision(db: ActorDb, decisionId: string, changes: Stored): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('decision')
    .set({ ...changes, version: sql`version + 1` })
    .where('decision_id', '=', decisionId)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`decision ${decisionId} was not changed`);
}

/** Tells the State: the decision, and the text it was taken on. */
export async function openToState(
  db: ActorDb,
  { decisionId, round }: Pick<DecisionRow, 'decisionId' | 'round'>,
  on: Day,
): Promise<void> {
  await updateDecision(db, decisionId, { told_state_on: on });
  await db
    .updateTable('decision_text')
    .set({ told_state_on: on })
    .where('decision_id', '=', decisionId)
    .where('round', '=', round)
    .execute();
}

export async function insertTexts(
  db: ActorDb,
  { decisionId, round, stateCode }: { decisionId: string; round: number; stateCode: string | null },
  texts: readonly TextVersion[],
): Promise<void> {
  const about = { decision_id: decisionId, round, state_code: stateCode };
  await db
    .insertInto('decision_text')
    .values(texts.map((text) => ({ ...about, ...text })))
    .execute();
}

/** The text in the language of the reader, or in English, or in whichever it was given. */
export function bestText<T extends { readonly language: Language }>(
  texts: readonly T[],
  language: Language,
): T | undefined {
  return (
    [language, 'en'].flatMap((wanted) => texts.filter((text) => text.language === wanted))[0] ?? texts[0]
  );
}
