import type { Clock } from '../../database/server/clock.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import {
  listTexts,
  openDecisionForAct,
  refuseStale,
  sealedColumns,
  updateDecision,
} from '../../decisions/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { refuseIf } from '../../platform/refusal.ts';
import { refusalToWithdraw } from '../../silence/acts.ts';
import { reduce } from '../../silence/server/index.ts';
import { enqueueNotice } from './by-time.ts';

type Asked = { readonly version: number; readonly reason?: string | undefined };

/** Withdraws the text: the procedure ends here, without adoption, and is sealed as lapsed. */
export async function withdrawText(
  db: ActorDb,
  actor: Actor,
  decisionId: string,
  asked: Asked,
  clock: Clock,
) {
  const decision = await openDecisionForAct(db, actor, decisionId, clock);
  refuseStale(decision, { version: asked.version });
  refuseIf(refusalToWithdraw(actor, decision.facts, decision.at));

  const { row, rule, now, at, today } = decision;
  const written = reduce(decision.written, { is: 'withdrawn', at });
  const sealed = await sealedColumns(db, actor, {
    ...{ ...row, rule, written, outcome: 'lapsed', decidedOn: today, decidedAt: now, now },
    ...{ event: 'withdrawn', reason: asked.reason, texts: await listTexts(db, decisionId) },
  });
  await updateDecision(db, decisionId, sealed);
  await enqueueNotice(db, { decisionId, round: row.round, what: 'withdrawn' });
  return { decisionId, version: row.version + 1 };
}
