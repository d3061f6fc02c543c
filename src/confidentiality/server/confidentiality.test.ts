import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { focalPointOf, missionOf, trainingPersons } from '../../access/server/index.ts';
import { openTrainingConduct } from '../../conduct/server/index.ts';
import { fixedClock } from '../../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { fileTrainingPaper } from '../../filing/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { day } from '../../procedure/calendar.ts';
import { findTrainingFile } from '../../register/server/index.ts';
import { findReportOfFile, getReport, openTrainingReports } from '../../reports/server/index.ts';
import { openTrainingSittings } from '../../sittings/server/index.ts';
import { openTrainingWorld } from '../../training/server/index.ts';
import { answerOnConfidentiality } from './answer-on-confidentiality.ts';
import { getConfidentiality } from './get-confidentiality.ts';
import { openTrainingConfidentiality } from './training.ts';

let database: TestDatabase;
let fileId: string;
let reportId: string;
const today = day('2026-03-13');
const given = { today, now: '2026-03-13T16:00:00Z' };

const actors = {
  expert: { ...trainingPersons.expert, language: 'en' },
  member: { ...trainingPersons.member, language: 'en' },
  visitingExpert: { ...trainingPersons.visitingExpert, language: 'en' },
  administrator: { ...trainingPersons.administrator, language: 'en' },
  XAW: { ...missionOf('XAW'), language: 'en' },
  XAK: { ...missionOf('XAK'), language: 'en' },
  focalPoint: { ...focalPointOf('XAW'), language: 'en' },
} as const satisfies Record<string, Actor>;
type Who = keyof typeof actors;

beforeAll(async () => {
  database = await testDatabase();
  database.clock.follow(fixedClock(given.now, 'America/New_York'));
  await openTrainingWorld(database, today);
  await openTrainingSittings(database, today);
  await openTrainingConduct(database);
  await openTrainingReports(database);
  ({ fileId, reportId } = await withActor(database, actors.expert, async (db) => {
    const file = await findTrainingFile(db, 'XAW');
    const report = await findReportOfFile(db, file!);
    return { fileId: file!, reportId: report!.reportId };
  }));
}, 120_000);
beforeEach(() => openTrainingConfidentiality(database));
afterAll(() => database.drop());

const text = (who: Who) =>
  withActor(database, actors[who], (db) => getReport(db, actors[who], { reportId, version: 'SV-08' }));
const withheld = async () =>
  (await text('expert')).blocks
    .filter((block) => block.withheld)
    .map(({ type, number }) => `${type} ${number}`);
const answerOf = (who: Who) =>
  withActor(database, actors[who], (db) => getConfidentiality(db, actors[who], reportId, today));
const answers = (
  who: Who,
  option: 'CR-1' | 'CR-2' | 'CR-3',
  marked: readonly string[] = [],
  documentId?: string,
) =>
  withActor(database, actors[who], (db) =>
    answerOnConfidentiality(db, actors[who], reportId, { option, marked: [...marked], documentId }, given),
  );
const refusalOf = (act: Promise<unknown>) =>
  act.then(
    () => null,
    (fault) => fault.refusal?.code ?? fault,
  );

describe('the answer of a State on confidentiality', () => {
  it('withholds what was marked and the recommendation that repeats it, and lets the others go', async () => {
    expect((await withheld()).map((one) => one.split(' ')[0]).sort()).toEqual([
      'paragraph',
      'paragraph',
      'recommendation',
    ]);
    expect((await answerOf('XAW')).answer).toMatchObject({ option: 'CR-2' });
  });

  it('can be widened later, which takes effect at once and leaves the former answer on record', async () => {
    const { blocks } = await text('XAW');
    const heading = blocks.find(
      ({ type, themeId }) => type === 'heading' && themeId === 'financing-of-terrorism',
    );
    const before = (await answerOf('XAW')).answer?.marked ?? [];
    const { receiptId } = await answers('XAW', 'CR-2', [...before, heading!.blockId]);
    expect(typeof receiptId).toBe('string');
    const now = (await text('expert')).blocks.filter((block) => block.withheld);
    // The heading, its two paragraphs and the recommendation that repeats one of them.
    expect(now).toHaveLength(3 + 4);
    const { rows } = await database.admin.query('select 1 from confidentiality_reply where report_id = $1', [
      reportId,
    ]);
    expect(rows).toHaveLength(2);
    await expect(database.admin.query('delete from confidentiality_reply')).rejects.toThrow('never changed');
  });

  it('may be that nothing is confidential, or everything', async () => {
    await answers('XAW', 'CR-3');
    expect(await withheld()).toHaveLength((await text('expert')).blocks.length);
    await answers('XAW', 'CR-1');
    expect(await withheld()).toEqual([]);
  });

  it('says which parts exactly when parts are confidential, and parts of this report', async () => {
    expect(await refusalOf(answers('XAW', 'CR-2'))).toBe('confidentiality.marks-missing');
    expect(await refusalOf(answers('XAW', 'CR-1', [randomUUID()]))).toBe('confidentiality.marks-missing');
    expect(await refusalOf(answers('XAW', 'CR-2', [randomUUID()]))).toBe('reports.block-not-found');
  });

  it('is given by those who act for the State alone, and by CTED only with the paper', async () => {
    expect(await refusalOf(answers('focalPoint', 'CR-1'))).toBe('confidentiality.not-your-act');
    expect(await refusalOf(answers('member', 'CR-1'))).toBe('confidentiality.not-your-act');
    expect(await refusalOf(answers('XAK', 'CR-1'))).toBe('reports.not-found');
    expect(await refusalOf(answers('visitingExpert', 'CR-1'))).toBe('reports.not-found');
    expect(await refusalOf(answers('expert', 'CR-1'))).toBe('visits.document-missing');
    const paper = { stateCode: 'XAW', fileId, title: 'Note on confidentiality', on: today, now: given.now };
    const documentId = await fileTrainingPaper(database, actors.expert, paper);
    expect(typeof (await answers('expert', 'CR-1', [], documentId)).receiptId).toBe('string');
  });

  it('is read by CTED, the Committee and the State, and exists for nobody else', async () => {
    const rows = (who: Who) =>
      withActor(
        database,
        actors[who],
        async (db) => (await db.selectFrom('confidentiality_reply').select('reply_id').execute()).length,
      );
    for (const who of ['expert', 'member', 'XAW', 'focalPoint'] as const)
      expect(await rows(who), who).toBeGreaterThan(0);
    for (const who of ['XAK', 'visitingExpert', 'administrator'] as const)
      expect(await rows(who), who).toBe(0);
  });

  it('marks no block for another State, and changes nothing but the mark', async () => {
    const mark = (who: Who) =>
      withActor(database, actors[who], async (db) => {
        const { numUpdatedRows } = await db
          .updateTable('report_block')
          .set({ withheld: true })
          .where('report_id', '=', reportId)
          .executeTakeFirst();
        return Number(numUpdatedRows);
      });
    expect(await mark('XAK')).toBe(0);
    expect(await mark('XAW')).toBeGreaterThan(0);
    const write = withActor(database, actors.XAW, (db) =>
      db.updateTable('report_block').set({ words: '{"en": "Other"}' }).execute(),
    );
    await expect(write).rejects.toThrow('permission denied');
  });
});
