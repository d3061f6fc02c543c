import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Instant } from '../../procedure/calendar.ts';
import { body } from '../acts.ts';
import type { Rule } from '../contract.ts';

/** The rule that allows the written procedure now; undefined while it is switched off. */
export async function findRuleInForce(db: ActorDb): Promise<Rule | undefined> {
  return (await rules(db).where('ended_at', 'is', null).execute())[0];
}

export async function getRule(db: ActorDb, ruleId: string): Promise<Rule> {
  return rules(db).where('rule_id', '=', ruleId).executeTakeFirstOrThrow();
}

/** All rules there have been, the latest first. */
export function listRules(db: ActorDb): Promise<Rule[]> {
  return rules(db).orderBy('entered_at', 'desc').execute();
}

export async function insertRule(
  db: ActorDb,
  { ruleId, ...rule }: Omit<Rule, 'endedAt'>,
  enteredBy: string,
): Promise<void> {
  await db
    .insertInto('written_rule')
    .values({
      rule_id: ruleId,
      body,
      cite: rule.cite,
      period_days: rule.periodDays,
      counting: rule.counting,
      holds: rule.holds,
      hold_days: rule.holdDays,
      reminder_hours: rule.reminderHours,
      chair_decision: rule.chairDecision,
      entered_at: rule.enteredAt,
      entered_by: enteredBy,
    })
    .execute();
}

export async function endRule(db: ActorDb, ruleId: string, endedBy: string, endedAt: Instant): Promise<void> {
  await db
    .updateTable('written_rule')
    .set({ ended_at: endedAt, ended_by: endedBy })
    .where('rule_id', '=', ruleId)
    .execute();
}

function rules(db: ActorDb) {
  return db
    .selectFrom('written_rule')
    .select(['rule_id as ruleId', 'cite', 'period_days as periodDays', 'counting', 'holds'])
    .select(['hold_days as holdDays', 'reminder_hours as reminderHours', 'chair_decision as chairDecision'])
    .select(['entered_at as enteredAt', 'ended_at as endedAt'])
    .where('body', '=', body)
    .$castTo<Rule>();
}
