import type { z } from 'zod';
import type { Clock } from '../../database/server/clock.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { openDecisionForAct, refuseStale, textVersions } from '../../decisions/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { refuseIf } from '../../platform/refusal.ts';
import { refusalToRevise } from '../../silence/acts.ts';
import { periodOf } from '../../silence/server/index.ts';
import type { proceedingsContract } from '../contract.ts';
import { enqueueNotice } from './by-time.ts';
import { enterStep } from './enter-step.ts';
import { periodDetail, sendText } from './open-written-procedure.ts';

type Asked = Omit<z.output<(typeof proceedingsContract)['reviseDecision']['body']>, 'key'>;

/** Sends a revised text: a new round, with a new period and with no objection or hold of the one before. */
export async function reviseText(db: ActorDb, actor: Actor, decisionId: string, asked: Asked, clock: Clock) {
  const decision = await openDecisionForAct(db, actor, decisionId, clock);
  refuseStale(decision, asked);
  refuseIf(refusalToRevise(actor, decision.facts, decision.at));
  const texts = textVersions(asked.texts);
  const { row, rule, at } = decision;
  if (!rule) throw new Error(`the written procedure ${decisionId} has no rule`);
  const period = periodOf(asked, { at, zone: clock.zone, rule });
  const round = row.round + 1;

  await sendText(db, { decisionId, round, stateCode: row.stateCode }, texts);
  const { version } = await enterStep(
    db,
    actor,
    decision,
    { is: 'revised', ...period },
    { detail: periodDetail(round, period.closesAt, texts) },
  );
  await enqueueNotice(db, { decisionId, round, what: 'opened' });
  return { decisionId, version };
}
