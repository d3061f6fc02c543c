import type { z } from 'zod';
import { type At, enterInHouse } from '../../access/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { RetentionRule, retentionContract } from '../contract.ts';
import {
  retentionKindsMissing,
  retentionRuleEnded,
  retentionRuleExists,
  retentionRuleNotFound,
} from '../refusals.ts';
import { addRule, countCovered, endRule, findRule, listRules, textKinds } from './retention-store.ts';

type NewRule = Omit<z.output<(typeof retentionContract)['enterRetentionRule']['body']>, 'key'>;

/** All rules with what each covers today, and the kinds of words there are. */
export async function listRetentionRules(db: ActorDb, today: Day) {
  const found = await listRules(db);
  const rows = [];
  for (const rule of found) rows.push({ ...rule, covers: await countCovered(db, rule, today) });
  return { rows, kinds: await textKinds(db) };
}

/** Enters a rule with the decision that allows it. Nothing is erased by that: erasing is an act of its own. */
export async function enterRetentionRule(
  db: ActorDb,
  actor: Actor,
  asked: NewRule,
  { today, now }: At,
): Promise<RetentionRule> {
  if (await findRule(db, asked.ruleId)) throw new Refused(retentionRuleExists(asked.ruleId));
  if ((asked.subject === 'texts') !== asked.kinds.length > 0) throw new Refused(retentionKindsMissing());

  const rule = { ...asked, enteredOn: today, endedOn: null };
  await addRule(db, rule, actor.personId);
  const { ruleId, subject, kinds, months } = asked;
  await enterInHouse(db, actor, {
    event: 'retention-rule-entered',
    at: { today, now },
    detail: { ruleId, subject, kinds, months },
  });
  return { ...rule, covers: await countCovered(db, rule, today) };
}

/** Ends a rule from today on. What was erased under it still names it. */
export async function endRetentionRule(
  db: ActorDb,
  actor: Actor,
  ruleId: string,
  { today, now }: At,
): Promise<RetentionRule> {
  const rule = await getRuleInForce(db, ruleId);
  await endRule(db, ruleId, today);
  await enterInHouse(db, actor, { event: 'retention-rule-ended', at: { today, now }, detail: { ruleId } });
  return { ...rule, endedOn: today, covers: 0 };
}

/** The rule; refused when there is none of that name, or it has ended. */
export async function getRuleInForce(db: ActorDb, ruleId: string) {
  const rule = await findRule(db, ruleId);
  if (!rule) throw new Refused(retentionRuleNotFound());
  if (rule.endedOn !== null) throw new Refused(retentionRuleEnded(rule.endedOn));
  return rule;
}
