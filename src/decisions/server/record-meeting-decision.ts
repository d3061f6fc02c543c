import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Clock } from '../../database/server/clock.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { lockChain } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { body, chain, refusalToRecord } from '../../silence/acts.ts';
import { refusalToCorrect } from '../acts.ts';
import type { decisionsContract } from '../contract.ts';
import { dateToCome, otherFile, otherKind } from '../refusals.ts';
import { insertDecision, insertTexts } from './decision-store.ts';
import { stateConcerned, textVersions } from './given-subject.ts';
import { openDecision } from './opened-decision.ts';
import { sealedColumns } from './seal.ts';

type Asked = Omit<z.output<(typeof decisionsContract)['recordMeetingDecision']['body']>, 'key'>;

/** Records what the body decided at a meeting (W-015), and seals it at once. */
export async function recordMeetingDecision(
  db: ActorDb,
  actor: Actor,
  asked: Asked,
  clock: Clock,
): Promise<{ decisionId: string; version: number }> {
  await lockChain(db, chain);
  refuseIf(refusalToRecord(actor));
  const today = clock.today();
  if (asked.meetingOn > today) throw new Refused(dateToCome(asked.meetingOn, today));
  const texts = textVersions(asked.texts);
  const stateCode = await stateConcerned(db, asked.kind, asked.fileId);
  if (asked.corrects !== undefined) await refuseToCorrect(db, actor, asked, asked.corrects, clock);

  const decisionId = randomUUID();
  const subject = { decisionId, kind: asked.kind, fileId: asked.fileId ?? null, stateCode };
  const sealed = await sealedColumns(db, actor, {
    ...subject,
    ...{ manner: 'meeting', meetingNumber: asked.meetingNumber, agendaItem: asked.agendaItem ?? null },
    ...{ correctsId: asked.corrects ?? null, followsId: null, rule: null, written: null },
    ...{ outcome: asked.outcome, decidedOn: asked.meetingOn, decidedAt: null, now: clock.now() },
    texts: texts.map((text) => ({ ...text, round: 1 })),
  });
  await insertDecision(db, {
    ...{ decision_id: decisionId, body, kind: asked.kind, manner: 'meeting' },
    ...{ file_id: subject.fileId, state_code: stateCode, corrects_id: asked.corrects ?? null },
    ...{ meeting_number: asked.meetingNumber, agenda_item: asked.agendaItem ?? null }, // [W-015]
    ...sealed,
  });
  await insertTexts(db, { decisionId, round: 1, stateCode }, texts);
  return { decisionId, version: 1 };
}

/** A further decision takes the place of a sealed one of its kind and file, and of one that stands. */
async function refuseToCorrect(db: ActorDb, actor: Actor, asked: Asked, corrects: string, clock: Clock) {
  const former = await openDecision(db, actor, corrects, { now: clock.now(), zone: clock.zone });
  refuseIf(refusalToCorrect(actor, former.facts));
  if (former.row.kind !== asked.kind) throw new Refused(otherKind(asked.kind));
  if (former.row.fileId !== (asked.fileId ?? null)) throw new Refused(otherFile());
}
