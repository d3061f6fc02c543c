import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missionOf, trainingPersons } from '../../access/server/index.ts';
import { openTrainingConduct } from '../../conduct/server/index.ts';
import { fixedClock } from '../../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { withActor } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { day } from '../../procedure/calendar.ts';
import { findTrainingFile } from '../../register/server/index.ts';
import { findReportOfFile, getReport, openTrainingReports } from '../../reports/server/index.ts';
import { openTrainingSittings } from '../../sittings/server/index.ts';
import { openTrainingWorld } from '../../training/server/index.ts';
import { getObservations } from './get-observations.ts';
import { openTrainingObservations } from './training.ts';

let database: TestDatabase;
const today = day('2026-03-13');

beforeAll(async () => {
  database = await testDatabase();
  database.clock.follow(fixedClock('2026-03-13T16:00:00Z', 'America/New_York'));
  await openTrainingWorld(database, today);
  await openTrainingSittings(database, today);
  await openTrainingConduct(database);
  await tell();
}, 120_000);
afterAll(() => database.drop());

async function tell(): Promise<void> {
  await openTrainingReports(database);
  await openTrainingObservations(database);
}

const actors = {
  expert: { ...trainingPersons.expert, language: 'en' },
  member: { ...trainingPersons.member, language: 'en' },
  XAW: { ...missionOf('XAW'), language: 'en' },
  XAK: { ...missionOf('XAK'), language: 'en' },
} as const satisfies Record<string, Actor>;

const read = (who: keyof typeof actors, state: string) =>
  withActor(database, actors[who], async (db) => {
    const fileId = await findTrainingFile(db, state);
    const report = fileId ? await findReportOfFile(db, fileId) : undefined;
    if (!report) return undefined;
    const { reportId } = report;
    const text = await getReport(db, actors[who], { reportId });
    return { ...text, observations: await getObservations(db, actors[who], reportId, today) };
  });

describe('the reports of the training world', () => {
  it('hold one that is adopted in three languages, with what its State said of it', async () => {
    const report = await read('XAW', 'XAW');
    expect([report?.version, report?.stage]).toEqual(['SV-08', 'answered']);
    expect(report?.blocks.length).toBeGreaterThan(17);
    expect(new Set(report?.blocks.flatMap(({ themeId }) => themeId ?? [])).size).toBeGreaterThan(4);
    const languages = new Set(report?.blocks.flatMap(({ words }) => Object.keys(words)));
    for (const language of ['en', 'ar', 'zh']) expect(languages).toContain(language);
    const outcomes = report?.observations.comments.map(({ disposition }) => disposition?.outcome);
    expect(outcomes?.sort()).toEqual(['accepted', 'not-accepted']);
  });

  it('hold one that is with its State, which has a comment nobody else sees', async () => {
    const report = await read('XAK', 'XAK');
    expect([report?.version, report?.stage]).toEqual(['SV-04', 'with-state']);
    expect(report?.observations.comments).toEqual([expect.objectContaining({ sentOn: null })]);
    expect((await read('member', 'XAK'))?.observations.comments).toEqual([]);
    expect((await read('expert', 'XAK'))?.observations.comments).toEqual([]);
  });

  it('stay as they are when they are told again', async () => {
    const count = async () => {
      const { rows } = await database.admin.query(
        `select (select count(*) from report_block) as blocks, (select count(*) from report_snapshot) as snapshots,
           (select count(*) from block_comment) as comments, (select count(*) from journal_entry) as entries`,
      );
      return rows[0];
    };
    const before = await count();
    await tell();
    expect(await count()).toEqual(before);
  });
});
