import type { Clock } from '../../database/server/clock.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { append } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { refuseIf } from '../../platform/refusal.ts';
import { chain } from '../../silence/acts.ts';
import { refusalToTell } from '../acts.ts';
import { openToState } from './decision-store.ts';
import { openDecisionForAct, refuseStale } from './opened-decision.ts';

/** Makes a sealed decision known to the State it concerns: that it was taken, and its text; not how it came about. */
export async function tellState(
  db: ActorDb,
  actor: Actor,
  decisionId: string,
  { version }: { readonly version: number },
  clock: Clock,
) {
  const decision = await openDecisionForAct(db, actor, decisionId, clock);
  refuseStale(decision, { version });
  refuseIf(refusalToTell(actor, decision.facts));

  const { row, now, today } = decision;
  await openToState(db, row, today);
  await append(db, {
    chain,
    fileId: decisionId,
    ...(row.stateCode && { stateCode: row.stateCode }),
    event: 'decision-told-to-state',
    on: today,
    recordedAt: now,
    by: actor.personId,
    seenBy: ['committee', 'state'],
    detail: { kind: row.kind, ...(row.fileId && { about: row.fileId }) },
  });
  return { decisionId, version: row.version + 1 };
}
