import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { RetentionRule } from '../contract.ts';

type StoredRule = Omit<RetentionRule, 'covers'>;
export type CoveredText = {
  readonly entryId: string;
  readonly kind: string;
  readonly chain: string;
  readonly stateCode: string | null;
};

/** All rules, those in force first, then by name. */
export async function listRules(db: ActorDb): Promise<StoredRule[]> {
  const rows = await rules(db).orderBy(sql`ended_on is not null`).orderBy('rule_id').execute();
  return rows.map(ruleOf);
}

export async function findRule(db: ActorDb, ruleId: string): Promise<StoredRule | undefined> {
  const row = await rules(db).where('rule_id', '=', ruleId).executeTakeFirst();
  return row && ruleOf(row);
}

export async function addRule(db: ActorDb, rule: StoredRule, by: string): Promise<void> {
  await db
    .insertInto('retention_rule')
    .values({
      rule_id: rule.ruleId,
      subject: rule.subject,
      kinds: [...rule.kinds],
      months: rule.months,
      basis: rule.basis,
      entered_by: by,
      entered_on: rule.enteredOn,
    })
    .execute();
}

export async function endRule(db: ActorDb, ruleId: string, on: Day): Promise<void> {
  await db.updateTable('retention_rule').set({ ended_on: on }).where('rule_id', '=', ruleId).execute();
}

/** Kinds of words that are kept beside entries, by name. */
export async function textKinds(db: ActorDb): Promise<string[]> {
  const { rows } = await sql<{ kinds: string[] }>`select app.text_kinds() as kinds`.execute(db);
  return rows[0]?.kinds ?? [];
}

/** How much a rule covers on a day. */
export async function countCovered(
  db: ActorDb,
  { ruleId, subject }: StoredRule,
  today: Day,
): Promise<number> {
  const covered =
    subject === 'texts'
      ? sql`app.texts_under(${ruleId}, ${today})`
      : sql`app.accounts_under(${ruleId}, ${today})`;
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${covered}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Which words a rule covers, the oldest first; never the words. */
export async function listCoveredTexts(
  db: ActorDb,
  ruleId: string,
  today: Day,
  limit: number,
): Promise<readonly CoveredText[]> {
  const { rows } = await sql<CoveredText>`
    select entry_id as "entryId", kind, chain, state_code as "stateCode"
    from app.texts_under(${ruleId}, ${today}) limit ${limit}`.execute(db);
  return rows;
}

/** Whose account a rule covers, those that ended first. */
export async function listCoveredAccounts(
  db: ActorDb,
  ruleId: string,
  today: Day,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from app.accounts_under(${ruleId}, ${today}) limit ${limit}`.execute(db);
  return rows.map(({ personId }) => personId);
}

export async function erasePerson(db: ActorDb, personId: string): Promise<void> {
  await db
    .updateTable('person')
    .set({ name: null, mail_address: null })
    .where('person_id', '=', personId)
    .execute();
}

function rules(db: ActorDb) {
  return db
    .selectFrom('retention_rule')
    .select(['rule_id as ruleId', 'subject', 'kinds', 'months', 'basis'])
    .select(['entered_on as enteredOn', 'ended_on as endedOn']);
}

const ruleOf = ({
  subject,
  ...row
}: Awaited<ReturnType<ReturnType<typeof rules>['executeTakeFirstOrThrow']>>) => ({
  ...row,
  subject: subject === 'accounts' ? ('accounts' as const) : ('texts' as const),
});
