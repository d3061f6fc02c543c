import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { lockChain } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { stale } from '../../platform/refusals.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import { refusalToSettle } from '../acts.ts';
import type { meetingsContract } from '../contract.ts';
import { dayOrMonth, dayToCome, heldWhen, numberTaken } from '../refusals.ts';
import { existingMeeting } from './get-meeting.ts';
import { chain, enter } from './journal.ts';
import { changeStanding, isNumberTaken } from './meeting-store.ts';

type Asked = Omit<z.output<(typeof meetingsContract)['settleMeeting']['body']>, 'key'>;
type Given = { readonly today: Day; readonly now: Instant };

/** Says what became of a meeting. What was held was held on a day that has come; what was held or cancelled stays so. */
export async function settleMeeting(
  db: ActorDb,
  actor: Actor,
  meetingId: string,
  asked: Asked,
  given: Given,
) {
  await lockChain(db, chain);
  const meeting = await existingMeeting(db, meetingId);
  refuseIf(refusalToSettle(actor, meeting));
  if (asked.on !== undefined && asked.month !== undefined) throw new Refused(dayOrMonth());
  const dated = asked.on !== undefined || asked.month !== undefined;
  const keepsDate = asked.status === 'cancelled' || asked.status === 'held';
  const on = dated || !keepsDate ? (asked.on ?? null) : meeting.on;
  const month = dated || !keepsDate ? (asked.month ?? null) : meeting.month;
  if (asked.status === 'held') refuseToHold(on, given.today);
  const number = asked.number ?? meeting.number;
  if (number !== null && (await isNumberTaken(db, number, meetingId))) throw new Refused(numberTaken(number));

  const isChanged = await changeStanding(db, meetingId, asked.version, {
    ...{ status: asked.status, on, month, number },
  });
  if (!isChanged) throw new Refused(stale());
  await enter(db, actor, given, {
    event: 'meeting-settled',
    detail: { meeting: meetingId, status: asked.status, ...(on && { on }) },
  });
  return { version: asked.version + 1 };
}

function refuseToHold(on: Day | null, today: Day): void {
  if (on === null) throw new Refused(heldWhen());
  if (on > today) throw new Refused(dayToCome(on));
}
