import type { Clock } from '../../database/server/clock.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import type { Day } from '../../procedure/calendar.ts';
import { type DecisionKind, type Outcome, saysYes } from '../kinds.ts';
import { notTaken, otherFile, otherKind, superseded } from '../refusals.ts';
import { type OpenedDecision, openDecision } from './opened-decision.ts';

type Required = {
  readonly decisionId: string;
  readonly kind: DecisionKind;
  /** The file it must be about. One about no file serves all. */
  readonly fileId?: string;
  /** What the body must have said: yes, when left out. */
  readonly outcomes?: readonly Outcome[];
};

export type RequiredDecision = {
  readonly decisionId: string;
  readonly outcome: Outcome;
  readonly decidedOn: Day;
};
type At = Pick<Clock, 'now' | 'zone'>;

/**
 * The decision another act rests on. Refused when there is none by that id, when it was not taken or is still open, when
 * it is of another kind or about another file, and when a later decision has taken its place.
 */
export async function requireDecision(
  db: ActorDb,
  actor: Actor,
  required: Required,
  clock: At,
): Promise<RequiredDecision> {
  const decision = await openDecision(db, actor, required.decisionId, { now: clock.now(), zone: clock.zone });
  refuseIf(refusalToRelyOn(decision, required));
  const { outcome, decidedOn } = decision;
  if (outcome === null || decidedOn === null) throw new Refused(notTaken());
  return { decisionId: required.decisionId, outcome, decidedOn };
}

function refusalToRelyOn(
  { row, outcome, correctedBy }: OpenedDecision,
  { kind, fileId, outcomes = saysYes }: Required,
): Refusal | null {
  if (row.kind !== kind) return otherKind(kind);
  if (fileId !== undefined && row.fileId !== null && row.fileId !== fileId) return otherFile();
  if (correctedBy !== null) return superseded();
  return outcome !== null && outcomes.includes(outcome) ? null : notTaken();
}
