import type { Clock } from '../../database/server/clock.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { lockChain } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import { stale } from '../../platform/refusals.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import { dayIn } from '../../procedure/zone.ts';
import { chain } from '../../silence/acts.ts';
import type { Rule } from '../../silence/contract.ts';
import {
  type End,
  foldSteps,
  getRule,
  listAddressees,
  listSteps,
  type Step,
  standAt,
  type Written,
} from '../../silence/server/index.ts';
import type { DecisionFacts } from '../acts.ts';
import type { Outcome } from '../kinds.ts';
import { decisionNotFound } from '../refusals.ts';
import { type DecisionRow, findDecision, findLaterDecisions } from './decision-store.ts';

/** A decision as it stands at a moment: what is stored, and what time has made of it since. */
export type OpenedDecision = {
  readonly row: DecisionRow;
  readonly rule: Rule | null;
  readonly steps: readonly Step[];
  /** As of the moment it was read; null when it was taken at a meeting, and for those who do not know how. */
  readonly written: Written | null;
  readonly outcome: Outcome | null;
  readonly decidedOn: Day | null;
  readonly decidedAt: Instant | null;
  readonly correctedBy: string | null;
  readonly followedBy: string | null;
  readonly facts: DecisionFacts;
};

/** The same for an act, with the instant at which it is done. */
export type DecisionForAct = OpenedDecision & {
  readonly now: Instant;
  readonly at: number;
  readonly today: Day;
};

const outcomeOf: Readonly<Record<End['as'], Outcome>> = {
  adopted: 'adopted',
  'not-adopted': 'not-adopted',
  withdrawn: 'lapsed',
};

/** The decision at a moment, or the refusal that there is none this reader may know of. */
export async function openDecision(
  db: ActorDb,
  actor: Actor,
  decisionId: string,
  { now, zone }: { readonly now: Instant; readonly zone: string },
): Promise<OpenedDecision> {
  const row = await findDecision(db, actor.audience, decisionId);
  if (!row) throw new Refused(decisionNotFound());
  const rule = row.ruleId === null ? null : await getRule(db, row.ruleId);
  const steps = rule ? await listSteps(db, decisionId, rule.holds !== 'none') : [];
  const folded = foldSteps(steps);
  const written = folded && standAt(folded, Date.parse(now));
  const later = await findLaterDecisions(db, actor.audience, decisionId);
  const addressed = written ? await listAddressees(db, decisionId, row.round) : [];
  const taken = row.outcome === null ? takenBy(written, zone) : row;
  const { outcome, decidedOn, decidedAt } = taken;
  const facts: DecisionFacts = {
    ...{ stateCode: row.stateCode, toldStateOn: row.toldStateOn },
    ...{ isSealed: row.outcome !== null, isSuperseded: later.correctedBy !== null },
    ...{ isAddressed: addressed.includes(actor.personId), written },
  };
  return { row, rule, steps, written, outcome, decidedOn, decidedAt, ...later, facts };
}

/**
 * The same for an act. Nobody else acts on a decision of the body meanwhile, and the time is taken once that is so:
 * of an objection and a closing in the same second one is first, and everybody sees which (D-048).
 */
export async function openDecisionForAct(
  db: ActorDb,
  actor: Actor,
  decisionId: string,
  clock: Clock,
): Promise<DecisionForAct> {
  await lockChain(db, chain);
  const now = clock.now();
  const decision = await openDecision(db, actor, decisionId, { now, zone: clock.zone });
  // Another program may have entered its step by a clock that is a little ahead: time does not run back for that.
  const at = Math.max(Date.parse(now), decision.written?.lastAt ?? 0);
  const instant = new Date(at).toISOString();
  return { ...decision, now: instant, at, today: dayIn(instant, clock.zone) };
}

/** Refuses when the decision is no longer the one its actor saw. */
export function refuseStale({ row }: OpenedDecision, seen: { version?: number; round?: number }): void {
  if (seen.version !== undefined && seen.version !== row.version) throw new Refused(stale());
  if (seen.round !== undefined && seen.round !== row.round) throw new Refused(stale());
}

/** What the clock has decided and nobody has put on record yet. */
function takenBy(
  written: Written | null,
  zone: string,
): Pick<OpenedDecision, 'outcome' | 'decidedOn' | 'decidedAt'> {
  if (!written?.end) return { outcome: null, decidedOn: null, decidedAt: null };
  const decidedAt = new Date(written.end.at).toISOString();
  return { outcome: outcomeOf[written.end.as], decidedOn: dayIn(decidedAt, zone), decidedAt };
}
