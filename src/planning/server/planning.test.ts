import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missionOf, trainingPersons } from '../../access/server/index.ts';
import { fixedClock } from '../../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import { recordMeetingDecision } from '../../decisions/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { day } from '../../procedure/calendar.ts';
import { openTrainingWorld } from '../../training/server/index.ts';
import { adoptList } from './adopt-list.ts';
import { getList } from './get-list.ts';
import { giveReasons } from './give-reasons.ts';
import { judgeVisit } from './judge-visit.ts';
import { openList } from './open-list.ts';
import { openListedVisit } from './open-listed-visit.ts';
import { proposeVisit } from './propose-visit.ts';
import { announceList, submitList } from './submit-list.ts';

// One list from its beginning to an open file, each act by the person whose act it is.

const as = (who: keyof typeof trainingPersons): Actor => ({ ...trainingPersons[who], language: 'en' });
const expert = as('expert');
const head = as('head');
const given = { today: day('2026-03-13'), now: '2026-03-13T15:00:00.000Z' } as const;
const words = { language: 'en', words: 'Reasons in words' } as const;
const reasons = { ...words, helping: [] as string[], noneCanHelp: true, request: 0, consent: 1 } as const;

let database: TestDatabase;
let listId: string;
let visitId: string;
beforeAll(async () => {
  database = await testDatabase();
  database.clock.follow(fixedClock(given.now, 'America/New_York'));
  await openTrainingWorld(database, given.today);
}, 60_000);
afterAll(() => database.drop());

const acting = <T>(actor: Actor, work: (db: ActorDb) => Promise<T>) => withActor(database, actor, work);
const read = (actor = expert) => acting(actor, (db) => getList(db, actor, listId));
/** An act on the list as it stands, read before the act begins its own transaction. */
async function acts<T>(actor: Actor, act: (db: ActorDb, version: number) => Promise<T>): Promise<T> {
  const { version } = await read();
  return acting(actor, (db) => act(db, version));
}
const of = () => ({ listId, proposedVisitId: visitId });

const propose = async (stateCode: string, actor = expert) =>
  acts(actor, (db, version) =>
    proposeVisit(db, actor, listId, { stateCode, type: 'comprehensive', version }, given),
  );
const judge = async (actor: Actor, scale: number) =>
  acts(actor, (db, version) =>
    judgeVisit(db, actor, of(), { ...words, input: 'trends', scale, source: 'A paper', version }, given),
  );
const argue = async (more: object = {}) =>
  acts(expert, (db, version) => giveReasons(db, expert, of(), { ...reasons, ...more, version }, given));
const submit = async (actor = expert) =>
  acts(actor, (db, version) => submitList(db, actor, listId, { version }, given));
const adopt = async (decisionId: string) =>
  acts(expert, (db, version) => adoptList(db, expert, listId, { decisionId, version }, database.clock));
const decided = (
  kind: 'list-adopted' | 'activity',
  on: string,
  outcome: 'adopted' | 'returned' = 'adopted',
) =>
  acting(as('chair'), async (db) => {
    const texts = { en: { title: 'The list', words: 'The Committee adopts the list.' } };
    const asked = { kind, texts, meetingNumber: 4, meetingOn: day(on), outcome };
    return (await recordMeetingDecision(db, as('chair'), asked, database.clock)).decisionId;
  });

const refused = (code: string) => ({ refusal: { code } });
const journal = async () => {
  const { rows } = await database.admin.query<{ event: string; detail: Record<string, unknown> }>(
    "select event, detail from journal_entry where chain = 'body:ctc' and detail ->> 'list' = $1 order by seq",
    [listId],
  );
  return rows;
};

describe('a list of visits', () => {
  it('is opened once a year, by CTED', async () => {
    const asked = { year: 2026, training: true };
    const open = (actor: Actor) => acting(actor, (db) => openList(db, actor, asked, given));
    listId = (await open(expert)).listId;
    await expect(open(expert)).rejects.toMatchObject(refused('planning.list-there'));
    await expect(open(missionAs('XAA'))).rejects.toMatchObject(refused('planning.not-your-act'));
  });

  it('is not submitted while it is empty', async () => {
    await expect(submit()).rejects.toMatchObject(refused('planning.list-empty'));
  });

  it('takes a State of its own world once, and keeps what records say of it', async () => {
    visitId = (await propose('XAX')).proposedVisitId;
    await expect(propose('XAX')).rejects.toMatchObject(refused('planning.state-listed'));
    await expect(propose('FRA')).rejects.toMatchObject(refused('registry.unknown-state'));
    const stale = acting(expert, (db) =>
      proposeVisit(db, expert, listId, { stateCode: 'XAB', type: 'focused', version: 1 }, given),
    );
    await expect(stale).rejects.toMatchObject(refused('platform.stale'));
  });

  it('[VS-008] computes never visited and years since the last visit from the register of visits', async () => {
    const held = async (stateCode: string) => {
      const { proposedVisitId } = await propose(stateCode);
      const { ranked, unranked } = await read();
      const entry = [...ranked, ...unranked].find((one) => one.proposedVisitId === proposedVisitId);
      const factor = (input: string) => entry?.weighed?.factors.find((one) => one.input === input)?.value;
      return [factor('never-visited'), factor('elapsed')];
    };
    const { rows } = await database.admin.query<{ ends_on: string }>(
      "select ends_on::text from visit where state_code = 'XAW'",
    );
    const years = (Date.parse(given.today) - Date.parse(rows[0]?.ends_on ?? '')) / 86_400_000 / 365.25;
    expect(await held('XAW')).toEqual([0, Math.round(years * 1000) / 10_000]);
    expect(await held('XAB')).toEqual([1, 1]); // a visit that is planned is not one that was held
  });

  it('[VS-006] says what is missing where nothing was assessed, and how far the need could reach', async () => {
    const { unranked } = await read();
    const score = unranked.find(({ stateCode }) => stateCode === 'XAB')?.weighed?.score;
    expect(score?.missing).toEqual(['gaps', 'trends', 'emerging', 'events']);
    expect([score?.low, score?.high, score?.coverage]).toEqual([0.2353, 1, 0.2353]);
    expect(score?.priority).toBeNull();
  });

  it('[VS-011] two experts judge apart with reasons and source, and a third only where they differ by 2 or more', async () => {
    const trends = async () => {
      const { ranked, unranked } = await read();
      const entry = [...ranked, ...unranked].find((one) => one.proposedVisitId === visitId);
      return entry?.weighed?.factors.find(({ input }) => input === 'trends');
    };
    await judge(expert, 1);
    await expect(judge(expert, 2)).rejects.toMatchObject(refused('planning.judged-already'));
    expect((await trends())?.value).toBeNull();
    await judge(head, 3);
    expect((await trends())?.value).toBeNull();
    await judge(as('director'), 2);
    expect((await trends())?.value).toBe(0.5);
    expect((await trends())?.scales.map(({ said, source }) => [said.text, source])).toContainEqual([
      'Reasons in words',
      'A paper',
    ]);
    await expect(judge(as('focalPoint'), 2)).rejects.toMatchObject(refused('planning.judged-enough'));
  });

  it('[VS-017] is not submitted while an entry lacks reasons or does not say who can help', async () => {
    await expect(submit()).rejects.toMatchObject(refused('planning.reasons-missing'));
    await expect(argue({ noneCanHelp: false })).rejects.toMatchObject(refused('planning.help-unclear'));
    await expect(argue({ helping: ['nobody'], noneCanHelp: false })).rejects.toMatchObject(
      refused('planning.unknown-body'),
    );
    const { ranked, unranked } = await read();
    for (const { proposedVisitId } of [...ranked, ...unranked]) {
      await expect(submit()).rejects.toMatchObject(refused('planning.reasons-missing'));
      visitId = proposedVisitId;
      await argue();
    }
    await submit();
  });

  it('stands as it was submitted', async () => {
    await expect(submit()).rejects.toMatchObject(refused('planning.not-draft'));
    await expect(propose('XAC')).rejects.toMatchObject(refused('planning.not-draft'));
    await expect(argue()).rejects.toMatchObject(refused('planning.not-draft'));
    await expect(judge(expert, 2)).rejects.toMatchObject(refused('planning.not-draft'));
  });

  it('[VS-018] is adopted by a decision of the Committee on it, which names meeting, date and text', async () => {
    const other = await decided('activity', '2026-03-13');
    await expect(adopt(other)).rejects.toMatchObject(refused('decisions.other-kind-list-adopted'));
    const early = await decided('list-adopted', '2026-03-12');
    await expect(adopt(early)).rejects.toMatchObject(refused('planning.decided-before'));
    const returned = await decided('list-adopted', '2026-03-13', 'returned');
    await expect(adopt(returned)).rejects.toMatchObject(refused('decisions.not-taken'));
    await expect(adopt(randomUUID())).rejects.toMatchObject(refused('decisions.not-found'));
    const decisionId = await decided('list-adopted', '2026-03-13');
    const before = (await read()).version;
    await adopt(decisionId);
    expect(await read()).toMatchObject({ status: 'adopted', decisionId, adoptedOn: '2026-03-13' });
    const { rows: named } = await database.admin.query(
      `select meeting_number, decided_on::text, words from visit_list join decision using (decision_id)
       join decision_text using (decision_id) where list_id = $1`,
      [listId],
    );
    expect(named).toEqual([
      { meeting_number: 4, decided_on: '2026-03-13', words: 'The Committee adopts the list.' },
    ]);
    expect((await journal()).at(-1)).toMatchObject({
      event: 'visit-list-adopted',
      detail: { decision: decisionId, version: before },
    });
    await expect(adopt(decisionId)).rejects.toMatchObject(refused('planning.not-submitted'));
  });

  it('opens the file of a listed State under the decision that listed it, once, and links to it', async () => {
    const open = async (actor = expert) =>
      acts(actor, (db, version) =>
        openListedVisit(db, actor, of(), { version }, { ...given, mayHoldRealFiles: false }),
      );
    const { fileId } = await open();
    const { ranked, unranked } = await read();
    expect([...ranked, ...unranked].find((one) => one.proposedVisitId === visitId)?.fileId).toBe(fileId);
    const { rows } = await database.admin.query(
      "select on_day::text from journal_entry where file_id = $1 and event = 'visit-approved'",
      [fileId],
    );
    expect(rows).toEqual([{ on_day: '2026-03-13' }]);
    const { rows: links } = await database.admin.query(
      'select after_kind, after_id from planning_chain_link where before_id = $1 order by after_kind',
      [visitId],
    );
    expect(links).toContainEqual({ after_kind: 'visit', after_id: fileId });
    await expect(open()).rejects.toMatchObject(refused('planning.file-there'));
  });

  it('is announced once, and then a State on it reads its own entry without scores', async () => {
    const announce = async () =>
      acts(expert, (db, version) => announceList(db, expert, listId, { version }, given));
    await expect(read(missionAs('XAX'))).rejects.toMatchObject(refused('planning.no-list'));
    await announce();
    const own = await read(missionAs('XAX'));
    expect(own.ranked).toMatchObject([{ stateCode: 'XAX', weighed: null }]);
    expect(own.unranked).toEqual([]);
    await expect(read(missionAs('XAC'))).rejects.toMatchObject(refused('planning.no-list'));
    await expect(announce()).rejects.toMatchObject(refused('planning.announced-already'));
  });

  it('leaves an entry in the journal for every act, with ids and codes and no words', async () => {
    const events = (await journal()).map(({ event }) => event);
    expect(new Set(events)).toEqual(
      new Set([
        'visit-list-opened',
        'visit-proposed',
        'visit-judged',
        'visit-reasons-given',
        'visit-list-submitted',
        'visit-list-adopted',
        'listed-visit-opened',
        'visit-list-announced',
      ]),
    );
    expect(JSON.stringify(await journal())).not.toMatch(/Reasons in words|A paper/);
  });
});

const missionAs = (stateCode: string): Actor => ({ ...missionOf(stateCode), language: 'en' });
