import { randomUUID } from 'node:crypto';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { requireDocument } from '../../documents/server/index.ts';
import { lockChain } from '../../journal/server/journal.ts';
import { chain } from '../../meetings/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { type Day, day, type Instant } from '../../procedure/calendar.ts';
import { refusalToKeep } from '../acts.ts';
import { outcomeOf } from '../due-rule.ts';
import { beforePeriod, dayToCome, dutyNotFound, givenAlready, recordNotFound } from '../refusals.ts';
import type { EvidenceKind } from '../vocabulary.ts';
import { findDuty, insertEvidence, listEvidence, listRecords } from './duty-store.ts';
import { existingItem, startOf } from './get-item.ts';
import { enter } from './journal.ts';

type Asked = { readonly kind: EvidenceKind; readonly recordId: string };
type Given = { readonly today: Day; readonly now: Instant };

/** Gives a record as evidence that a duty was met. It bears the day of the record, so nothing is met by a claim. */
export async function giveEvidence(db: ActorDb, actor: Actor, dutyId: string, asked: Asked, given: Given) {
  const duty = await findDuty(db, dutyId);
  if (!duty) throw new Refused(dutyNotFound());
  refuseIf(refusalToKeep(actor));
  const { cite } = await existingItem(db, duty.itemId);
  await lockChain(db, chain);
  const there = await listEvidence(db, [dutyId]);
  const isThere = there.some(({ kind, recordId }) => kind === asked.kind && recordId === asked.recordId);
  if (isThere) throw new Refused(givenAlready());
  const happenedOn = await dayOfRecord(db, asked, given.today);
  if (happenedOn < startOf(duty)) throw new Refused(beforePeriod(happenedOn, cite));
  if (happenedOn > given.today) throw new Refused(dayToCome(happenedOn));

  const evidenceId = randomUUID();
  const entered = { givenBy: actor.personId, givenAt: given.now };
  await insertEvidence(db, { evidenceId, duty, ...asked, happenedOn, ...entered });
  await enter(db, actor, given, {
    event: 'duty-evidence-given',
    detail: { duty: dutyId, kind: asked.kind, record: asked.recordId, on: happenedOn },
  });
  const days = [...there.map((one) => one.happenedOn), happenedOn];
  return { evidenceId, outcome: outcomeOf(duty, days, given.today) };
}

/** The day of the record, which has to be one this actor may read; a withdrawn paper shows nothing. */
async function dayOfRecord(db: ActorDb, { kind, recordId }: Asked, today: Day): Promise<Day> {
  const [record] = await listRecords(db, [kind], [recordId]);
  if (!record) throw new Refused(recordNotFound());
  if (kind === 'document') await requireDocument(db, recordId);
  return record.on === null ? today : day(record.on);
}
