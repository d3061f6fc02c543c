import { z } from 'zod';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import type { Queue } from '../../jobs/server/worker.ts';
import { systemActor } from '../../platform/actor.ts';
import type { Day } from '../../procedure/calendar.ts';

/** What a later part offers for telling people something; handed in where the program is put together. */
type Tell = (
  db: ActorDb,
  notice: {
    readonly kind: string;
    readonly to: readonly string[];
    readonly values: Readonly<Record<string, never>>;
    readonly link: string;
    readonly lawfulOn: Day;
    readonly dedupeKey: string;
    readonly restricted: boolean;
  },
) => Promise<unknown>;

// Left by app.remember_device, in the transaction of the sign-in.
const NewDevice = z.object({ person: z.uuid(), device: z.string() });

/** Tells people that somebody signed in to their account on a device it did not know. The first device is no news. */
export const signInQueues = (announce: Tell): Readonly<Record<string, Queue>> => ({
  'new-device': async (payload, { database, clock }) => {
    const { person, device } = NewDevice.parse(payload);
    await withActor(database, systemActor, (db) =>
      announce(db, {
        kind: 'access.notice-new-device',
        to: [person],
        values: {},
        link: '/account',
        lawfulOn: clock.today(),
        dedupeKey: `new-device:${device}`,
        restricted: false,
      }),
    );
  },
});
