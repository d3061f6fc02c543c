import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { Titles } from '../shapes.ts';

/** The items of an agenda in their order. */
export function listAgenda(db: ActorDb, meetingId: string) {
  return db
    .selectFrom('agenda_item')
    .select(['agenda_item_id as agendaItemId', 'position', 'titles', 'state_code as stateCode'])
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute();
}

/** The papers of a meeting that this reader may read: the document says who may. */
export function listPapers(db: ActorDb, meetingId: string) {
  return db
    .selectFrom('meeting_paper')
    .innerJoin('document', 'document.document_id', 'meeting_paper.document_id')
    .select([
      'agenda_item_id as agendaItemId',
      'document.document_id as documentId',
      'put_on as putOn',
      'titles',
    ])
    .select(sql<string>`coalesce(symbol, temporary_number, '')`.as('number'))
    .where('meeting_id', '=', meetingId)
    .orderBy('put_on')
    .orderBy('number')
    .execute();
}

/** What was decided at a meeting, of what this reader may read. */
export function listDecided(db: ActorDb, meetingId: string) {
  return decisions(db)
    .innerJoin('meeting_decision', 'meeting_decision.decision_id', 'decision.decision_id')
    .select('agenda_item_id as agendaItemId')
    .where('meeting_id', '=', meetingId)
    .execute();
}

type Meeting = { readonly number: number | null; readonly on: Day | null };

/** Decisions that were recorded as taken at the meeting of that number on that day, and stand under no item yet. */
export function listDecisionsOfDay(db: ActorDb, { number, on }: Meeting) {
  return decisions(db)
    .leftJoin('meeting_decision', 'meeting_decision.decision_id', 'decision.decision_id')
    .where('meeting_decision.decision_id', 'is', null)
    .where('manner', '=', 'meeting')
    .where('meeting_number', '=', number)
    .where('decided_on', '=', on)
    .execute();
}

const decisions = (db: ActorDb) =>
  db
    .selectFrom('decision')
    .select(['decision.decision_id as decisionId', 'decision.kind'])
    .select(
      sql<unknown>`(select jsonb_object_agg(language, title) from decision_text as said
        where said.decision_id = decision.decision_id and said.round = decision.round)`.as('titles'),
    )
    .orderBy('decision.decision_id');

/** Papers on file to choose from, the latest first, besides those under an item already. */
export function listPapersToPut(db: ActorDb, meetingId: string, training: boolean) {
  return db
    .selectFrom('document')
    .select([
      'document_id as documentId',
      'titles',
      sql<string>`coalesce(symbol, temporary_number, '')`.as('number'),
    ])
    .where('training', '=', training)
    .where('withdrawn_on', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('meeting_paper')
            .select('meeting_paper.document_id')
            .whereRef('meeting_paper.document_id', '=', 'document.document_id')
            .where('meeting_id', '=', meetingId),
        ),
      ),
    )
    .orderBy('dated_on', 'desc')
    .orderBy('document_id')
    .limit(100)
    .execute();
}

// Who may know of a row follows from the meeting: app.bind_to_meeting writes what stands here for it.
const bound = { is_open: false, admitted: [] };

type NewItem = { readonly titles: Titles; readonly stateCode?: string | undefined };

/** The items in the order they were given. */
export async function insertAgenda(db: ActorDb, meetingId: string, items: readonly NewItem[]): Promise<void> {
  const rows = items.map(({ titles, stateCode = null }, at) => ({
    ...{ agenda_item_id: randomUUID(), meeting_id: meetingId, position: at + 1, ...bound },
    ...{ titles: JSON.stringify(titles), state_code: stateCode },
  }));
  if (rows.length > 0) await db.insertInto('agenda_item').values(rows).execute();
}

type Put = { readonly meetingId: string; readonly agendaItemId: string };

export async function insertPaper(
  db: ActorDb,
  { meetingId, agendaItemId, documentId, putOn }: Put & { readonly documentId: string; readonly putOn: Day },
): Promise<void> {
  const item = { agenda_item_id: agendaItemId, meeting_id: meetingId };
  await db
    .insertInto('meeting_paper')
    .values({ ...item, document_id: documentId, put_on: putOn, ...bound })
    .execute();
}

export async function insertDecided(
  db: ActorDb,
  { meetingId, agendaItemId, decisionId }: Put & { readonly decisionId: string },
): Promise<void> {
  await db
    .insertInto('meeting_decision')
    .values({ decision_id: decisionId, meeting_id: meetingId, agenda_item_id: agendaItemId, ...bound })
    .execute();
}
