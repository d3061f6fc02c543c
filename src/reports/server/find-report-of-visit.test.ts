import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ReportWorld, reportWorld } from '../../../tools/test/worlds/report-world.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { findReportOfVisit } from './find-report-of-visit.ts';

let database: TestDatabase;
let world: ReportWorld;
beforeAll(async () => {
  database = await testDatabase();
  world = await reportWorld(database);
});
afterAll(() => database.drop());

it('says of a visit which report is on it, why none may be begun now, and that its State is invented', async () => {
  const of = () =>
    world.does('expert', (db, actor) => findReportOfVisit(db, actor, world.fileId, world.given().today));
  expect(await of()).toEqual({ reportId: null, training: true, refused: null });
  const { reportId } = await world.begun();
  expect(await of()).toMatchObject({ reportId, training: true, refused: { code: 'reports.begun-already' } });
});
