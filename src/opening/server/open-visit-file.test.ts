import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import { as, momentOn, type TestWorld, testWorld } from '../../../tools/test/worlds/visit-world.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { day } from '../../procedure/calendar.ts';
import { importRecord, importVisitRecord } from '../../record/server/index.ts';
import { importRegistry } from '../../registry/server/index.ts';
import { openVisitFile } from './open-visit-file.ts';

let database: TestDatabase;
let world: TestWorld;
beforeAll(async () => {
  database = await testDatabase();
  world = await testWorld(database);
  await world.acting(as('administrator'), (db) => importRegistry(db, []));
});
afterAll(() => database.drop());

const approved = { on: day('2025-02-01'), decision: 'Decision of 1 February 2025' };
const asked = { stateCode: 'XAA', type: 'comprehensive', year: 2025, training: true, approved } as const;
const given = { ...momentOn('2025-02-03'), mayHoldRealFiles: false };

const open = (more: object = {}, who = 'expert', mayHoldRealFiles = false) =>
  world.acting(as(who), (db) =>
    openVisitFile(db, as(who), { ...asked, ...more }, { ...given, mayHoldRealFiles }),
  );

describe('opening a visit file', () => {
  it('begins the life of the file with the decision that approved it', async () => {
    const { fileId, version } = await open();
    const file = await world.file(fileId, '2025-02-03');
    expect(file).toMatchObject({ stateCode: 'XAA', stage: 'ST-03', version, training: true });
    expect(file.basis).toEqual({ decision: approved.decision, outsideList: null, hybrid: null });
  });

  it('[V-003] names CTED as the conducting body, and no other can be entered', async () => {
    const { fileId } = await open();
    const file = await world.file(fileId, '2025-02-03');
    expect([file.conductingBody, file.onBehalfOf]).toEqual(['cted', 'committee']);
    const other = database.admin.query("update visit set conducting_body = 'un-partner' where file_id = $1", [
      fileId,
    ]);
    await expect(other).rejects.toThrow(/visit_conducting_body_check/);
  });

  it('[V-001] keeps a visit outside the framework out of its stages and clocks', async () => {
    const { fileId } = await open({ type: 'advocacy' });
    const file = await world.file(fileId, '2025-02-03');
    expect(file).toMatchObject({ frameworkApplies: false, reportType: 'advocacy', clocks: [], nextActs: [] });
    const refused = await refusalOf(world.happened(fileId, 'consent-requested', '2025-02-03'));
    expect(refused).toBe('visits.framework-does-not-apply');
  });

  it('[A-026] opens a visit of rapid response before the Committee has decided, which it still has to', async () => {
    const rapid = { reason: 'rapid-response', askedBy: 'government' };
    expect(await refusalOf(open({ approved: undefined }))).toBe('opening.approval-missing');

    const { fileId } = await open({ approved: undefined, outsideList: rapid });
    expect((await world.file(fileId, '2025-02-03')).basis?.outsideList).toEqual(rapid);
    expect(await refusalOf(world.happened(fileId, 'consent-requested', '2025-02-04'))).toBe(
      'procedure.cause-missing',
    );
    await world.happened(fileId, 'visit-approved', '2025-02-05', { document: 'Decision of 5 February 2025' });
    expect(await refusalOf(world.happened(fileId, 'consent-requested', '2025-02-06'))).toBeNull();
  });

  it('is for CTED, and for nobody else', async () => {
    for (const who of ['chair', 'XAA']) expect(await refusalOf(open({}, who))).toBe('visits.not-your-act');
  });

  it('refuses an unknown State, and a decision still to come', async () => {
    expect(await refusalOf(open({ stateCode: 'QQQ' }))).toBe('visits.unknown-state');
    const later = { on: day('2025-02-04'), decision: 'Tomorrow' };
    expect(await refusalOf(open({ approved: later }))).toBe('procedure.in-the-future');
  });

  it('keeps practice to fictional States, and fictional States to practice', async () => {
    expect(await refusalOf(open({ stateCode: 'GRC' }))).toBe('opening.training-state-only');
    expect(await refusalOf(open({ training: false }))).toBe('visits.real-state-only');
  });

  it('holds no file of a real State on the embedded database, unless that was accepted', async () => {
    const real = { stateCode: 'GRC', training: false };
    expect(await refusalOf(open(real))).toBe('opening.real-file-on-embedded');
    expect(await refusalOf(open(real, 'expert', true))).toBeNull();
  });
});

const printedVisit = {
  ...{ year: 2022, state: 'ITA', stateAsPrinted: 'Italy', type: 'focused', typeAsPrinted: 'focused' },
  ...{ ordinal: null, ordinalAsPrinted: null, hybrid: false, component: 'on-site' },
  ...{ startOn: '2022-05-02', endOn: '2022-05-06', datesAsPrinted: '2 to 6 May 2022', notes: [] },
};

describe('[A-019] numbers', () => {
  const real = (state: string) => open({ stateCode: state, training: false }, 'expert', true);
  beforeAll(async () => {
    const administrator = as('administrator');
    await world.acting(administrator, (db) =>
      importVisitRecord(db, { actor: administrator, now: given.now }),
    );
  });

  it('go on after the last number carried in, in one series without gaps', async () => {
    const opened = [await real('FRA'), await real('BRA')];
    expect(opened.map(({ number }) => number)).toEqual([182, 183]);
  });

  it('are refused to a printed visit once a file has them', async () => {
    const { number } = await real('PER');
    const administrator = as('administrator');
    const printed = { ...printedVisit, number };
    const report = await world.acting(administrator, (db) =>
      importRecord(db, [printed], { actor: administrator, now: given.now }),
    );
    expect(report.refused).toEqual([{ row: 1, code: 'record.number-taken', values: { number } }]);
  });

  it('are never used again, also when an opening fails after it took one', async () => {
    const before = await real('UGA');
    const failing = world.acting(as('expert'), async (db) => {
      await openVisitFile(
        db,
        as('expert'),
        { ...asked, stateCode: 'KEN', training: false },
        { ...given, mayHoldRealFiles: true },
      );
      throw new Error('the power went');
    });
    await expect(failing).rejects.toThrow('the power went');
    expect((await real('KEN')).number).toBe(before.number + 1);
  });

  it('are given one by one to visits opened at the same moment', async () => {
    const opened = await Promise.all(['CHL', 'JPN', 'MEX', 'NOR'].map(real));
    const numbers = opened.map(({ number }) => number).sort();
    expect(numbers).toEqual(numbers.map((_, at) => numbers[0]! + at));
  });

  it('of training are a series of their own', async () => {
    const { number } = await open();
    expect(number).toBeLessThan(20);
  });
});

describe('[A-020] the ordinal', () => {
  const codesOf = async (ordinal: number | undefined) => {
    const { warnings } = await open({ stateCode: 'XAB', ...(ordinal && { ordinal }) });
    return warnings.map(({ code }) => code);
  };

  it('is warned of when it is missing or does not follow from the visits before', async () => {
    expect(await codesOf(3)).toEqual([]); // nothing earlier is on record
    expect(await codesOf(undefined)).toEqual(['visits.ordinal-missing']);
    expect(await codesOf(4)).toEqual(['visits.ordinal-odd']); // two visits came before, the first of them the third
    expect(await codesOf(6)).toEqual(['visits.ordinal-odd']);
  });

  it('is taken all the same: a warning refuses nothing', async () => {
    const { fileId } = await open({ stateCode: 'XAC', ordinal: 7 });
    expect((await world.file(fileId, '2025-02-03')).ordinal).toBe(7);
  });
});
