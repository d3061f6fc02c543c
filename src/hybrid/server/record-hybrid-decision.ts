import type { z } from 'zod';
import { actsAs } from '../../access/acts.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { append } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import { endsBeforeStart } from '../../preparation/refusals.ts';
import { dateToCome, notYourAct, visitNotFound } from '../../visits/refusals.ts';
import type { Given } from '../../visits/server/index.ts';
import { findVisit } from '../../visits/server/index.ts';
import type { hybridContract } from '../contract.ts';
import { insertHybridDecision } from './hybrid-store.ts';

type Asked = Omit<z.output<(typeof hybridContract)['recordHybridDecision']['body']>, 'key'>;

/** Keeps a decision of the Committee that allows the hybrid form, for every visit or for one, and until when. */
export async function recordHybridDecision(
  db: ActorDb,
  actor: Actor,
  { decision, adoptedOn, endsOn, fileId }: Asked,
  given: Given,
): Promise<{ decisionId: string }> {
  if (fileId !== undefined && !(await findVisit(db, fileId))) throw new Refused(visitNotFound());
  if (!actsAs(actor, 'committee') && !actsAs(actor, 'cted')) throw new Refused(notYourAct('committee'));
  if (adoptedOn > given.today) throw new Refused(dateToCome(adoptedOn, given.today));
  if (endsOn !== undefined && endsOn < adoptedOn) throw new Refused(endsBeforeStart(adoptedOn, endsOn));

  const decisionId = await insertHybridDecision(db, {
    decision,
    adoptedOn,
    fileId: fileId ?? null,
    endsOn: endsOn ?? null,
  });
  await append(db, {
    chain: 'body:ctc',
    event: 'hybrid-decision-recorded',
    on: adoptedOn,
    recordedAt: given.now,
    by: actor.personId,
    seenBy: ['committee'],
    detail: { decision: decisionId },
  });
  return { decisionId };
}
