import { randomUUID } from 'node:crypto';
import type { Actor } from '../../platform/actor.ts';
import { refuseIf } from '../../platform/refusal.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import { refusalToPlan } from '../acts.ts';
import { ownEvents } from '../audience.ts';
import { enter } from './enter.ts';
import { openFileForAct } from './opened-file.ts';
import { insertParticipant } from './participant-store.ts';
import type { Given } from './record-event.ts';

type Asked = { readonly organisationId: string; readonly version: number };

/** Lets an organization that takes part in a visit read of its file what partners may know. */
export async function addParticipant(
  db: ActorDb,
  actor: Actor,
  fileId: string,
  { organisationId, version }: Asked,
  given: Given,
): Promise<{ version: number }> {
  const file = await openFileForAct(db, actor, fileId, version);
  refuseIf(refusalToPlan(actor, file.visit));

  await insertParticipant(db, fileId, organisationId);
  await enter(db, actor, file, {
    entry: { id: randomUUID(), event: 'participant-added', on: given.today },
    seenBy: ownEvents['participant-added'],
    now: given.now,
    detail: { organisation: organisationId },
  });
  return { version: file.version + 1 };
}
