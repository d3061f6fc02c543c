import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type TestWorld, testWorld } from '../../tools/test/worlds/visit-world.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { type ActorDb, withActor } from '../database/server/with-actor.ts';
import type { Actor } from '../platform/actor.ts';
import { publicReader } from '../platform/actor.ts';

// Readers in the rows, moments in the columns. The rows that exist for a reader are counted by the database itself.

let database: TestDatabase;
let world: TestWorld;
let fileId: string;
let other: string;

const readers: Readonly<Record<string, Actor>> = {
  CTED: as('expert'),
  'the Committee': as('chair'),
  'the visited State': as('XAA'),
  'another State': as('XAB'),
  'a partner that takes part': as('visitingExpert'),
  'a partner of another visit': as('bystander'),
  'the public': publicReader('en'),
  'an administrator': as('administrator'),
};

beforeAll(async () => {
  database = await testDatabase();
  world = await testWorld(database);
  await world.recordCarriedIn('2025-01-01');
  other = await world.prepared({ state: 'XAC', on: '2025-04-04' });
  await takesPartElsewhere();
});
afterAll(() => database.drop());

// The second partner takes part in the other visit: a clause that forgot which visit would show it this one.
const takesPartElsewhere = () =>
  database.admin.query(
    `with given as (
       insert into access_grant (file_id, state_code, organisation_id, approved_by, starts_on, given_by)
       select file_id, state_code, 'training-bystander', 'S/2020/731 VI.3(a)', '2020-01-01', gen_random_uuid() from visit where file_id = $1 returning grant_id)
     insert into undertaking select grant_id, '00000000-0000-4000-8000-000000000008', now() from given`,
    [other],
  );

type Counts = readonly [visit: number, components: number, plans: number, basis: number, entries: number];

const counted = (actor: Actor): Promise<Counts> =>
  withActor(database, actor, async (db) => [
    await count(db, 'visit'),
    await count(db, 'visit_component'),
    await countWhereAllowed(db, 'visit_component_plan'),
    await countWhereAllowed(db, 'visit_basis'),
    await count(db, 'journal_entry'),
  ]);

async function count(db: ActorDb, table: string): Promise<number> {
  const rows = await sql<{
    n: number;
  }>`select count(file_id) as n from ${sql.ref(table)} where file_id = ${fileId}`.execute(db);
  return Number(rows.rows[0]?.n);
}

/** Rows of a table; none where the reader may not even ask. */
async function countWhereAllowed(db: ActorDb, table: string): Promise<number> {
  const { rows } = await sql<{ may: boolean }>`select has_table_privilege(${table}, 'select') as may`.execute(
    db,
  );
  return rows[0]?.may ? count(db, table) : 0;
}

async function seenBy(): Promise<Record<string, Counts>> {
  const seen: Record<string, Counts> = {};
  for (const [reader, actor] of Object.entries(readers)) seen[reader] = await counted(actor);
  return seen;
}

const nothing: Counts = [0, 0, 0, 0, 0];

describe('what there is of one visit: visit, components, plans, basis, entries', () => {
  it('before the Committee has heard of more than its approval', async () => {
    fileId = await world.prepared({ state: 'XAA', on: '2025-03-14' });
    await world.happened(fileId, 'partners-invited', '2025-01-15');
    // opened, approved, asked, consented, mission, documents, preparation, programme, delegation, partners
    expect(await seenBy()).toEqual({
      CTED: [1, 0, 0, 1, 10],
      'the Committee': [1, 0, 0, 1, 10],
      'the visited State': [1, 0, 0, 0, 8],
      'another State': nothing,
      'a partner that takes part': nothing,
      'a partner of another visit': nothing,
      'the public': nothing,
      'an administrator': [0, 0, 0, 0, 0],
    });
  });

  it('once a partner takes part', async () => {
    await world.takesPart(fileId, '2025-02-20');
    expect(await seenBy()).toMatchObject({
      'the visited State': [1, 0, 0, 0, 8],
      'a partner that takes part': [1, 0, 0, 0, 4], // programme, delegation, partners, its own part
      'a partner of another visit': nothing,
    });
  });

  it('once the visit has begun', async () => {
    await world.happened(fileId, 'visit-started', '2025-03-10');
    expect(await seenBy()).toMatchObject({
      CTED: [1, 1, 1, 1, 12],
      'the visited State': [1, 1, 1, 0, 9],
      'another State': nothing,
      'a partner that takes part': [1, 1, 1, 0, 5],
      'a partner of another visit': nothing,
      'the public': nothing,
      'an administrator': [0, 0, 0, 0, 0],
    });
  });

  it('after the preliminary assessment, of which the State learns nothing', async () => {
    await world.all(fileId, [
      ['closing-meeting-held', '2025-03-14'],
      ['visit-ended', '2025-03-14'],
      ['pao-submitted', '2025-03-27'],
    ]);
    expect(await seenBy()).toMatchObject({
      'the Committee': [1, 1, 1, 1, 15],
      'the visited State': [1, 1, 1, 0, 11],
      'a partner that takes part': [1, 1, 1, 0, 8],
      'the public': nothing,
    });
  });

  it('after a press release: the public has the visit and that one fact, not its plan', async () => {
    await world.happened(fileId, 'press-release-published', '2025-03-28');
    expect(await seenBy()).toMatchObject({
      'another State': [1, 1, 0, 0, 0],
      'a partner of another visit': [1, 1, 0, 0, 0],
      'the public': [1, 1, 0, 0, 1],
      'an administrator': [1, 1, 0, 0, 0],
    });
  });

  it('after members of the Committee have commented: CTED and the Committee, and nobody else', async () => {
    await world.all(fileId, [
      ['draft-shared-with-state', '2025-04-25'],
      ['state-comments-received', '2025-05-20'],
      ['final-draft-submitted', '2025-06-03'],
      ['member-comments-received', '2025-06-10'],
    ]);
    expect(await seenBy()).toMatchObject({
      CTED: [1, 1, 1, 1, 20],
      'the Committee': [1, 1, 1, 1, 20],
      'the visited State': [1, 1, 1, 0, 14],
      'a partner that takes part': [1, 1, 1, 0, 11],
      'the public': [1, 1, 0, 0, 1],
    });
  });

  it('after the partner takes part no more', async () => {
    await database.admin.query("update access_grant set ended_on = '2025-06-03' where file_id = $1", [
      fileId,
    ]);
    expect((await seenBy())['a partner that takes part']).toEqual([1, 1, 0, 0, 0]); // what is public
  });
});

describe('the printed record', () => {
  it.each(Object.keys(readers))('is there for %s', async (reader) => {
    const visits = await withActor(database, readers[reader]!, (db) =>
      db.selectFrom('visit').select('number').where('origin', '=', 'record').execute(),
    );
    expect(visits).toHaveLength(46);
  });
});

describe('who may write', () => {
  const refused = /row-level security|permission denied/;
  const writing = (who: string, statement: ReturnType<typeof sql>) =>
    withActor(database, readers[who] ?? as(who), async (db) => (await statement.execute(db)).numAffectedRows);

  it('nobody but CTED moves a visit, and nobody gives it away', async () => {
    const rename = sql`update visit set ordinal = 9 where file_id = ${fileId}`;
    for (const who of ['the Committee', 'the visited State', 'a partner of another visit', 'the public']) {
      await expect(writing(who, rename)).rejects.toThrow(refused);
    }
    const give = sql`update visit set state_code = 'XAB' where file_id = ${fileId}`;
    await expect(writing('the visited State', give)).rejects.toThrow(refused);
  });

  it('an administrator carries in printed visits, and opens no file', async () => {
    const insert = (origin: string) => sql`
      insert into visit (file_id, number, training, state_code, type, year, origin, procedure_id,
        printed_source, printed_language, printed_state, printed_type, printed_dates)
      values (gen_random_uuid(), 900, false, 'GRC', 'focused', 2022, ${origin}, 'ctc-2020',
        ${origin === 'record' ? 'list' : null}, 'zh', 'state', 'type', 'dates')`;
    await expect(writing('an administrator', insert('file'))).rejects.toThrow(refused);
    await expect(writing('the visited State', insert('record'))).rejects.toThrow(refused);
    expect(Number(await writing('an administrator', insert('record')))).toBe(1);
  });

  it('an administrator sets the limit of days, and CTED is held to it', async () => {
    const set = sql`update visit_limit set days = 12`;
    await expect(writing('CTED', set)).rejects.toThrow(refused);
    expect(Number(await writing('an administrator', set))).toBe(1);
  });

  it('an administrator carries in components everybody may see, and no others', async () => {
    const insert = (isOpen: boolean) => sql`
      insert into visit_component (component_id, file_id, state_code, open_to_public, kind, position, starts_on)
      select gen_random_uuid(), file_id, state_code, ${isOpen}, 'physical', 9, '2022-05-02'
      from visit where number = 136 and not training`;
    await expect(writing('an administrator', insert(false))).rejects.toThrow(refused);
    expect(Number(await writing('an administrator', insert(true)))).toBe(1);
  });

  it.each([
    [
      'visit_deviation',
      'deviation_id, part, departure, reason, recorded_on, recorded_by',
      "'themes', 'x', 'y', '2025-03-01'",
    ],
    ['visit_confirmation', 'confirmation_id, code, confirmed_by', "'visits.confirm-long'"],
  ])(
    'a row of %s is in the name of whoever makes it, and the Committee reads it',
    async (table, columns, values) => {
      const inNameOf = (person: string) => sql`
      insert into ${sql.table(table)} (${sql.raw(columns)}, file_id)
      values (gen_random_uuid(), ${sql.raw(values)}, ${person}, ${fileId})`;
      await expect(writing('CTED', inNameOf(as('head').personId))).rejects.toThrow(refused);
      expect(Number(await writing('CTED', inNameOf(as('expert').personId)))).toBe(1);
      const seen = (who: string) => withActor(database, readers[who]!, (db) => countWhereAllowed(db, table));
      expect([await seen('CTED'), await seen('the Committee'), await seen('the visited State')]).toEqual([
        1, 1, 0,
      ]);
    },
  );

  it('an administrator confirms warnings of a printed list in no other name', async () => {
    const inNameOf = (person: string) => sql`
      insert into visit_confirmation (confirmation_id, file_id, code, confirmed_by)
      values (gen_random_uuid(), (select file_id from visit where number = 136 and not training), 'x', ${person})`;
    await expect(writing('an administrator', inNameOf(as('expert').personId))).rejects.toThrow(refused);
    expect(Number(await writing('an administrator', inNameOf(as('administrator').personId)))).toBe(1);
  });
});
