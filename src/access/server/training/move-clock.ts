import { findTrainingClock, moveClock } from '../../../database/server/installation.ts';
import type { ActorDb } from '../../../database/server/with-actor.ts';
import type { Actor } from '../../../platform/actor.ts';
import { Refused, refuseIf } from '../../../platform/refusal.ts';
import { type Day, type Instant, plus } from '../../../procedure/calendar.ts';
import type { Refusal } from '../../../procedure/refusal.ts';
import { instantIn } from '../../../procedure/zone.ts';
import { clockBackwards, clockNotFound, clockTooFar } from '../../refusals.ts';
import { enterInHouse } from '../enter-in-house.ts';

export type ClockReading = { readonly today: Day; readonly now: Instant; readonly movedBy: number };
type Moment = { readonly today: Day; readonly now: Instant; readonly zone: string };

/** The clock of a training installation; there is none in one for work. */
export async function getTrainingClock(db: ActorDb, { today, now }: Moment): Promise<ClockReading> {
  const movedBy = await findTrainingClock(db);
  if (movedBy === undefined) throw new Refused(clockNotFound());
  return { today, now, movedBy };
}

/** Moves the training clock to noon of a later day where due days end, and gives what it then reads. */
export async function moveTrainingClock(
  db: ActorDb,
  actor: Actor,
  to: Day,
  { today, now, zone }: Moment,
): Promise<ClockReading> {
  const movedBy = await findTrainingClock(db);
  if (movedBy === undefined) throw new Refused(clockNotFound());
  refuseIf(refusalToMove(to, today));

  const noon = instantIn(to, '12:00', zone);
  const ahead = movedBy + Math.ceil((Date.parse(noon) - Date.parse(now)) / 1000);
  await moveClock(db, ahead);
  await enterInHouse(db, actor, {
    event: 'clock-moved',
    at: { today, now },
    detail: { to, movedBy: ahead },
  });
  return { today: to, now: noon, movedBy: ahead };
}

/** Time runs forward only, and no further than a year at once, so that a slip of the finger can be lived with. */
function refusalToMove(to: Day, today: Day): Refusal | null {
  if (to <= today) return clockBackwards(today);
  return to > plus(today, 'P12M') ? clockTooFar(plus(today, 'P12M')) : null;
}
