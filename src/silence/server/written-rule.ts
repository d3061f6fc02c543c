import { createHash, randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Clock } from '../../database/server/clock.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { append, type Coded, lockChain } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { chain, refusalToOpen, refusalToRecord, refusalToSetRule } from '../acts.ts';
import type { silenceContract } from '../contract.ts';
import { holdDaysMissing, procedureOff, procedureOn } from '../refusals.ts';
import { endRule, findRuleInForce, insertRule, listRules } from './rule-store.ts';

type Asked = Omit<z.output<(typeof silenceContract)['enterWrittenRule']['body']>, 'key'>;

/** The rule in force, and those before it, the latest first. */
export async function readRules(db: ActorDb, actor: Actor, zone: string) {
  const rules = await listRules(db);
  return {
    zone,
    inForce: rules.find(({ endedAt }) => endedAt === null) ?? null,
    former: rules.filter(({ endedAt }) => endedAt !== null),
    refused: refusalToSetRule(actor, ''),
    refusedToEnter: { meeting: refusalToRecord(actor), written: refusalToOpen(actor) },
  };
}

/** Switches the written procedure on: only with the rule that allows it, its period and what a hold does (D-047). */
export async function enterRule(
  db: ActorDb,
  actor: Actor,
  asked: Asked,
  clock: Clock,
): Promise<{ ruleId: string }> {
  await lockChain(db, chain);
  refuseIf(refusalToSetRule(actor, asked.chairDecision));
  if ((asked.holds === 'days') !== (asked.holdDays !== undefined)) throw new Refused(holdDaysMissing());
  if (await findRuleInForce(db)) throw new Refused(procedureOn());

  const ruleId = randomUUID();
  const { cite, periodDays, counting, holds, reminderHours } = asked;
  const rule = { ruleId, cite, periodDays, counting, holds, holdDays: asked.holdDays ?? null };
  const hours = [...new Set(reminderHours)].sort((a, b) => b - a);
  await insertRule(
    db,
    { ...rule, reminderHours: hours, chairDecision: asked.chairDecision ?? null, enteredAt: clock.now() },
    actor.personId,
  );
  await enterOfTheHouse(db, actor, clock, 'written-rule-entered', {
    ...{ rule: ruleId, cite: sha256(cite), periodDays, counting, holds, reminderHours: hours },
    ...(asked.holdDays !== undefined && { holdDays: asked.holdDays }),
    ...(asked.chairDecision !== undefined && { chairDecision: sha256(asked.chairDecision) }),
  });
  return { ruleId };
}

/** Switches the written procedure off. What is under way goes on under the rule it was opened with. */
export async function switchOff(db: ActorDb, actor: Actor, clock: Clock): Promise<{ ruleId: string }> {
  await lockChain(db, chain);
  // To end it, an administrator names no decision: the Chair's rule of a day may be the wrong one.
  refuseIf(refusalToSetRule(actor, ''));
  const rule = await findRuleInForce(db);
  if (!rule) throw new Refused(procedureOff());

  await endRule(db, rule.ruleId, actor.personId, clock.now());
  await enterOfTheHouse(db, actor, clock, 'written-rule-ended', { rule: rule.ruleId });
  return { ruleId: rule.ruleId };
}

type Codes = Readonly<Record<string, Coded>>;

/** What concerns the house and no file stands in its own chain, where an administrator enters too. */
async function enterOfTheHouse(db: ActorDb, { personId }: Actor, clock: Clock, event: string, detail: Codes) {
  const happened = { event, on: clock.today(), recordedAt: clock.now(), by: personId };
  await append(db, { chain: 'body:house', ...happened, seenBy: ['committee'], detail });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
