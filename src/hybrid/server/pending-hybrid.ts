import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { type Day, daysBetween } from '../../procedure/calendar.ts';
import { listRegister, registerRows } from '../../register/server/index.ts';
import { listHybridComponents } from './hybrid-store.ts';

/**
 * Hybrid visits whose physical component has not taken place, the longest waiting first, with the days since the
 * virtual one ended. One that the Committee let stand as the visit waits for nothing (V-192).
 */
export async function listPendingHybrid(db: ActorDb, actor: Actor, training: boolean, today: Day) {
  const components = await listHybridComponents(db);
  const waiting = new Map(
    [...new Set(components.map(({ fileId }) => fileId))].flatMap((fileId) => {
      const own = components.filter((component) => component.fileId === fileId);
      return isPending(own) ? [[fileId, virtualEndOf(own)]] : [];
    }),
  );
  const order = { sort: 'number', direction: 'up', alphabet: [], language: actor.language } as const;
  const rows = await listRegister(db, { training, fileIds: [...waiting.keys()] }, order, {});
  const named = await registerRows(db, actor, rows, today);
  return named
    .map((row) => {
      const virtualEndedOn = waiting.get(row.fileId) ?? null;
      return { ...row, virtualEndedOn, daysSince: virtualEndedOn && daysBetween(virtualEndedOn, today) };
    })
    .sort((a, b) => (b.daysSince ?? -1) - (a.daysSince ?? -1) || a.number - b.number);
}

type Component = Awaited<ReturnType<typeof listHybridComponents>>[number];

/** Its virtual part is over, and no physical one was held or dropped. */
function isPending(own: readonly Component[]): boolean {
  const settled = own.some(({ kind, state }) => kind === 'physical' && state !== 'planned');
  return !settled && virtualEndOf(own) !== null;
}

/** The last day of the virtual part, once all of it was held. */
function virtualEndOf(own: readonly Component[]): Day | null {
  const virtual = own.filter(({ kind }) => kind === 'virtual');
  if (virtual.some(({ state }) => state !== 'held')) return null;
  return virtual.reduce<Day | null>(
    (last, { endsOn }) => (endsOn && (!last || endsOn > last) ? endsOn : last),
    null,
  );
}
