import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { saidIn } from '../../platform/said-in.ts';
import { type Day, daysBetween } from '../../procedure/calendar.ts';
import { outcomeOf } from '../due-rule.ts';
import type { Duty } from '../shapes.ts';
import { listDuties, listEvidence, listRecords, type StoredDuty, type StoredEvidence } from './duty-store.ts';

/** The duties under an item with their evidence, the one due last first; none for those who may not know. */
export async function readDuties(
  db: ActorDb,
  { language }: Actor,
  itemId: string,
  today: Day,
): Promise<Duty[]> {
  const duties = await listDuties(db, [itemId]);
  const given = await listEvidence(
    db,
    duties.map(({ dutyId }) => dutyId),
  );
  const records = await listRecords(
    db,
    [...new Set(given.map(({ kind }) => kind))],
    given.map(({ recordId }) => recordId),
  );
  const known = new Map(records.map((one) => [`${one.kind} ${one.recordId}`, one]));
  return duties.map((duty) => {
    const own = given.filter(({ dutyId }) => dutyId === duty.dutyId);
    return {
      ...readingOf(duty, own, today),
      evidence: own.map(({ dutyId: _, ...one }) => {
        const record = known.get(`${one.kind} ${one.recordId}`);
        return {
          ...one,
          record: record ? { title: saidIn(record.words, language), place: record.place } : null,
        };
      }),
    };
  });
}

/** Where each item stands by the duty due last under it. */
export async function statusesOf(db: ActorDb, itemIds: readonly string[], today: Day) {
  const duties = await listDuties(db, itemIds);
  const given = await listEvidence(
    db,
    duties.map(({ dutyId }) => dutyId),
  );
  const statuses = new Map<string, Duty['outcome']>();
  for (const duty of duties.toReversed()) {
    const own = given.filter(({ dutyId }) => dutyId === duty.dutyId);
    statuses.set(duty.itemId, readingOf(duty, own, today).outcome);
  }
  return statuses;
}

function readingOf(duty: StoredDuty, given: readonly StoredEvidence[], today: Day) {
  const { itemId: _, section: __, ...said } = duty;
  const days = given.map(({ happenedOn }) => happenedOn);
  return { ...said, daysLeft: daysBetween(today, duty.dueOn), outcome: outcomeOf(duty, days, today) };
}
