import { z } from 'zod';
import type { Clock } from '../../database/server/clock.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import {
  listTexts,
  openDecisionForAct,
  sealedColumns,
  updateDecision,
} from '../../decisions/server/index.ts';
import { systemActor } from '../../platform/actor.ts';
import { closingOf, isObjected, reduce, roundOf } from '../../silence/server/index.ts';
import { enqueueNotice } from './by-time.ts';
import { enterStep } from './enter-step.ts';

/** What a job about a closing is left with. */
export const Due = z.object({ decisionId: z.uuid(), round: z.int(), closesAt: z.string() });
export type Due = z.infer<typeof Due>;

/**
 * Puts on record what the clock has decided: with the closing instant, whenever it is done. True when there was
 * something to seal; a closing that was moved meanwhile has a job of its own.
 */
export async function sealWhatHasEnded(db: ActorDb, decisionId: string, clock: Clock): Promise<boolean> {
  const decision = await openDecisionForAct(db, systemActor, decisionId, clock);
  const { row, rule, written, outcome, decidedOn, decidedAt, now, at, facts } = decision;
  if (facts.isSealed || !written?.end || outcome === null || decidedOn === null) return false;
  const sealed = await sealedColumns(db, systemActor, {
    ...{ ...row, rule, outcome, decidedOn, decidedAt, now },
    ...{ written: reduce(written, { is: 'closed', at }), texts: await listTexts(db, decisionId) },
  });
  await updateDecision(db, decisionId, sealed);
  await enqueueNotice(db, { decisionId, round: row.round, what: 'closed' });
  return true;
}

/** Reminds those who may speak, when the closing is still the one the reminder was for and the text still open. */
export async function remindMembers(
  db: ActorDb,
  { decisionId, round, closesAt }: Due,
  clock: Clock,
): Promise<boolean> {
  const decision = await openDecisionForAct(db, systemActor, decisionId, clock);
  const { row, written, at } = decision;
  if (!written || written.end || row.round !== round || isObjected(written)) return false;
  if (closingOf(roundOf(written)) !== Date.parse(closesAt)) return false;
  await enterStep(db, systemActor, decision, { is: 'reminded', at });
  await enqueueNotice(db, { decisionId, round, what: 'reminder', cause: new Date(at).toISOString() });
  return true;
}
