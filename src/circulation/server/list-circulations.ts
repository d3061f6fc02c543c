import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { pageOf } from '../../platform/page.ts';
import { refuseIf } from '../../platform/refusal.ts';
import { saidIn } from '../../platform/said-in.ts';
import { type Day, day } from '../../procedure/calendar.ts';
import { listStateNames } from '../../registry/server/index.ts';
import { refusalToCirculate } from '../acts.ts';
import type { CirculationRow } from '../shapes.ts';
import { circulatedKinds } from '../vocabulary.ts';
import { findCirculables, listCirculables } from './circulable-store.ts';
import {
  countCirculations,
  listCirculationRows,
  listReaders,
  type StoredCirculation,
} from './circulation-store.ts';

type Page = { readonly after?: readonly [Day, string] | undefined; readonly limit: number };

/** A page of what was circulated as far as this reader may know, and how much of it waits for them. */
export async function listCirculations(db: ActorDb, actor: Actor, unread: boolean, { after, limit }: Page) {
  const { personId } = actor;
  const found = await listCirculationRows(db, { unread, personId }, { after, limit: limit + 1 });
  const { rows, next } = pageOf(found, limit, (row): [Day, string] => [row.circulatedOn, row.circulationId]);
  return {
    rows: await rowsFor(db, actor, rows),
    next,
    count: await countCirculations(db, { unread, personId }),
    unread: await countCirculations(db, { unread: true, personId }),
    refused: { circulate: refusalToCirculate(actor) },
  };
}

/** Rows in the words of the reader; of what is closed to them again, neither title nor place. */
export async function rowsFor(
  db: ActorDb,
  actor: Actor,
  stored: readonly StoredCirculation[],
): Promise<CirculationRow[]> {
  const idsOf = (kind: string) => stored.filter((one) => one.kind === kind).map(({ recordId }) => recordId);
  const found = await Promise.all(circulatedKinds.map((kind) => findCirculables(db, kind, idsOf(kind))));
  const records = new Map(found.flat().map((record) => [record.recordId, record]));
  const readers = await listReaders(
    db,
    stored.map(({ circulationId }) => circulationId),
  );
  const names = await listStateNames(db, actor.language);
  return stored.map(({ recordId, fileId: _, stateCode, asked: __, ...row }) => {
    const record = records.get(recordId);
    const own = readers.filter(({ circulationId }) => circulationId === row.circulationId);
    const mine = own.find(({ personId }) => personId === actor.personId);
    return {
      ...row,
      circles: [...row.circles],
      title: record ? saidIn(record.titles, actor.language) : null,
      place: record?.place ?? `/circulations/${row.circulationId}`,
      stateName: stateCode === null ? null : (names.get(stateCode) ?? stateCode),
      isLate: row.neededOn !== null && row.circulatedOn > row.neededOn,
      readers:
        actor.audience === 'secretariat'
          ? { count: own.length, opened: own.filter(({ firstOpenedAt }) => firstOpenedAt !== null).length }
          : null,
      own: mine ? { firstOpenedAt: mine.firstOpenedAt } : null,
    };
  });
}

/** What can be circulated, in the words of the reader. */
export async function listCirculable(db: ActorDb, actor: Actor) {
  refuseIf(refusalToCirculate(actor));
  const found = await listCirculables(db);
  const rows = found.map(({ kind, recordId, titles, on }) => {
    return { kind, recordId, title: saidIn(titles, actor.language), on: day(on) };
  });
  return { rows };
}
