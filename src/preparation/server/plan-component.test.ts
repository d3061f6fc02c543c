import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import { as, momentOn, type TestWorld, testWorld } from '../../../tools/test/worlds/visit-world.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { day } from '../../procedure/calendar.ts';
import { openFile } from '../../visits/server/index.ts';
import { setOnSiteLimit } from './limit-store.ts';
import { planComponent } from './plan-component.ts';

let database: TestDatabase;
let world: TestWorld;
beforeAll(async () => {
  database = await testDatabase();
  world = await testWorld(database);
});
afterAll(() => database.drop());

type More = {
  confirmed?: string[];
  componentId?: string;
  sessions?: string[];
  kind?: 'virtual' | 'physical';
};

const plan = (fileId: string, startsOn: string, endsOn: string, more: More = {}, who = 'expert') =>
  world.acting(as(who), async (db) => {
    const { version } = await openFile(db, as(who), fileId);
    const { confirmed = [], kind = 'physical', componentId, sessions = [] } = more;
    const asked = {
      ...{
        kind,
        confirmed,
        version,
        startsOn: day(startsOn),
        endsOn: day(endsOn),
        sessions: sessions.map(day),
      },
      ...{ team: ['Head of delegation'], programme: 'Programme, first version' },
    };
    const given = momentOn('2025-01-20');
    return planComponent(db, as(who), fileId, componentId ? { ...asked, componentId } : asked, given);
  });

const approved = (state: string) => world.visitApproved({ state, on: '2025-01-10' });

describe('planning a visit', () => {
  it('keeps dates, programme and team, and is known to the State', async () => {
    const fileId = await approved('XAA');
    const { component } = await plan(fileId, '2025-03-10', '2025-03-14');
    const file = await world.file(fileId, '2025-01-20', as('XAA'));
    expect(file.parts).toEqual([component]);
    expect(file).toMatchObject({ startsOn: '2025-03-10', endsOn: '2025-03-14', components: ['physical'] });
    expect(component).toMatchObject({ team: ['Head of delegation'], state: 'planned' });
  });

  it('gives a component that is still to come other days, and refuses one that was held', async () => {
    const fileId = await world.prepared({ state: 'XAB', on: '2025-03-14' });
    const { component } = await plan(fileId, '2025-03-10', '2025-03-14');
    const { componentId } = component;
    expect((await plan(fileId, '2025-03-11', '2025-03-15', { componentId })).component.endsOn).toBe(
      '2025-03-15',
    );
    await world.all(fileId, [
      ['visit-started', '2025-03-11'],
      ['closing-meeting-held', '2025-03-15'],
      ['visit-ended', '2025-03-15'],
    ]);
    expect(await refusalOf(plan(fileId, '2025-03-12', '2025-03-16', { componentId }))).toBe(
      'preparation.component-closed',
    );
  });

  it('is for CTED; the State is told whose act it is, and another State that there is no such file', async () => {
    const fileId = await approved('XAC');
    expect(await refusalOf(plan(fileId, '2025-03-10', '2025-03-14', {}, 'XAC'))).toBe('visits.not-your-act');
    expect(await refusalOf(plan(fileId, '2025-03-10', '2025-03-14', {}, 'XAD'))).toBe('visits.not-found');
  });

  it('refuses a virtual component of a visit on site, and a sitting outside its days', async () => {
    const fileId = await approved('XAD');
    expect(await refusalOf(plan(fileId, '2025-03-10', '2025-03-14', { kind: 'virtual' }))).toBe(
      'preparation.virtual-needs-hybrid',
    );
    expect(await refusalOf(plan(fileId, '2025-03-10', '2025-03-14', { sessions: ['2025-03-15'] }))).toBe(
      'preparation.session-outside',
    );
  });
});

describe('[A-022] visits that overlap', () => {
  it('are accepted to different States and refused to the same one', async () => {
    const [one, other, again] = [await approved('XAE'), await approved('XAF'), await approved('XAE')];
    await plan(one, '2025-04-07', '2025-04-11');
    expect(await refusalOf(plan(other, '2025-04-07', '2025-04-11'))).toBeNull();
    expect(await refusalOf(plan(again, '2025-04-11', '2025-04-14'))).toBe('preparation.overlap');
    expect(await refusalOf(plan(again, '2025-04-12', '2025-04-14'))).toBeNull();
  });

  it('are refused too when a visit begins that was never planned', async () => {
    const held = await world.visitEnded({ state: 'XAG', on: '2025-05-09' });
    const fileId = await world.prepared({ state: 'XAG', on: '2025-05-13' });
    expect(await refusalOf(world.happened(fileId, 'visit-started', '2025-05-08'))).toBe(
      'preparation.overlap',
    );
    expect(await refusalOf(world.happened(fileId, 'visit-started', '2025-05-10'))).toBeNull();
    expect((await world.file(held, '2025-05-10')).parts).toHaveLength(1);
  });
});

describe('[A-023] dates that look wrong', () => {
  it('are refused when the end comes before the start', async () => {
    const fileId = await approved('XAH');
    expect(await refusalOf(plan(fileId, '2025-03-14', '2025-03-13'))).toBe('preparation.ends-before-start');
  });

  it('ask for a confirmation, which is kept: longer than the limit of the administrator', async () => {
    const fileId = await approved('XAI');
    await world.acting(as('administrator'), (db) => setOnSiteLimit(db, 5));
    expect(await refusalOf(plan(fileId, '2025-06-02', '2025-06-06'))).toBeNull();
    const { parts } = await world.file(fileId, '2025-01-20');
    const componentId = parts[0]!.componentId;
    expect(await refusalOf(plan(fileId, '2025-06-02', '2025-06-07', { componentId }))).toBe(
      'visits.confirm-long',
    );
    await plan(fileId, '2025-06-02', '2025-06-07', { componentId, confirmed: ['visits.confirm-long'] });
    const { confirmations } = await world.file(fileId, '2025-01-20');
    expect(confirmations).toMatchObject([
      {
        code: 'visits.confirm-long',
        values: { days: 6, limit: 5 },
        componentId,
        confirmedBy: as('expert').personId,
      },
    ]);
  });

  it('ask for a confirmation, which is kept: a first day out of the order of numbers', async () => {
    const [earlier, later] = [await approved('XAJ'), await approved('XAK')];
    await plan(earlier, '2025-07-07', '2025-07-08', { confirmed: ['visits.confirm-out-of-order'] });
    expect(await refusalOf(plan(later, '2025-07-01', '2025-07-02'))).toBe('visits.confirm-out-of-order');
    await plan(later, '2025-07-01', '2025-07-02', { confirmed: ['visits.confirm-out-of-order'] });
    const file = await world.file(later, '2025-01-20');
    const before = (await world.file(earlier, '2025-01-20')).number;
    expect(file.confirmations.map(({ values }) => values)).toEqual([
      { startsOn: '2025-07-01', other: before, otherStartsOn: '2025-07-07' },
    ]);
  });
});
