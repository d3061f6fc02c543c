import { withActor } from '../../database/server/with-actor.ts';
import type { Queue } from '../../jobs/server/worker.ts';
import { systemActor } from '../../platform/actor.ts';
import { queueNames } from './by-time.ts';
import { Due, remindMembers, sealWhatHasEnded } from './close-by-time.ts';
import { Told, tellMembers } from './tell-members.ts';

/** What the worker does for this part, each when its time has come. */
export const proceedingsQueues: Readonly<Record<string, Queue>> = {
  [queueNames.close]: async (payload, { database, clock }) => {
    const { decisionId } = Due.parse(payload);
    await withActor(database, systemActor, (db) => sealWhatHasEnded(db, decisionId, clock));
  },
  [queueNames.remind]: async (payload, { database, clock }) => {
    const due = Due.parse(payload);
    await withActor(database, systemActor, (db) => remindMembers(db, due, clock));
  },
  [queueNames.tell]: async (payload, { database, clock }) => {
    const told = Told.parse(payload);
    await withActor(database, systemActor, (db) => tellMembers(db, told, clock));
  },
};
