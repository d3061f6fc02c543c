import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../tools/test/worlds/acting.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { withActor } from '../database/server/with-actor.ts';
import type { Actor } from '../platform/actor.ts';
import { importMeetings } from './server/import-meetings.ts';
import { listMeetings } from './server/list-meetings.ts';
import { as, given, meetingsWorld, now } from './server/meetings.fixture.ts';
import { putDecision } from './server/put-decision.ts';
import { putPaper } from './server/put-paper.ts';

// Readers in the rows, what exists for them in the columns. The database itself counts.

let database: TestDatabase;
let world: Awaited<ReturnType<typeof meetingsWorld>>;
let closed: string;
let admitting: string;
let open: string;
let paper: string;

const readers: Readonly<Record<string, Actor>> = {
  CTED: as('expert'),
  'the Chair': as('chair'),
  'a member': as('member'),
  'the State admitted': as('XAA'),
  'another State': as('XAB'),
  'a partner': as('visitingExpert'),
  'the public': as('public'),
  'an administrator': as('administrator'),
};

beforeAll(async () => {
  database = await testDatabase();
  world = await meetingsWorld(database);
  await world.acting(as('administrator'), (db) => importMeetings(db, now));
  paper = await world.filed();
  closed = await complete(11, {});
  admitting = await complete(12, { admitted: ['XAA', 'XAB'] });
  open = await complete(13, { format: 'open-briefing' });
});
afterAll(() => database.drop());

/** A meeting that was held, with a paper and a decision under the item on XAA. */
async function complete(number: number, more: object): Promise<string> {
  const meetingId = await world.planned({ number, ...more });
  await world.settled(meetingId);
  const agendaItemId = (await world.read(meetingId)).agenda[1]?.agendaItemId ?? '';
  const decisionId = await world.decided(number);
  await world.acting(as('expert'), async (db) => {
    await putPaper(db, as('expert'), meetingId, { agendaItemId, documentId: paper }, given);
    await putDecision(db, as('expert'), meetingId, { agendaItemId, decisionId }, given);
  });
  return meetingId;
}

const tables = ['meeting', 'agenda_item', 'meeting_paper', 'meeting_decision'] as const;

const counted = (actor: Actor, meetingId: string): Promise<number[]> =>
  withActor(database, actor, async (db) => {
    const counts: number[] = [];
    for (const table of tables) {
      const { rows } = await sql<{ n: string }>`select count(*) as n from ${sql.ref(table)}
        where meeting_id = ${meetingId}`.execute(db);
      counts.push(Number(rows[0]?.n));
    }
    return counts;
  });

async function seen(meetingId: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [reader, actor] of Object.entries(readers)) {
    found[reader] = (await counted(actor, meetingId)).join(' ');
  }
  return found;
}

describe('what there is: meeting, items, papers, decisions', () => {
  const all = '1 2 1 1';
  const none = '0 0 0 0';
  const followed = { CTED: all, 'the Chair': all, 'a member': all };
  const elsewhere = { 'a partner': none, 'the public': none, 'an administrator': none };

  it('[A-144] of a closed meeting, for CTED and the Committee alone', async () => {
    expect(await seen(closed)).toEqual({
      ...followed,
      ...{ 'the State admitted': none, 'another State': none },
      ...elsewhere,
    });
  });

  it('[A-144] of a closed meeting that States are admitted to, for each the items that concern it', async () => {
    expect(await seen(admitting)).toEqual({
      ...followed,
      ...{ 'the State admitted': '1 1 1 1', 'another State': '1 0 0 0' },
      ...elsewhere,
    });
  });

  it('[A-144] of an open meeting, for everybody', async () => {
    expect(await seen(open)).toEqual(Object.fromEntries(Object.keys(readers).map((reader) => [reader, all])));
  });

  it('of the printed list, everything for everybody, whatever its format', async () => {
    for (const actor of Object.values(readers)) {
      const { count } = await withActor(database, actor, (db) =>
        listMeetings(db, actor, { training: false }, { limit: 10 }),
      );
      expect(count).toBe(41);
    }
  });
});

describe('what is shown of it', () => {
  it('[A-144] of the papers of an open meeting, those released: the rest is in no answer', async () => {
    const papersFor = async (actor: Actor) =>
      (await world.read(open, actor)).agenda.flatMap(({ papers }) => papers).length;
    const shown = Object.entries(readers).map(async ([who, actor]) => [who, await papersFor(actor)]);
    expect(Object.fromEntries(await Promise.all(shown))).toEqual({
      ...{ CTED: 1, 'the Chair': 1, 'a member': 1, 'the State admitted': 1 },
      ...{ 'another State': 0, 'a partner': 0, 'the public': 0, 'an administrator': 0 },
    });
    const { rows } = await database.admin.query(
      `insert into document (document_id, training, type, class, titles, original_language, temporary_number, dated_on,
         issued_by, filed_by, filed_at)
       values (gen_random_uuid(), true, 'information-note', 'general', '{"en": "A summary for everybody"}', 'en', 'T/1',
         '2026-03-13', 'cted', $1, now()) returning document_id`,
      [as('expert').personId],
    );
    const agendaItemId = (await world.read(open)).agenda[0]?.agendaItemId ?? '';
    await database.admin.query(
      `insert into meeting_paper (meeting_id, agenda_item_id, document_id, put_on)
       values ($1, $2, $3, '2026-03-13')`,
      [open, agendaItemId, rows[0].document_id],
    );
    expect([await papersFor(as('public')), await papersFor(as('XAB')), await papersFor(as('XAA'))]).toEqual([
      1, 1, 2,
    ]);
  });

  it('of a closed meeting nothing, not even that it is there', async () => {
    expect(await refusalOf(world.read(closed, as('public')))).toBe('meetings.not-found');
    const list = await world.acting(as('public'), (db) =>
      listMeetings(db, as('public'), { training: true }, { limit: 10 }),
    );
    expect(list.rows.map(({ meetingId }) => meetingId)).toEqual([open]);
    expect(list.count).toBe(1);
  });

  it('of the thread, a meeting and its links to those who may know of it', async () => {
    const linksFor = (actor: Actor) =>
      withActor(database, actor, async (db) => {
        const { rows } = await sql<{ n: string }>`select count(*) as n from programme_chain_link
          where ${closed}::uuid in (before_id, after_id)`.execute(db);
        return Number(rows[0]?.n);
      });
    expect([await linksFor(as('member')), await linksFor(as('XAA'))]).toEqual([2, 0]);
  });
});

const refused = /row-level security|permission denied/;

describe('what may be written', () => {
  const writing = (actor: Actor, statement: ReturnType<typeof sql>) =>
    withActor(database, actor, (db) => statement.execute(db));

  it('by the Committee, a State or the public, nothing', async () => {
    for (const actor of [as('chair'), as('XAA'), as('public')]) {
      const changed = writing(actor, sql`update meeting set status = 'cancelled' where meeting_id = ${open}`);
      await expect(changed).rejects.toThrow(refused);
    }
  });

  it('into the printed list, by CTED nothing; into our own, by an administrator nothing', async () => {
    const byCted = writing(
      as('expert'),
      sql`update meeting set status = 'cancelled' where origin = 'record'`,
    );
    await expect(byCted).rejects.toThrow(refused);
    const byHouse = await writing(
      as('administrator'),
      sql`update meeting set status = 'cancelled' where origin = 'house'`,
    );
    expect(byHouse.numAffectedRows).toBe(0n);
  });

  it('by an administrator the printed list alone, which stays the printed list', async () => {
    const administrator = as('administrator');
    const right = await writing(administrator, sql`update meeting set virtual = true where record_row = 1`);
    expect(right.numAffectedRows).toBe(1n);
    const ours = writing(
      administrator,
      sql`update meeting set origin = 'house', record_row = null, entered_by = gen_random_uuid() where record_row = 1`,
    );
    await expect(ours).rejects.toThrow(refused);
    const planned = writing(
      administrator,
      sql`insert into meeting (meeting_id, origin, training, format, is_open, status, titles, conveners, virtual,
          entered_by, entered_at)
        values (gen_random_uuid(), 'house', true, 'open-meeting', true, 'planned', '{"en": "x"}', '{ctc}', false,
          gen_random_uuid(), now())`,
    );
    await expect(planned).rejects.toThrow(refused);
  });

  it('of a decision that was put under an item, nobody changes anything', async () => {
    const change = database.admin.query('update meeting_decision set is_open = true');
    await expect(change).rejects.toThrow(/never changed|changed/);
  });
});
