import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import {
  as,
  given,
  openWorldOfTraining,
  today,
  type WorldOfTraining,
} from '../../../tools/test/worlds/training-world.ts';
import { day } from '../../procedure/calendar.ts';
import { sittingsContract } from '../contract.ts';
import { agreeProgramme } from './agree-programme.ts';
import { getProgramme } from './get-programme.ts';
import { changeSitting, planSitting } from './plan-sitting.ts';
import type { GivenSitting } from './sitting-store.ts';
import { openTrainingSittings } from './training-sittings.ts';

let world: WorldOfTraining;
let fileId: string;
beforeAll(async () => {
  world = await openWorldOfTraining();
  fileId = await world.fileTo('XAB'); // consent is given, the programme is not agreed
});
afterAll(() => world.database.drop());

const sitting: GivenSitting = {
  ...{ kind: 'meeting', on: day('2026-02-02'), startsAt: '09:00', endsAt: '11:30', zone: 'Etc/GMT-3' },
  ...{
    place: 'Ministry of Justice',
    institution: { en: 'Ministry of Justice', fr: 'Ministère de la justice' },
  },
  ...{ counterpart: 'Head of criminal law', visitors: 'Legal expert', themes: ['legal-criminal-justice'] },
  ...{ language: 'fr', interpreted: true },
};
const expert = as('expert');
const plan = (asked = sitting, who = expert) =>
  world.acting(who, (db) => planSitting(db, who, fileId, asked, given));
const change = (sittingId: string, asked: object, version: number) =>
  world.acting(expert, (db) =>
    changeSitting(
      db,
      expert,
      { fileId, sittingId },
      { ...sitting, dropped: false, ...asked, version },
      { ...given, now: `${today}T18:00:00.000Z` },
    ),
  );
const read = (who = expert) => world.acting(who, (db) => getProgramme(db, who, fileId, today));
const agree = async (who = as('XAB')) => {
  const version = await world.versionFor(who, fileId);
  return world.acting(who, (db) => agreeProgramme(db, who, fileId, { on: today, version }, given));
};

describe('the programme of a visit', () => {
  it('is not agreed before there is a sitting, and nothing is entered then', async () => {
    expect(await refusalOf(agree())).toBe('sittings.nothing-planned');
    expect((await read()).agreedOn).toBeNull();
  });

  it('[V-030] is built sitting by sitting and read by the State with theme, place, counterpart, experts and language', async () => {
    const { sittingId } = await plan();
    const { sittings, areasWithout } = await read(as('XAB'));
    expect(sittings).toEqual([{ ...sitting, sittingId, dropped: false, sinceAgreed: false, version: 1 }]);
    expect(areasWithout).not.toContain('legal-criminal-justice');
    expect(areasWithout).toHaveLength(10);
  });

  it('is agreed by the State as it stands; what is changed afterwards is marked, and an old copy changes nothing', async () => {
    await agree();
    const [first] = (await read()).sittings;
    await change(first!.sittingId, { startsAt: '10:00' }, 1);
    const { sittings, agreedOn } = await read(as('member'));
    expect([agreedOn, sittings[0]!.startsAt, sittings[0]!.sinceAgreed]).toEqual([today, '10:00', true]);
    expect(await refusalOf(change(first!.sittingId, { startsAt: '08:00' }, 1))).toBe('platform.stale');
    await change(first!.sittingId, { dropped: true }, 2);
    expect(await refusalOf(agree())).toBe('sittings.nothing-planned');
  });

  it.each([
    ['ends before it starts', { endsAt: '08:00' }, 'sittings.ends-before-it-starts'],
    ['is about no area there is', { themes: ['cooking'] }, 'sittings.unknown-theme'],
  ])('has no sitting that %s', async (_, wrong, code) => {
    expect(await refusalOf(plan({ ...sitting, ...wrong }))).toBe(code);
  });

  it('is planned by CTED alone', async () => {
    expect(await refusalOf(plan(sitting, as('focalPoint')))).toBeNull();
    expect(sittingsContract.planSitting.may).toBe('plan-sittings');
    const { refused } = await read(as('XAB'));
    expect(refused.plan?.code).toBe('sittings.not-your-act');
  });

  it('names in the journal the sitting and its visit, and nobody', async () => {
    const { rows } = await world.database.admin.query(
      "select detail, file_id from journal_entry where event like 'sitting-%' order by seq",
    );
    expect(rows.length).toBeGreaterThan(2);
    for (const { detail, file_id } of rows) {
      expect(file_id).toBeNull();
      expect(Object.keys(detail)).toEqual(expect.arrayContaining(['visit', 'record']));
    }
  });

  it('[V-026] stands still while consent is taken back: nothing is added or changed, and everything stays', async () => {
    const before = (await read()).sittings;
    await world.happens(as('XAB'), fileId, 'consent-declined');
    const { sittings, refused, consent } = await read();
    expect(sittings).toEqual(before);
    expect(consent?.standing).toBe('withdrawn');
    expect(refused.plan).toMatchObject({ code: 'consent.standing-still', values: { on: today } });
    expect(await refusalOf(plan())).toBe('consent.standing-still');
    expect(await refusalOf(change(before[0]!.sittingId, {}, before[0]!.version))).toBe(
      'consent.standing-still',
    );
    expect(await refusalOf(agree())).toBe('procedure.no-consent');
    await world.happens(as('XAB'), fileId, 'consent-given');
    expect(await refusalOf(plan())).toBeNull();
  });
});

describe('the training world', () => {
  it('has the programmes of its visits, planned before they were agreed, once however often it is told', async () => {
    await openTrainingSittings(world.database, today);
    await openTrainingSittings(world.database, today);
    const told = await world.fileTo('XAW');
    const { sittings } = await world.acting(expert, (db) => getProgramme(db, expert, told, today));
    expect(sittings.map(({ kind }) => kind)).toEqual(['meeting', 'meeting', 'site-visit', 'closing-meeting']);
    expect(sittings.some(({ sinceAgreed }) => sinceAgreed)).toBe(false);
  });
});
