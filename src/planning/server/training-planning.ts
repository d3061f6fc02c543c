import { trainingPersons } from '../../access/server/index.ts';
import type { Clock } from '../../database/server/clock.ts';
import type { Database } from '../../database/server/database.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import { recordMeetingDecision } from '../../decisions/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { languages } from '../../platform/language.ts';
import { say } from '../../platform/server/messages.ts';
import { judged } from '../../priorities/contract.ts';
import { listScales } from '../../priorities/server/index.ts';
import { type Day, plus } from '../../procedure/calendar.ts';
import { findTrainingFile } from '../../register/server/index.ts';
import { openFile } from '../../visits/server/index.ts';
import type { ListRow } from '../shapes.ts';
import { adoptList } from './adopt-list.ts';
import { giveReasons } from './give-reasons.ts';
import { judgeVisit } from './judge-visit.ts';
import { findList, findListOfYear } from './list-store.ts';
import { openList } from './open-list.ts';
import { linkFile } from './open-listed-visit.ts';
import type { Given } from './opened-list.ts';
import { proposeVisit } from './propose-visit.ts';
import { announceList, submitList } from './submit-list.ts';
import { listVisits } from './visit-store.ts';

type Asked = { readonly stateCode: string; readonly type: 'comprehensive' | 'follow-up' };

/** States of the list that is over, and of the proposal that is being made. */
const listed: readonly Asked[] = [
  { stateCode: 'XAW', type: 'comprehensive' },
  { stateCode: 'XAX', type: 'comprehensive' },
];
const proposed: readonly Asked[] = [
  { stateCode: 'XAW', type: 'follow-up' },
  { stateCode: 'XAV', type: 'follow-up' },
  { stateCode: 'XAA', type: 'comprehensive' },
];

/**
 * Makes the list of the year in which the visit to XAW was approved, adopted and linked to its file, and the proposal of
 * today's year: through the acts, each on its day. Repeating it changes nothing.
 */
export async function openTrainingPlanning(database: Database, today: Day): Promise<void> {
  const as = (person: 'expert' | 'head' | 'chair'): Actor => ({ ...trainingPersons[person], language: 'en' });
  const run = <T>(actor: Actor, work: (db: ActorDb) => Promise<T>) => withActor(database, actor, work);
  const visit = await run(as('expert'), async (db) => {
    const fileId = await findTrainingFile(db, 'XAW');
    if (!fileId) throw new Error('the training world has no visit to XAW');
    const { journal } = await openFile(db, as('expert'), fileId);
    return { fileId, approvedOn: journal.find(({ event }) => event === 'visit-approved')?.on ?? today };
  });
  const teller: Teller = { run, as, zone: database.clock.zone };
  const past = { year: yearOf(visit.approvedOn), states: listed };
  await adopted(teller, await proposal(teller, plus(visit.approvedOn, '-P40D'), past), visit);
  await proposal(teller, plus(today, '-P5D'), { year: yearOf(today), states: proposed });
}

const yearOf = (on: Day): number => Number(on.slice(0, 4));

type Teller = {
  readonly run: <T>(actor: Actor, work: (db: ActorDb) => Promise<T>) => Promise<T>;
  readonly as: (person: 'expert' | 'head' | 'chair') => Actor;
  readonly zone: string;
};

/** In the morning at Headquarters. */
const momentOn = (on: Day) => ({ today: on, now: `${on}T15:00:00.000Z` as const });

/** The proposal of a year, opened, argued and judged by two. */
async function proposal(
  teller: Teller,
  on: Day,
  { year, states }: { year: number; states: readonly Asked[] },
): Promise<string> {
  const expert = teller.as('expert');
  const moment = momentOn(on);
  const listId = await teller.run(expert, async (db) => {
    const there = await findListOfYear(db, year, true);
    if (there) return there;
    const opened = await openList(db, expert, { year, training: true }, moment);
    for (const asked of states) await argued(db, expert, opened.listId, asked, moment);
    return opened.listId;
  });
  for (const person of ['expert', 'head'] as const) await judgedBy(teller, person, listId, on);
  return listId;
}

async function argued(db: ActorDb, expert: Actor, listId: string, asked: Asked, moment: Given) {
  const version = await versionOf(db, listId);
  const { proposedVisitId } = await proposeVisit(db, expert, listId, { ...asked, version }, moment);
  const reasons = {
    words: 'Training: gaps that a visit would look into',
    language: 'en',
    noneCanHelp: false,
    request: 0,
    consent: 0.5,
    version: version + 1,
  } as const;
  const helping = ['training-partner'];
  await giveReasons(db, expert, { listId, proposedVisitId }, { ...reasons, helping }, moment);
}

/** One expert judges every State of the list, each input on its own. */
async function judgedBy({ run, as }: Teller, person: 'expert' | 'head', listId: string, on: Day) {
  const actor = as(person);
  await run(actor, async (db) => {
    if ((await listScales(db, listId)).some(({ personId }) => personId === actor.personId)) return;
    for (const [at, { proposedVisitId }] of (await listVisits(db, listId)).entries()) {
      for (const [place, input] of judged.entries()) {
        const asked = {
          ...{ input, scale: (at + place) % 4, language: 'en' as const, source: 'Training paper' },
          ...{ words: 'Training: judged for practice', version: await versionOf(db, listId) },
        };
        await judgeVisit(db, actor, { listId, proposedVisitId }, asked, momentOn(on));
      }
    }
  });
}

const versionOf = async (db: ActorDb, listId: string): Promise<number> => (await listIn(db, listId)).version;

async function listIn(db: ActorDb, listId: string): Promise<ListRow> {
  const list = await findList(db, listId);
  if (!list) throw new Error(`there is no list ${listId}`);
  return list;
}

type Approved = { readonly fileId: string; readonly approvedOn: Day };

/** The list was submitted, adopted on the day the visit was approved, announced, and the file links back to it. */
async function adopted({ run, as, zone }: Teller, listId: string, { fileId, approvedOn }: Approved) {
  const moment = momentOn(approvedOn);
  const expert = as('expert');
  if ((await run(expert, (db) => listIn(db, listId))).status !== 'draft') return;
  const clock: Clock = { zone, today: () => approvedOn, now: () => moment.now };
  const decisionId = await run(as('chair'), async (db) => {
    const year = yearOf(approvedOn);
    const titles = languages.map((one) => [one, say(one, 'planning.decision-on-list', { year })] as const);
    const texts = Object.fromEntries(titles.map(([one, title]) => [one, { title, words: title }]));
    const taken = { kind: 'list-adopted', outcome: 'adopted', meetingNumber: 3 } as const;
    const asked = { ...taken, texts, meetingOn: approvedOn };
    return (await recordMeetingDecision(db, as('chair'), asked, clock)).decisionId;
  });
  await run(expert, async (db) => {
    const { version } = await listIn(db, listId);
    await submitList(db, expert, listId, { version }, momentOn(plus(approvedOn, '-P20D')));
    await adoptList(db, expert, listId, { decisionId, version: version + 1 }, clock);
    await announceList(db, expert, listId, { version: version + 2 }, moment);
    const visit = (await listVisits(db, listId)).find(({ stateCode }) => stateCode === 'XAW');
    if (visit) await linkFile(db, expert, { list: await listIn(db, listId), visit, fileId }, moment);
  });
}
