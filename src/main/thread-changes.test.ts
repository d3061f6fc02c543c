import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../access/server/index.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { day, plus } from '../procedure/calendar.ts';
import type { Asker } from './access-fixtures/fixture.fixture.ts';
import { type PreparedWorld, prepareWorld } from './access-fixtures/world.fixture.ts';

// What is put right or taken back in the middle of the thread runs through to its end, for every reader.

let database: TestDatabase;
let world: PreparedWorld;
beforeAll(async () => {
  database = await testDatabase();
  world = await prepareWorld(database);
}, 240_000);
afterAll(async () => {
  await world.close();
  await database.drop();
});

const fileOf = async (state: string): Promise<string> => {
  const { data } = await world.ask('cted', 'listVisits', { query: { training: true, state } });
  return data.rows[0].fileId;
};

type Row = { readonly recordId: string; readonly title: string };
type Group = { readonly kind: string; readonly count: number; readonly rows: readonly Row[] };

/** What a reader finds in the chain of a record: ids by kind; null where the record is not there for them. */
async function chainOf(
  asker: Asker,
  kind: string,
  recordId: string,
): Promise<Record<string, string[]> | null> {
  const sent = { params: { kind, recordId }, query: { limit: 200 } };
  const { status, data } = await world.request(asker, world.endpoint('getChain'), sent);
  if (status === 404) return null;
  const groups: [string, Group[]][] = [
    ['before', data.before],
    ['after', data.after],
  ];
  return Object.fromEntries(
    groups.flatMap(([way, all]) =>
      all.map((group) => [`${way} ${group.kind}`, group.rows.map(({ recordId: id }) => id).sort()]),
    ),
  );
}

const readers: readonly Reader[] = [
  'cted',
  'committee-member',
  'permanent-mission',
  'un-partner',
  'donor',
  'public',
];
const chainsOf = (kind: string, recordId: string) =>
  Promise.all(
    [false, true].flatMap((elsewhere) =>
      readers.map(async (reader) => ({
        reader,
        elsewhere,
        chain: await chainOf(world.asker(reader, elsewhere), kind, recordId),
      })),
    ),
  );

describe('a corrected day', () => {
  it('moves the due days that follow from it, and leaves every record of the thread where it was', async () => {
    const fileId = await fileOf('XAK');
    const params = { fileId };
    const before = await chainsOf('visit', fileId);
    const read = async () => (await world.ask('cted', 'getVisit', { params })).data;
    const report = async () =>
      (await world.ask('cted', 'listReports', {})).data.rows.find(
        (one: { stateCode: string }) => one.stateCode === 'XAK',
      );
    const was = await read();
    const reportBefore = await report();

    const journal = await world.ask('cted', 'getVisitJournal', { params, query: { limit: 100 } });
    const entry = journal.data.rows.find((row: { event: string }) => row.event === 'draft-shared-with-state');
    const on = plus(day(entry.on), '-P2D');
    await world.ask('cted', 'correctEvent', {
      params: { fileId, entryId: entry.entryId },
      body: { on, reason: 'It was sent two days earlier', version: was.version, key: randomUUID() },
    });

    const now = await read();
    const dueOf = (file: { clocks: { id: string; due: string | null }[] }) =>
      file.clocks.find(({ id }) => id === 'D-08')?.due;
    expect(dueOf(was)).toBeTruthy();
    expect(dueOf(now)).toBe(plus(day(dueOf(was) ?? ''), '-P2D'));
    expect(await report()).toMatchObject({ reportId: reportBefore.reportId, title: reportBefore.title });
    expect(await chainsOf('visit', fileId)).toEqual(before);
  });
});

describe('a consent that is taken back', () => {
  it('lets the visit stand still with its paragraph, and everything goes on once it is given again', async () => {
    const fileId = world.fileId; // XAD, in preparation
    const params = { fileId };
    const mission = world.asker('permanent-mission');
    const answer = async (what: string) =>
      world.as(mission, 'answerConsent', {
        params,
        body: {
          answer: what,
          on: world.today,
          version: (await world.as(mission, 'getConsent', { params })).data.version,
          key: randomUUID(),
          ...(what === 'declined' && { reason: 'For the time being' }),
        },
      });
    const sitting = async () => (await world.ask('cted', 'getProgramme', { params })).data;
    const before = await chainsOf('visit', fileId);

    expect((await answer('declined')).status).toBeLessThan(300);
    const still = await world.ask('cted', 'getVisit', { params });
    expect(still.data.stageOfFile.id ?? still.data.stageOfFile.stage).toBe('ST-03');
    expect((await sitting()).consent.standing).toBe('withdrawn');
    expect((await sitting()).refused.plan.cite).toContain('S/2020/731 VI.2(a)');
    expect(await chainsOf('visit', fileId)).toEqual(before);

    expect((await answer('given')).status).toBeLessThan(300);
    expect((await sitting()).consent.standing).toBe('given');
    expect((await sitting()).refused.plan).toBeUndefined();
    const again = await world.ask('cted', 'getVisit', { params });
    expect(again.data.stageOfFile.id ?? again.data.stageOfFile.stage).not.toBe('ST-03');
    expect(await chainsOf('visit', fileId)).toEqual(before);
  });
});

describe('an edition of the questions that takes the place of another', () => {
  it('is asked in the next cycle, while answers keep their old wording and the chain goes through', async () => {
    const assessments = await world.ask('cted', 'listAssessments', { query: { state: 'XAW' } });
    const [latest] = [...assessments.data.rows].sort(
      (a: { cycle: number }, b: { cycle: number }) => b.cycle - a.cycle,
    );
    const open = async (assessmentId: string) =>
      (await world.ask('cted', 'getAssessment', { params: { assessmentId } })).data;
    const old = await open(latest.assessmentId);
    const asked = old.questions.find((one: { answer: { changed?: unknown } | null }) => one.answer !== null);

    const six = (words: string) => ({ en: words, fr: words, es: words, ru: words, ar: words, zh: words });
    const wording = 'Is it asked otherwise now?';
    const put = await world.ask('cted', 'putForwardEdition', {
      body: {
        changes: [
          { is: 'reword', questionId: asked.questionId, wording: six(wording), evidence: six('A document.') },
        ],
        key: randomUUID(),
      },
    });
    const decided = await world.ask('committee-chair', 'recordMeetingDecision', {
      body: {
        kind: 'template-adopted',
        texts: { en: { title: 'Questions of the next edition', words: 'Adopted.' } },
        meetingNumber: 77,
        meetingOn: world.today,
        outcome: 'adopted',
        key: randomUUID(),
      },
    });
    await world.ask('cted', 'adoptEdition', {
      params: { templateId: put.data.templateId },
      body: { decisionId: decided.data.decisionId, key: randomUUID() },
    });

    const after = await open(latest.assessmentId);
    const unchanged = after.questions.find(
      (one: { questionId: string }) => one.questionId === asked.questionId,
    );
    expect(unchanged.wording).toEqual(asked.wording);

    const { data: next } = await world.ask('cted', 'beginAssessment', {
      body: { stateCode: 'XAW', key: randomUUID() },
    });
    const fresh = (await open(next.assessmentId)).questions.find(
      (one: { questionId: string }) => one.questionId === asked.questionId,
    );
    expect(JSON.stringify(fresh.wording)).toContain(wording);

    const chain = await chainOf(world.asker('cted'), 'question', asked.questionId);
    expect(chain?.['before provision']).toHaveLength(1);
    const { rows } = await database.admin.query(
      "select answer_id from answer where question_id = $1 and state_code = 'XAW' order by answer_id",
      [asked.questionId],
    );
    expect(rows.length).toBeGreaterThanOrEqual(3);
    const inChain = new Set(chain?.['after answer']);
    expect(rows.filter(({ answer_id }) => !inChain.has(answer_id))).toEqual([]);
  });
});
