import { trainingPersons } from '../../access/server/index.ts';
import type { Database } from '../../database/server/database.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import { fileTrainingPaper } from '../../filing/server/index.ts';
import {
  listAgenda,
  planMeeting,
  putDecision,
  putPaper,
  settleMeeting,
} from '../../meetings/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { languages } from '../../platform/language.ts';
import { say } from '../../platform/server/messages.ts';
import { type Day, plus } from '../../procedure/calendar.ts';
import { findTrainingFile } from '../../register/server/index.ts';

// The Committee decided at two meetings of the training world: on the list with the visit to XAW, and on its report. What
// was decided is there already; the meetings are put around it, of the number and day the decisions name.

const state = 'XAW';
const expert: Actor = { ...trainingPersons.expert, language: 'en' };
type Decided = {
  readonly decisionId: string;
  readonly kind: 'list-adopted' | 'report-adopted';
  readonly number: number;
  readonly on: Day;
};

/** Tells the meetings from where they stand, and plans an open briefing that is still to come. */
export async function openTrainingMeetings(database: Database, today: Day): Promise<void> {
  const fileId = await withActor(database, expert, (db) => findTrainingFile(db, state));
  if (!fileId) return;
  for (const decided of await withActor(database, expert, (db) => listTold(db, fileId))) {
    await tell(database, decided, fileId);
  }
  await withActor(database, expert, async (db) => {
    const there = await db
      .selectFrom('meeting')
      .select('meeting_id')
      .where('format', '=', 'open-briefing')
      .where('training', '=', true)
      .executeTakeFirst();
    if (there) return;
    const month = plus(today, 'P1M').slice(0, 7);
    const agenda = [{ titles: inAll('briefing-item') }];
    const conveners = ['ctc', 'cted'];
    const asked = { format: 'open-briefing', titles: inAll('briefing'), conveners, month } as const;
    await planMeeting(db, expert, { ...asked, virtual: true, agenda, admitted: [] }, momentOn(today));
  });
}

/** Decisions on the list and on the report that stand at no meeting yet. */
async function listTold(db: ActorDb, fileId: string): Promise<Decided[]> {
  const rows = await db
    .selectFrom('decision')
    .leftJoin('meeting_decision', 'meeting_decision.decision_id', 'decision.decision_id')
    .select(['decision.decision_id as decisionId', 'kind', 'meeting_number as number', 'decided_on as on'])
    .where('meeting_decision.decision_id', 'is', null)
    .where('manner', '=', 'meeting')
    .where(({ or, eb }) => or([eb('kind', '=', 'list-adopted'), eb('file_id', '=', fileId)]))
    .where('kind', 'in', ['list-adopted', 'report-adopted'])
    .orderBy('decided_on')
    .execute();
  return rows as unknown as Decided[]; // a decision of a meeting has its number and day
}

async function tell(database: Database, { decisionId, kind, number, on }: Decided, fileId: string) {
  const planned = plus(on, '-P14D');
  const titles = inAll(kind);
  const meetingId = await withActor(database, expert, async (db) => {
    const agenda = [
      { titles: inAll('adoption-of-agenda') },
      kind === 'report-adopted' ? { titles, stateCode: state } : { titles },
      { titles: inAll('other-matters') },
    ];
    const admitted = kind === 'report-adopted' ? [state] : [];
    const asked = { format: 'closed-meeting' as const, titles, on, number, agenda, admitted };
    return (
      await planMeeting(db, expert, { ...asked, conveners: ['ctc'], virtual: false }, momentOn(planned))
    ).meetingId;
  });
  const papers = await papersOf(database, kind, fileId, planned);
  await withActor(database, expert, async (db) => {
    const item = (await listAgenda(db, meetingId))[1];
    if (!item) throw new Error('the agenda of the training meeting has three items');
    const { agendaItemId } = item;
    for (const documentId of papers) {
      await putPaper(db, expert, meetingId, { agendaItemId, documentId }, momentOn(planned));
    }
    await settleMeeting(db, expert, meetingId, { status: 'held', on, version: 1 }, momentOn(on));
    await putDecision(db, expert, meetingId, { agendaItemId, decisionId }, momentOn(on));
  });
}

/** Papers of the item: what is between the Committee and CTED, and of a report also what its State may read. */
async function papersOf(database: Database, kind: Decided['kind'], fileId: string, on: Day) {
  const paper = { stateCode: state, fileId, on, now: momentOn(on).now };
  const inside = { ...paper, ofCted: true } as const;
  const given =
    kind === 'report-adopted'
      ? [
          { ...inside, title: 'Note by the Executive Directorate on the final draft' },
          { ...paper, title: 'Comments of the visited State, as put before the Committee' },
        ]
      : [{ ...inside, title: 'Proposal for the list of visits, with the reasons' }];
  const ids: string[] = [];
  for (const one of given) ids.push(await fileTrainingPaper(database, expert, one));
  return ids;
}

/** Words of the training world in all six languages. */
const inAll = (name: string) =>
  Object.fromEntries(languages.map((one) => [one, say(one, `programme.told.${name}`)]));

/** In the morning at Headquarters. */
const momentOn = (on: Day) => ({ today: on, now: `${on}T15:00:00.000Z`, mode: 'training' }) as const;
