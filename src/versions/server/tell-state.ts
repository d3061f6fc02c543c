import { listHolders } from '../../access/server/index.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import { enqueue } from '../../jobs/server/enqueue.ts';
import type { JobHandler } from '../../jobs/server/worker.ts';
import { announce } from '../../notices/server/index.ts';
import { systemActor } from '../../platform/actor.ts';
import { type Day, day } from '../../procedure/calendar.ts';

/** Jobs that tell a State of a limited copy. */
export const noticeQueue = 'limited-copy-notices';

type Told = { readonly fileId: string; readonly stateCode: string; readonly on: Day };

/** Leaves it to the worker to tell the State that a limited copy goes to the partners that took part. */
export const haveStateTold = (db: ActorDb, told: Told): Promise<boolean> =>
  enqueue(db, { queue: noticeQueue, payload: told, dedupeKey: `limited-copy:${told.fileId}` });

/** Tells whoever acts for the State, in the same step as the copy is given (S/2020/731 V(u)). */
export const tellState: JobHandler = ({ fileId, stateCode, on }, { database }) =>
  withActor(database, systemActor, async (db) => {
    const [file, state] = [String(fileId), String(stateCode)];
    const holders = await listHolders(db, {
      roles: ['permanent-mission', 'national-focal-point'],
      stateCode: state,
    });
    await announce(db, {
      kind: 'versions.notice.limited-copy',
      to: holders.map(({ personId }) => personId),
      values: { on: String(on) },
      link: `/visits/${file}`,
      lawfulOn: day(String(on)),
      dedupeKey: `limited-copy:${file}`,
      restricted: true,
      stateCode: state,
      fileId: file,
    });
  });
