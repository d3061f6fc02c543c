import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import { as, momentOn, type TestWorld, testWorld } from '../../../tools/test/worlds/visit-world.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { planComponent } from '../../preparation/server/index.ts';
import { day } from '../../procedure/calendar.ts';
import { openFile } from '../../visits/server/index.ts';
import { chooseHybridForm } from './choose-hybrid-form.ts';
import { listPendingHybrid } from './pending-hybrid.ts';
import { recordHybridDecision } from './record-hybrid-decision.ts';

let database: TestDatabase;
let world: TestWorld;
beforeAll(async () => {
  database = await testDatabase();
  world = await testWorld(database);
});
afterAll(() => database.drop());

const decide = (more: { adoptedOn?: string; endsOn?: string; fileId?: string } = {}, who = 'chair') =>
  world.acting(as(who), async (db) => {
    const { adoptedOn = '2025-01-05', endsOn, fileId } = more;
    const decision = { decision: 'Training decision', adoptedOn: day(adoptedOn) };
    const asked = { ...decision, ...(endsOn && { endsOn: day(endsOn) }), ...(fileId && { fileId }) };
    return (await recordHybridDecision(db, as(who), asked, momentOn('2025-02-01'))).decisionId;
  });

const choose = (fileId: string, decisionId: string, on = '2025-02-03') =>
  world.acting(as('expert'), async (db) => {
    const { version } = await openFile(db, as('expert'), fileId);
    const why = { decisionId, reason: 'The airports are closed.', consent: 'Letter of consent' };
    return chooseHybridForm(db, as('expert'), fileId, { ...why, version }, momentOn(on));
  });

const plan = (fileId: string, kind: 'virtual' | 'physical', startsOn: string, endsOn: string) =>
  world.acting(as('expert'), async (db) => {
    const { version } = await openFile(db, as('expert'), fileId);
    const dates = {
      startsOn: day(startsOn),
      endsOn: day(endsOn),
      sessions: kind === 'virtual' ? [day(startsOn)] : [],
    };
    const confirmed = ['visits.confirm-out-of-order', 'visits.confirm-long'];
    const asked = { kind, ...dates, team: [`Team for the ${kind} part`], confirmed, version };
    return (await planComponent(db, as('expert'), fileId, asked, momentOn('2025-02-10'))).component;
  });

/** A hybrid visit whose virtual part runs from 16 to 20 March 2026 and whose physical part is planned for September. */
async function hybrid(state: string) {
  const fileId = await world.prepared({ state, on: '2026-03-16' });
  await choose(fileId, await decide({ fileId }), '2026-02-20');
  const virtual = await plan(fileId, 'virtual', '2026-03-16', '2026-03-20');
  const physical = await plan(fileId, 'physical', '2026-09-07', '2026-09-11');
  return { fileId, virtual, physical };
}

const untilVirtualEnd = [
  ['visit-started', '2026-03-16'],
  ['virtual-component-ended', '2026-03-20'],
] as const;

describe('[A-028] [V-191] the hybrid form', () => {
  it('needs the consent of the State on file', async () => {
    const fileId = await world.visitApproved({ state: 'XAA', on: '2025-01-10' });
    const decisionId = await decide();
    expect(await refusalOf(choose(fileId, decisionId))).toBe('visits.hybrid-without-consent');
    await world.all(fileId, [
      ['consent-requested', '2025-01-11'],
      ['consent-given', '2025-01-12'],
    ]);
    expect(await refusalOf(choose(fileId, decisionId))).toBeNull();
    expect((await world.file(fileId, '2025-02-03')).basis?.hybrid).toMatchObject({
      decision: 'Training decision',
      reason: 'The airports are closed.',
      consent: 'Letter of consent',
    });
  });

  it('needs a decision of the Committee that is in force, for all visits or for this one', async () => {
    const [fileId, other] = [
      await world.prepared({ state: 'XAB', on: '2025-05-02' }),
      await world.prepared({ state: 'XAC', on: '2025-05-02' }),
    ];
    expect(await refusalOf(choose(fileId, await decide({ endsOn: '2025-02-02' })))).toBe(
      'hybrid.no-decision',
    );
    expect(await refusalOf(choose(fileId, await decide({ fileId: other })))).toBe('hybrid.no-decision');
    expect(await refusalOf(choose(fileId, fileId))).toBe('hybrid.no-decision');
    expect(await refusalOf(choose(fileId, await decide({ fileId })))).toBeNull();
  });

  it('is decided by the Committee, and filed by CTED; a State decides nothing', async () => {
    expect(await refusalOf(decide({}, 'expert'))).toBeNull();
    expect(await refusalOf(decide({ adoptedOn: '2025-02-02' }))).toBe('visits.date-to-come');
    expect(await refusalOf(decide({ endsOn: '2025-01-04' }))).toBe('preparation.ends-before-start');
    expect(await refusalOf(decide({}, 'XAA'))).toBe('visits.not-your-act');
  });

  it('cannot be chosen any more once the visit has begun', async () => {
    const fileId = await world.prepared({ state: 'XAD', on: '2025-03-14' });
    await world.happened(fileId, 'visit-started', '2025-03-10');
    expect(await refusalOf(choose(fileId, await decide(), '2025-03-11'))).toBe('visits.hybrid-too-late');
  });
});

describe('[V-188] the components of a hybrid visit', () => {
  it('have dates, sittings and a team of their own, the virtual ones first, under one number', async () => {
    const { fileId, virtual, physical } = await hybrid('XAE');
    const file = await world.file(fileId, '2026-03-01');
    expect(file.form).toBe('hybrid');
    expect(file.parts).toEqual([virtual, physical]);
    expect(virtual).toMatchObject({ sessions: ['2026-03-16'], team: ['Team for the virtual part'] });
    const tooLate = plan(fileId, 'virtual', '2026-09-01', '2026-09-08');
    expect(await refusalOf(tooLate)).toBe('preparation.virtual-comes-first');
    expect(await refusalOf(plan(fileId, 'physical', '2026-09-11', '2026-09-14'))).toBeNull();
  });

  it('[A-027] are all closed before the visit is complete', async () => {
    const { fileId } = await hybrid('XAF');
    await world.happened(fileId, 'visit-started', '2026-03-16');
    await world.happened(fileId, 'closing-meeting-held', '2026-03-20');
    const end = (on: string) => refusalOf(world.happened(fileId, 'visit-ended', on));
    expect(await end('2026-03-20')).toBe('preparation.virtual-still-open');
    await world.happened(fileId, 'virtual-component-ended', '2026-03-20');
    expect(await end('2026-03-20')).toBe('preparation.physical-still-open');
    expect(await end('2026-09-11')).toBeNull();
    const { parts } = await world.file(fileId, '2026-09-11');
    expect(parts.map(({ kind, state }) => [kind, state])).toEqual([
      ['virtual', 'held'],
      ['physical', 'held'],
    ]);
  });
});

describe('the clocks of a hybrid visit (TL-11)', () => {
  const due = async (fileId: string, on: string) => {
    const { clocks } = await world.file(fileId, on);
    return Object.fromEntries(clocks.map((clock) => [clock.id, clock.due]));
  };

  it('[V-189] start at the end of the last physical component', async () => {
    const { fileId } = await hybrid('XAG');
    await plan(fileId, 'physical', '2026-06-01', '2026-06-05');
    await world.all(fileId, untilVirtualEnd);
    await world.happened(fileId, 'closing-meeting-held', '2026-06-05');
    const tooEarly = world.happened(fileId, 'visit-ended', '2026-06-05');
    expect(await refusalOf(tooEarly)).toBe('preparation.physical-still-open');
    expect(await due(fileId, '2026-03-21')).toMatchObject({
      'D-20': '2026-04-03',
      'D-06': null,
      'D-07': null,
    });
    await world.happened(fileId, 'visit-ended', '2026-09-10');
    const { parts } = await world.file(fileId, '2026-09-11');
    expect(parts.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ['2026-03-16', '2026-03-20'],
      ['2026-06-01', '2026-06-05'],
      ['2026-09-07', '2026-09-10'], // ended a day earlier than planned
    ]);
    expect(await due(fileId, '2026-09-11')).toMatchObject({
      'D-04': '2026-09-17',
      'D-06': '2026-09-24',
      'D-07': '2026-10-25',
      'T-05': '2027-09-10',
    });
  });

  it('[V-190] take the preliminary elements, which never start the twelve months', async () => {
    const { fileId } = await hybrid('XAH');
    await world.all(fileId, [...untilVirtualEnd, ['prelim-elements-submitted', '2026-04-02']]);
    expect(await due(fileId, '2026-04-02')).toMatchObject({ 'D-19': null });
    await world.all(fileId, [
      ['closing-meeting-held', '2026-09-11'],
      ['visit-ended', '2026-09-11'],
      ['pao-submitted', '2026-09-24'],
    ]);
    expect(await due(fileId, '2026-09-24')).toMatchObject({ 'D-19': '2027-09-24' });
  });

  it('[V-192] start on the day the Committee lets the virtual component stand as the visit', async () => {
    const { fileId } = await hybrid('XAI');
    await world.all(fileId, untilVirtualEnd);
    const stands = { option: 'virtual-component-stands' };
    const on = '2026-10-15';
    expect(await refusalOf(world.happened(fileId, 'visit-ended', on, stands))).toBe(
      'events.decision-missing',
    );
    await world.happened(fileId, 'visit-ended', on, { ...stands, document: 'Decision of 15 October 2026' });
    expect(await due(fileId, on)).toMatchObject({ 'D-06': '2026-10-29', 'D-07': '2026-11-29' });
    const { parts } = await world.file(fileId, on);
    expect(parts.map(({ state }) => state)).toEqual(['held', 'dropped']);
  });
});

describe('[A-029] hybrid visits that wait for their physical component', () => {
  it('are listed with the days since the virtual one ended, until it is held or dropped', async () => {
    const pending = async (on: string) => {
      const rows = await withActor(database, as('expert'), (db) =>
        listPendingHybrid(db, as('expert'), true, day(on)),
      );
      return rows.map(({ stateCode, virtualEndedOn, daysSince }) => [stateCode, virtualEndedOn, daysSince]);
    };
    const before = await pending('2026-03-19');
    const { fileId } = await hybrid('XAJ');
    expect(await pending('2026-03-19')).toEqual(before); // planned is not yet waiting
    await world.all(fileId, untilVirtualEnd);
    expect(await pending('2026-04-19')).toContainEqual(['XAJ', '2026-03-20', 30]);
    await world.all(fileId, [
      ['closing-meeting-held', '2026-09-11'],
      ['visit-ended', '2026-09-11'],
    ]);
    expect((await pending('2026-09-12')).map(([state]) => state)).not.toContain('XAJ');
    expect((await pending('2026-09-12')).map(([state]) => state)).not.toContain('XAI'); // the virtual one stands
  });
});
