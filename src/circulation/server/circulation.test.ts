import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addTrainingPersons, focalPointOf, missionOf, trainingPersons } from '../../access/server/index.ts';
import { fixedClock } from '../../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import { openEdition } from '../../documents/server/index.ts';
import { fileTrainingPaper } from '../../filing/server/index.ts';
import { type Actor, publicReader, systemActor } from '../../platform/actor.ts';
import { day } from '../../procedure/calendar.ts';
import { importStates } from '../../registry/server/index.ts';
import { circulate } from './circulate.ts';
import { getCirculation } from './get-circulation.ts';
import { listCirculations } from './list-circulations.ts';
import { remindReaders } from './remind.ts';
import { tellReaders } from './tell-readers.ts';

const today = day('2026-03-13');
const now = '2026-03-13T16:00:00.000Z';
const fileId = randomUUID();
const persons = {
  ...trainingPersons,
  XAA: missionOf('XAA'),
  'focal point': focalPointOf('XAA'),
  XAB: missionOf('XAB'),
};

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  database.clock.follow(fixedClock(now, 'America/New_York'));
  await acting(as('administrator'), async (db) => {
    await importStates(db, [stateNamed('XAA', 'Norvale'), stateNamed('XAB', 'Quelmar')]);
    await addTrainingPersons(db, Object.values(persons));
  });
});
afterAll(() => database.drop());

const as = (who: keyof typeof persons | 'public'): Actor =>
  who === 'public' ? publicReader('en') : { ...persons[who], language: 'en' };
const acting = <T>(actor: Actor, work: (db: ActorDb) => Promise<T>): Promise<T> =>
  withActor(database, actor, work);

function stateNamed(code: string, name: string) {
  const names = { en: name, fr: name, es: name, ru: name, ar: name, zh: name };
  return {
    ...{ code, iso2: null, m49: null, names, formalNames: names, listNames: {} },
    ...{ region: { code: '150', name: 'Europe' }, subRegion: null, intermediateRegion: null },
    ...{ admittedOn: null, originalMember: false, notes: [] },
  };
}

/** A paper between XAA, CTED and the Committee. */
const filed = (title = 'Secret words of a paper'): Promise<string> =>
  fileTrainingPaper(database, as('expert'), { stateCode: 'XAA', fileId, title, on: today, now });

type Asked = Partial<Parameters<typeof circulate>[2]>;
async function circulated(more: Asked = {}, by = as('expert'), at = now): Promise<string> {
  const recordId = more.recordId ?? (await filed());
  const usual: Parameters<typeof circulate>[2] = {
    ...{ kind: 'document', circles: ['committee', 'state'], asked: {}, recordId },
  };
  const asked = { ...usual, ...more, recordId };
  const given = { today: day(at.slice(0, 10)), now: at };
  return (await acting(by, (db) => circulate(db, by, asked, given))).circulationId;
}
const read = (circulationId: string, who = as('expert')) =>
  acting(who, (db) => getCirculation(db, who, circulationId, today));
const listed = (who: Actor, unread = false) =>
  acting(who, (db) => listCirculations(db, who, unread, { limit: 50 }));
const remind = (circulationId: string, by = as('expert')) =>
  acting(by, (db) => remindReaders(db, by, circulationId, { today, now }));

async function opened(documentId: string, who: Actor, at: string): Promise<void> {
  const { rows } = await database.admin.query(
    'select version_id as id from document_version where document_id = $1',
    [documentId],
  );
  const asked = { documentId, versionId: rows[0].id, as: 'opened' } as const;
  await acting(who, (db) => openEdition(db, who, asked, { now: at, blobs: database.blobs }));
}

async function refusalOf(act: Promise<unknown>): Promise<string | null> {
  return act.then(
    () => null,
    (fault) => {
      if (fault && typeof fault === 'object' && 'refusal' in fault) return fault.refusal.code;
      throw fault;
    },
  );
}

describe('what is circulated', () => {
  it('[D-032] is put before the members of the Committee and the Secretariat, and stands nowhere in the open', async () => {
    const id = await circulated({ circles: ['committee', 'secretariat'] });
    const of = async (who: Actor) => (await listed(who)).rows.some((row) => row.circulationId === id);
    expect([await of(as('member')), await of(as('chair')), await of(as('director'))]).toEqual([
      true,
      true,
      true,
    ]);
    const inTheOpen = acting(as('public'), (db) =>
      sql<{ n: string }>`select count(*) as n from circulation`.execute(db),
    );
    expect(Number((await inTheOpen).rows[0]?.n)).toBe(0);
    expect(await refusalOf(read(id, as('public')))).toBe('circulation.not-found');
  });

  it('[D-037] is received by a State when it is addressed to it, and nothing that is addressed to another', async () => {
    const before = (await listed(as('XAA'))).count;
    const toState = await circulated({ circles: ['state'] });
    await circulated({ circles: ['committee'] });
    const own = await listed(as('XAA'));
    expect(own.count).toBe(before + 1);
    expect(own.rows.map(({ circulationId }) => circulationId)).toContain(toState);
    expect(own.rows[0]).toMatchObject({ readers: null, stateName: 'Norvale' });
    expect((await listed(as('focal point'))).rows.map((row) => row.circulationId)).toContain(toState);
    expect((await listed(as('XAB'))).rows).toEqual([]);
    expect(await refusalOf(read(toState, as('XAB')))).toBe('circulation.not-found');
  });

  it('is circulated by CTED, once a day, before who may read it, and asks for what is not there', async () => {
    const recordId = await filed();
    const refused = (more: Asked, by = as('expert')) => refusalOf(circulated({ recordId, ...more }, by));
    expect(await refused({}, as('member'))).toBe('circulation.not-your-act');
    expect(await refused({ recordId: randomUUID() })).toBe('circulation.nothing-to-circulate');
    expect(await refused({ circles: ['participants'] })).toBe('circulation.may-not-read-participants');
    expect(await refused({ asked: { en: today } })).toBe('circulation.asked-in-vain');
    expect(await refused({ asked: { fr: day('2026-03-12') } })).toBe('circulation.asked-in-vain');
    expect(await refused({})).toBeNull();
    expect(await refused({ circles: ['state'] })).toBe('circulation.circulated-already');
    expect(await refused({ circles: ['secretariat'] })).toBeNull();
  });

  it('says of each language where it stands, and that it came late', async () => {
    const id = await circulated({ asked: { fr: day('2026-03-20') }, neededOn: day('2026-03-12') });
    const { languages, isLate } = await read(id, as('member'));
    expect(isLate).toBe(true);
    expect(languages.map(({ language, standing }) => `${language} ${standing}`)).toEqual([
      ...['en there', 'fr asked', 'es not-asked', 'ru not-asked', 'ar not-asked', 'zh not-asked'],
    ]);
    expect((await read(await circulated({ neededOn: today }))).isLate).toBe(false);
  });
});

describe('the first opening', () => {
  it('is noted by the reading, at its moment, and stays; a reading before counts for nothing', async () => {
    const recordId = await filed();
    await opened(recordId, as('member'), '2026-03-13T15:00:00.000Z');
    const id = await circulated({ recordId });
    expect((await read(id, as('member'))).own).toEqual({ firstOpenedAt: null });
    await opened(recordId, as('member'), '2026-03-13T17:00:00.000Z');
    await opened(recordId, as('member'), '2026-03-13T18:00:00.000Z');
    expect((await read(id, as('member'))).own).toEqual({ firstOpenedAt: '2026-03-13T17:00:00.000Z' });
    const { readers, addressees } = await read(id);
    expect(readers?.opened).toBe(1);
    expect(addressees?.filter((one) => one.firstOpenedAt !== null)).toMatchObject([{ circle: 'committee' }]);
    expect(addressees?.at(-1)?.firstOpenedAt).toBe('2026-03-13T17:00:00.000Z');
  });

  it('is entered by hand by nobody, and who else has opened it is known to CTED alone', async () => {
    const id = await circulated();
    const writing = (who: Actor) =>
      acting(who, (db) => sql`update circulation_reader set first_opened_at = now()`.execute(db));
    for (const who of [as('expert'), as('member'), as('XAA')]) {
      await expect(writing(who)).rejects.toThrow(/permission denied/);
    }
    const rowsOf = async (who: Actor) => {
      const { rows } = await acting(who, (db) =>
        sql<{ n: string }>`select count(*) as n from circulation_reader where circulation_id = ${id}`.execute(
          db,
        ),
      );
      return Number(rows[0]?.n);
    };
    expect(await rowsOf(as('member'))).toBe(1);
    expect(await rowsOf(as('expert'))).toBeGreaterThan(2);
    expect((await read(id, as('member'))).addressees).toBeNull();
  });

  it('leaves the list of what is still to be read', async () => {
    const recordId = await filed();
    const id = await circulated({ recordId });
    const before = await listed(as('member'), true);
    expect(before.rows.map((row) => row.circulationId)).toContain(id);
    await opened(recordId, as('member'), '2026-03-13T17:00:00.000Z');
    const after = await listed(as('member'), true);
    expect(after.unread).toBe(before.unread - 1);
    expect(after.rows.map((row) => row.circulationId)).not.toContain(id);
  });
});

describe('readers', () => {
  const told = async (circulationId: string) => {
    const { rows } = await database.admin.query(
      'select person_id, kind, content from notice where link = $1 order by kind, person_id',
      [`/circulations/${circulationId}`],
    );
    return rows;
  };
  const tell = (circulationId: string, what: 'circulated' | 'reminder') =>
    acting(systemActor, (db) => tellReaders(db, { circulationId, what, on: today }));

  it('are told that something was put before them, and nothing of what it is', async () => {
    const id = await circulated();
    await tell(id, 'circulated');
    const notices = await told(id);
    expect(notices.length).toBe((await read(id)).readers?.count);
    expect(JSON.stringify(notices)).not.toMatch(/Secret words/);
  });

  it('are reminded by CTED once a day, those who have not opened it', async () => {
    const recordId = await filed();
    const id = await circulated({ recordId });
    await opened(recordId, as('member'), '2026-03-13T17:00:00.000Z');
    expect(await refusalOf(remind(id, as('chair')))).toBe('circulation.not-your-act');
    const { reminded } = await remind(id);
    expect(reminded).toBe(((await read(id)).readers?.count ?? 0) - 1);
    expect(await refusalOf(remind(id))).toBe('circulation.reminded-today');
    await tell(id, 'reminder');
    expect((await told(id)).map((one) => one.person_id)).not.toContain(as('member').personId);
    expect(await refusalOf(remind(randomUUID()))).toBe('circulation.not-found');
  });

  it('of whom all have opened it are left in peace', async () => {
    const recordId = await filed();
    const id = await circulated({ recordId, circles: ['state'] });
    for (const person of Object.values(persons).filter(({ stateCode }) => stateCode === 'XAA')) {
      await opened(recordId, { ...person, language: 'en' }, '2026-03-13T17:00:00.000Z');
    }
    expect(await refusalOf(remind(id))).toBe('circulation.everybody-opened-it');
  });
});
