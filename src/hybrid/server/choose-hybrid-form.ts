import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { refusalToChooseHybrid } from '../../visits/acts.ts';
import type { Given } from '../../visits/server/index.ts';
import { enter, openFileForAct, ownEvents } from '../../visits/server/index.ts';
import type { hybridContract } from '../contract.ts';
import { noHybridDecision } from '../refusals.ts';
import { isHybridAllowed, makeHybrid } from './hybrid-store.ts';

type Asked = Omit<z.output<(typeof hybridContract)['chooseHybridForm']['body']>, 'key'>;

/** Makes a visit hybrid: only under a decision of the Committee in force, for a reason, with the State's consent. */
export async function chooseHybridForm(
  db: ActorDb,
  actor: Actor,
  fileId: string,
  { decisionId, reason, consent, version }: Asked,
  given: Given,
): Promise<{ version: number }> {
  const file = await openFileForAct(db, actor, fileId, version);
  refuseIf(refusalToChooseHybrid(actor, file.visit, file.journal));
  const isAllowed = await isHybridAllowed(db, { decisionId, fileId, on: given.today });
  if (!isAllowed) throw new Refused(noHybridDecision());

  await makeHybrid(db, fileId, { decisionId, reason, consent });
  await enter(db, actor, file, {
    entry: { id: randomUUID(), event: 'hybrid-form-chosen', on: given.today },
    seenBy: ownEvents['hybrid-form-chosen'],
    now: given.now,
    detail: { decision: decisionId },
  });
  return { version: file.version + 1 };
}
