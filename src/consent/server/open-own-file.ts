import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import { visitNotFound } from '../../visits/refusals.ts';
import { openFile } from '../../visits/server/index.ts';

/**
 * The file of a visit for those whom it concerns; for everybody else there is none. A visit that a press release has told
 * of is public, and how it was agreed and conducted is not.
 */
export async function openOwnFile(db: ActorDb, actor: Actor, fileId: string) {
  const file = await openFile(db, actor, fileId);
  const { visit } = file;
  const isElsewhere =
    (actor.audience === 'state' && visit.stateCode !== actor.stateCode) ||
    (actor.audience === 'partner' && !visit.takesPart);
  if (isElsewhere || visit.origin === 'record') throw new Refused(visitNotFound());
  return file;
}
