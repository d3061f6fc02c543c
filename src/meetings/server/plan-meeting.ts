import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { lockChain } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { findState } from '../../registry/server/index.ts';
import { refusalToService } from '../acts.ts';
import type { meetingsContract } from '../contract.ts';
import { dayOrMonth, numberTaken, titleMissing, unknownState } from '../refusals.ts';
import { isOpenFormat } from '../vocabulary.ts';
import { insertAgenda } from './agenda-store.ts';
import { existingMeeting } from './get-meeting.ts';
import type { Given } from './journal.ts';
import { chain, enter } from './journal.ts';
import { insertMeeting, isNumberTaken } from './meeting-store.ts';

type Asked = Omit<z.output<(typeof meetingsContract)['planMeeting']['body']>, 'key'>;

/** Plans a meeting with a day, with a month only or without a date. Its form says whether it is open to all. */
export async function planMeeting(db: ActorDb, actor: Actor, asked: Asked, given: Given) {
  refuseIf(refusalToService(actor));
  await lockChain(db, chain);
  await refuseWords(db, asked);
  if (asked.follows !== undefined) await existingMeeting(db, asked.follows);

  const { on = null, month = null, number = null, follows = null, agenda } = asked;
  const { format, titles, conveners, virtual, admitted } = asked;
  const meetingId = randomUUID();
  await insertMeeting(db, {
    ...{ meeting_id: meetingId, format, titles, conveners, virtual, admitted, number },
    ...{ is_open: isOpenFormat(format), on_day: on, on_month: month, follows_id: follows },
    ...{ training: given.mode === 'training', entered_by: actor.personId, entered_at: given.now },
  });
  await insertAgenda(db, meetingId, agenda);
  await enter(db, actor, given, {
    event: 'meeting-planned',
    detail: { meeting: meetingId, format, items: agenda.length, ...(on && { on }) },
  });
  return { meetingId, version: 1 };
}

async function refuseWords(db: ActorDb, asked: Asked): Promise<void> {
  const titles = [asked.titles, ...asked.agenda.map((item) => item.titles)];
  if (titles.some((one) => Object.keys(one).length === 0)) throw new Refused(titleMissing());
  if (asked.on !== undefined && asked.month !== undefined) throw new Refused(dayOrMonth());
  if (asked.number !== undefined && (await isNumberTaken(db, asked.number, null))) {
    throw new Refused(numberTaken(asked.number));
  }
  for (const code of [...asked.admitted, ...asked.agenda.flatMap(({ stateCode }) => stateCode ?? [])]) {
    if (!(await findState(db, code))) throw new Refused(unknownState(code));
  }
}
