import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitTold } from '../../../tools/test/worlds/told-visit.ts';
import { missionOf, trainingPersons } from '../../access/server/index.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { day } from '../../procedure/calendar.ts';
import { addTrainingStates } from '../../training/server/index.ts';
import { exportComplianceAsTable, getCompliance } from './get-compliance.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await addTrainingStates(database);
  await visitTold(database, { state: 'XAA', ended: '2024-11-10' }, [
    ['draft-shared-with-state', '2024-12-20'],
  ]);
  await visitTold(database, { state: 'XAB', ended: '2025-01-15' }, [
    ['draft-shared-with-state', '2025-03-10'],
    ['state-comments-received', '2025-03-20'],
  ]);
});
afterAll(() => database.drop());

const expert = { ...trainingPersons.expert, language: 'en' as const };

const asked = (training: boolean) =>
  withActor(database, expert, (db) => getCompliance(db, expert, training, day('2025-04-01')));

describe('compliance over the files', () => {
  it('[V-194] shows each visit, each year and the whole', async () => {
    const { total, years, visits } = await asked(true);
    expect(visits.map(({ stateCode, year, steps }) => [stateCode, year, steps.length])).toEqual([
      ['XAA', 2024, 3],
      ['XAB', 2025, 4],
    ]);
    expect(
      years.map(({ year, visits: n, figures }) => [year, n, figures[1]?.share, figures[1]?.medianDays]),
    ).toEqual([
      [2024, 1, 1, 40],
      [2025, 1, 0, 54],
    ]);
    expect(total[1]).toEqual({
      step: 'draft',
      answered: 2,
      onTime: 1,
      share: 0.5,
      medianDays: 47,
      unanswered: 0,
    });
    expect(total[0]).toMatchObject({ step: 'pao', answered: 0, share: null, unanswered: 2 });
  });

  it('keeps the training world apart, and a State to its own', async () => {
    expect((await asked(false)).visits).toEqual([]);
    const mission = { ...missionOf('XAA'), language: 'en' as const };
    const its = await withActor(database, mission, (db) =>
      getCompliance(db, mission, true, day('2025-04-01')),
    );
    expect(its.visits.map(({ stateCode, steps }) => [stateCode, steps.map(({ step }) => step)])).toEqual([
      ['XAA', ['draft', 'comments']], // of the observations of CTED to the Committee a State knows nothing
    ]);
  });

  it('[V-194] hands out each step as a row', async () => {
    const { text, fileName } = await withActor(database, expert, (db) =>
      exportComplianceAsTable(db, expert, true, day('2025-04-01')),
    );
    expect(fileName).toBe('compliance-2025-04-01.csv');
    expect(text.split('\n')[0]).toContain(
      'number,year,state_code,state_name,type,step,clock,from,due,answered_on',
    );
    expect(text).toContain('draft,D-07,2025-01-15,2025-03-01,2025-03-10,54,no');
  });
});
