import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { pageOf } from '../../platform/page.ts';
import { saidIn } from '../../platform/said-in.ts';
import { refusalToService } from '../acts.ts';
import type { MeetingRow } from '../shapes.ts';
import {
  countMeetings,
  listConveners,
  listMeetingRows,
  type MeetingFilter,
  type StoredMeeting,
} from './meeting-store.ts';

type Page = { readonly after?: readonly [string, string] | undefined; readonly limit: number };

/** A page of the meetings this reader may know of, and how many the filters let through. */
export async function listMeetings(db: ActorDb, actor: Actor, asked: MeetingFilter, { after, limit }: Page) {
  const found = await listMeetingRows(db, asked, { after, limit: limit + 1 });
  const { rows, next } = pageOf(found, limit, (row): [string, string] => [row.place, row.meetingId]);
  return {
    rows: rows.map((row) => meetingRow(row, actor)),
    next,
    count: await countMeetings(db, asked),
    conveners: await listConveners(db),
    refused: { plan: refusalToService(actor) },
  };
}

/** A meeting as it stands in a list, in the words of the reader. */
export const meetingRow = (row: StoredMeeting, { language }: Actor): MeetingRow => ({
  meetingId: row.meetingId,
  origin: row.origin as MeetingRow['origin'],
  training: row.training,
  number: row.number,
  format: row.format as MeetingRow['format'],
  isOpen: row.isOpen,
  status: row.status as MeetingRow['status'],
  on: row.on,
  month: row.month,
  title: saidIn(row.titles, language),
  conveners: row.conveners,
  virtual: row.virtual,
});
