import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { refuseIf } from '../../platform/refusal.ts';
import { refusalToPlan } from '../../visits/acts.ts';
import { enter, type Given, openFileForAct, ownEvents } from '../../visits/server/index.ts';
import type { preparationContract } from '../contract.ts';
import { insertDeviation } from './deviation-store.ts';

type Asked = Omit<z.output<(typeof preparationContract)['recordDeviation']['body']>, 'key'>;

/** Records where the visit departs from the published method, with the reason, for those who review it (V-004). */
export async function recordDeviation(
  db: ActorDb,
  actor: Actor,
  fileId: string,
  { part, departure, reason, version }: Asked,
  given: Given,
): Promise<{ version: number }> {
  const file = await openFileForAct(db, actor, fileId, version);
  refuseIf(refusalToPlan(actor, file.visit));

  const deviationId = randomUUID();
  await insertDeviation(db, {
    deviationId,
    fileId,
    part,
    departure,
    reason,
    on: given.today,
    by: actor.personId,
  });
  await enter(db, actor, file, {
    entry: { id: randomUUID(), event: 'method-deviation-recorded', on: given.today },
    seenBy: ownEvents['method-deviation-recorded'],
    now: given.now,
    detail: { part, deviation: deviationId },
  });
  return { version: file.version + 1 };
}
