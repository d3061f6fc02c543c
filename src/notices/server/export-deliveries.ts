import type { ActorDb } from '../../database/server/with-actor.ts';
import { tableFile } from '../../platform/server/table-file.ts';
import type { Day } from '../../procedure/calendar.ts';
import { listSteps } from './delivery-store.ts';

const columns = ['notice', 'delivery', 'step', 'code', 'reply_id', 'happened_at'];

/** The log of every delivery as a table: which notice, which step, when, and what the mail server said. */
export async function exportDeliveries(db: ActorDb, today: Day) {
  const steps = await listSteps(db);
  const rows = steps.map(({ noticeId, deliveryId, step, code, replyId, happenedAt }) => [
    noticeId,
    deliveryId,
    step,
    code,
    replyId,
    happenedAt,
  ]);
  return { fileName: `deliveries-${today}.csv`, text: tableFile({ columns, rows }) };
}
