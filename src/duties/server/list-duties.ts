import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { ClockReading } from '../../procedure/reading.ts';
import { type KnownVisit, listKnownFiles } from '../../register/server/index.ts';
import { openFile } from '../../visits/server/index.ts';
import type { NoticedMoment } from '../contract.ts';
import { listRecorded } from './duty-store.ts';

/** What time brought in a file as far as this reader may know, the latest noticed first. */
export async function listDuties(db: ActorDb, actor: Actor, fileId: string): Promise<NoticedMoment[]> {
  await openFile(db, actor, fileId);
  if (actor.audience === 'public' || actor.audience === 'administrator') return [];
  const recorded = await listRecorded(db, [fileId]);
  return recorded
    .map(({ momentId, kind, clock, expert, on, due, event, opens, told, recordedAt, because }) => {
      return { momentId, kind, clock, expert, on, due, event, opens, told, noticedAt: recordedAt, because };
    })
    .reverse();
}

export type DueDay = Pick<KnownVisit, 'fileId' | 'number' | 'stateCode' | 'stateName' | 'training'> & {
  readonly clock: ClockReading;
  readonly on: Day;
};

/** The days by which something is still due in all files this reader has, the earliest first: for calendar feeds. */
export async function listDueDays(
  db: ActorDb,
  actor: Actor,
  training: boolean,
  today: Day,
): Promise<DueDay[]> {
  const files = await listKnownFiles(db, actor, { training }, today);
  return files
    .flatMap(({ fileId, number, stateCode, stateName, training: inTraining, running }) =>
      running.flatMap((clock): DueDay[] =>
        clock.due
          ? [{ fileId, number, stateCode, stateName, training: inTraining, clock, on: clock.due }]
          : [],
      ),
    )
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}
