import { listFunctions } from '../../access/server/index.ts';
import type { Database } from '../../database/server/database.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Handlers } from '../../http/server/mount.ts';
import type { Actor } from '../../platform/actor.ts';
import { pageOf } from '../../platform/page.ts';
import { Refused } from '../../platform/refusal.ts';
import { listStateNames } from '../../registry/server/index.ts';
import type { noticesContract } from '../contract.ts';
import { noticeNotFound } from '../refusals.ts';
import { sayNotice } from './compose.ts';
import { listDeliveries, listOutbox } from './delivery-store.ts';
import { exportDeliveries } from './export-deliveries.ts';
import { houseHealth, retryDelivery, stepsOf, takeUpJob } from './house-health.ts';
import { countUnread, findNotice, listNotices, markRead, type NoticeKey } from './notice-store.ts';
import { getPreferences, savePreferences } from './preferences.ts';

const mostShown = 200;

/** Binds the contract to its functions. */
export const noticesHandlers = (
  { mode }: Pick<Database, 'mode'>,
  { hasMailServer }: { readonly hasMailServer: boolean },
): Handlers<typeof noticesContract> => ({
  listNotices: async ({ db, actor, query: { unread, after, limit } }) => ({
    ...(await pageOfNotices(db, actor, { unread, after, limit })),
    unread: await countUnread(db, actor.personId),
  }),
  countNotices: async ({ db, actor }) => ({ unread: await countUnread(db, actor.personId) }),
  markNoticeRead: async ({ db, actor, params: { noticeId }, now }) => {
    if (!(await findNotice(db, actor.personId, noticeId))) throw new Refused(noticeNotFound());
    await markRead(db, actor.personId, { noticeId, now });
    return { unread: await countUnread(db, actor.personId) };
  },
  markAllNoticesRead: async ({ db, actor, now }) => {
    await markRead(db, actor.personId, { now });
    return { unread: await countUnread(db, actor.personId) };
  },

  getNoticePreferences: ({ db, actor, zone }) => getPreferences(db, actor, zone),
  saveNoticePreferences: ({ db, actor, zone, body: { key: _, ...chosen } }) =>
    savePreferences(db, actor, chosen, { zone }),
  listOutbox: async ({ db, actor }) => ({ rows: await listOutbox(db, actor.personId, mostShown) }),

  getHouseHealth: ({ db, now }) => houseHealth(db, { mode, hasMailServer, now }),
  takeUpJob: ({ db, params, body, now }) => takeUpJob(db, params.jobId, body.way, now),
  listDeliveries: async ({ db, actor, query }) => {
    const found = await listDeliveries(db, { state: query.state, limit: mostShown });
    const ids = found.map(({ personId }) => personId);
    const functions = await listFunctions(db, actor.language, ids);
    const unknown = { functionId: null, stateName: null };
    return { rows: found.map((row) => ({ ...row, ...(functions.get(row.personId) ?? unknown) })) };
  },
  listDeliverySteps: ({ db, params }) => stepsOf(db, params.deliveryId),
  exportDeliveries: ({ db, today }) => exportDeliveries(db, today),
  retryDelivery: ({ db, params }) => retryDelivery(db, params.deliveryId),
});

type Asked = { readonly unread?: boolean | undefined; readonly after?: NoticeKey | undefined; limit: number };

async function pageOfNotices(db: ActorDb, { personId, language }: Actor, asked: Asked) {
  const found = await listNotices(db, personId, asked);
  const codes = found.flatMap(({ stateCode }) => stateCode ?? []);
  const stateNames = await listStateNames(db, language, codes);
  const { rows, next } = pageOf(
    found,
    asked.limit,
    ({ readAt, announcedAt, noticeId }): [boolean, string, string] => [
      readAt === null,
      announcedAt,
      noticeId,
    ],
  );
  return { next, rows: rows.map((row) => ({ ...row, says: sayNotice(row, { language, stateNames }) })) };
}
