import type { Clock } from '../../database/server/clock.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { openDecisionForAct, refuseStale } from '../../decisions/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { refuseIf } from '../../platform/refusal.ts';
import { plus } from '../../procedure/calendar.ts';
import { dayIn, instantIn, timeIn } from '../../procedure/zone.ts';
import { refusalToSpeak } from '../../silence/acts.ts';
import type { Rule } from '../../silence/contract.ts';
import { fullMinute } from '../../silence/server/index.ts';
import { enqueueNotice } from './by-time.ts';
import { enterStep } from './enter-step.ts';

// What a member may say to a text. Silence needs no act.

type Word = { readonly round: number; readonly reason?: string | undefined };

/** Objects to the text. Received before the closing it breaks the silence; later it is kept and put before the body. */
export async function objectToText(db: ActorDb, actor: Actor, decisionId: string, said: Word, clock: Clock) {
  const decision = await openDecisionForAct(db, actor, decisionId, clock);
  refuseStale(decision, { round: said.round });
  const event = { is: 'objected', at: decision.at, by: actor.personId } as const;
  refuseIf(refusalToSpeak(actor, decision.facts, event));

  const isLate = decision.written?.end !== null;
  const { entry, version } = await enterStep(db, actor, decision, event, {
    reason: said.reason,
    detail: { late: isLate },
  });
  const what = isLate ? 'late-objection' : 'objection';
  await enqueueNotice(db, { decisionId, round: said.round, what, cause: entry.id });
  return { decisionId, version, isLate };
}

/** Holds the text: its period stops until the member lifts the hold, or until it runs out by the rule. */
export async function holdText(db: ActorDb, actor: Actor, decisionId: string, said: Word, clock: Clock) {
  const decision = await openDecisionForAct(db, actor, decisionId, clock);
  refuseStale(decision, { round: said.round });
  const until = endOfHold(decision.rule, decision.at, clock.zone);
  const event = { is: 'held', at: decision.at, by: actor.personId, until } as const;
  refuseIf(refusalToSpeak(actor, decision.facts, event));

  const { entry, version } = await enterStep(db, actor, decision, event, {
    reason: said.reason,
    ...(until !== null && { detail: { until: new Date(until).toISOString() } }),
  });
  await enqueueNotice(db, { decisionId, round: said.round, what: 'hold', cause: entry.id });
  return { decisionId, version };
}

/** Lifts the member's own hold: what was left of the period runs on. */
export async function liftHold(db: ActorDb, actor: Actor, decisionId: string, said: Word, clock: Clock) {
  const decision = await openDecisionForAct(db, actor, decisionId, clock);
  refuseStale(decision, { round: said.round });
  const event = { is: 'lifted', at: decision.at, by: actor.personId } as const;
  refuseIf(refusalToSpeak(actor, decision.facts, event));

  const { entry, version } = await enterStep(db, actor, decision, event);
  await enqueueNotice(db, { decisionId, round: said.round, what: 'lifted', cause: entry.id });
  return { decisionId, version };
}

/** The same minute of the day, as many days later as the rule says; null where only the member ends the hold. */
function endOfHold(rule: Rule | null, at: number, zone: string): number | null {
  if (rule?.holdDays == null) return null;
  const from = new Date(fullMinute(at)).toISOString();
  return Date.parse(instantIn(plus(dayIn(from, zone), `P${rule.holdDays}D`), timeIn(from, zone), zone));
}
