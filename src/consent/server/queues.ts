import { z } from 'zod';
import { listHolders } from '../../access/server/index.ts';
import { withActor } from '../../database/server/with-actor.ts';
import type { Queue } from '../../jobs/server/worker.ts';
import { announce } from '../../notices/server/index.ts';
import { systemActor } from '../../platform/actor.ts';
import { Day } from '../../platform/schemas.ts';

export const tellQueue = 'tell-of-consent';

const membersOfCommittee = ['committee', 'committee-member', 'committee-chair'] as const;

const Told = z.object({
  fileId: z.uuid(),
  number: z.int(),
  stateCode: z.string(),
  entryId: z.uuid(),
  on: Day,
  what: z.enum(['declined', 'withdrawn']),
});

/** What the worker does for this part: the Committee is told that a State does not agree to its visit. */
export const consentQueues: Readonly<Record<string, Queue>> = {
  [tellQueue]: async (payload, { database }) => {
    const { fileId, number, stateCode, entryId, on, what } = Told.parse(payload);
    await withActor(database, systemActor, async (db) =>
      announce(db, {
        kind: `consent.notice.${what}`,
        to: (await listHolders(db, { roles: membersOfCommittee })).map(({ personId }) => personId),
        values: { number, stateCode, day: on },
        link: `/visits/${fileId}/consent`,
        lawfulOn: on,
        dedupeKey: `${entryId}:${what}`,
        restricted: true,
        stateCode,
        fileId,
      }),
    );
  },
};
