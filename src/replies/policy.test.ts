import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { may as mayDo, rowsChanged, rowsSeen } from '../../tools/test/worlds/rows-seen.ts';
import { as, readers } from '../../tools/test/worlds/small-world.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import type { Actor } from '../platform/actor.ts';
import { type RepliesWorld, repliesWorld } from './server/replies-world.fixture.ts';

// Readers in the rows, moments in the columns. The rows that exist for a reader are counted by the database itself.

let database: TestDatabase;
let world: RepliesWorld;

const tables = ['recommendation', 'recommendation_reply', 'reply_evidence', 'reply_view'] as const;
const seen = () => rowsSeen(world.acting, readers, tables);
const may = (actor: Actor, statement: ReturnType<typeof sql>) => mayDo(world.acting, actor, statement);
const changedBy = (actor: Actor, statement: ReturnType<typeof sql>) =>
  rowsChanged(world.acting, actor, statement);

let bill: string;
let reply: string;

beforeAll(async () => {
  database = await testDatabase();
  world = await repliesWorld(database);
  await world.takenUp();
});
afterAll(() => database.drop());

describe('what there is: recommendations, replies, evidence, views', () => {
  it('once adopted, for CTED and the Committee; once transmitted, for the State concerned', async () => {
    expect(await seen()).toEqual({ CTED: '2 0 0 0', 'a member': '2 0 0 0' });
    await world.happened('report-transmitted', '2026-02-01');
    await world.happened('final-report-received', '2026-02-03');
    expect(await seen()).toEqual({
      ...{ CTED: '2 0 0 0', 'a member': '2 0 0 0' },
      ...{ 'the State concerned': '2 0 0 0', 'its focal point': '2 0 0 0' },
    });
    bill = (await world.listed('expert')).rows[0]?.recommendationId ?? '';
  });

  it('a reply that is written exists for its State alone, one from paper for CTED alone', async () => {
    const evidence = [{ reference: 'Official Gazette 12/2026' }];
    reply = (await world.written('XAA', bill, { evidence })).replyId;
    await world.written('expert', bill, { evidence });
    const both = { 'the State concerned': '2 1 1 0', 'its focal point': '2 1 1 0' };
    expect(await seen()).toEqual({ CTED: '2 1 1 0', 'a member': '2 0 0 0', ...both });
  });

  // No condition of their own: where a statement names a column, what one may read would decide with it.
  it.each([
    "update recommendation_reply set help = 'Help'",
    'update reply_evidence set sent = true',
    'delete from reply_evidence',
  ])('of both each side reaches its own, and another State none, by: %s', async (statement) => {
    const reached: number[] = [];
    for (const who of ['XAA', 'expert', 'XAB'] as const)
      reached.push(await changedBy(as(who), sql.raw(statement)));
    expect(reached).toEqual([1, 1, 0]);
  });

  it('sent, it is read by CTED and the Committee, and by no partner', async () => {
    await world.sent('XAA');
    expect(await seen()).toEqual({
      ...{ CTED: '2 2 2 0', 'a member': '2 1 1 0' },
      ...{ 'the State concerned': '2 1 1 0', 'its focal point': '2 1 1 0' },
    });
    await world.sent('expert', await world.paper());
    expect((await seen())['the State concerned']).toBe('2 2 2 0');
    expect((await seen())['a member']).toBe('2 2 2 0');
  });

  it('what CTED makes of it is read by the Committee and the State from the report after twelve months on', async () => {
    await world.viewed(reply, 'partly');
    expect((await seen())['a member']).toBe('2 2 2 0');
    expect((await seen())['the State concerned']).toBe('2 2 2 0');
    await world.happened('follow-up-report-submitted', '2026-05-01');
    expect(await seen()).toEqual({
      ...{ CTED: '2 2 2 1', 'a member': '2 2 2 1' },
      ...{ 'the State concerned': '2 2 2 1', 'its focal point': '2 2 2 1' },
    });
  });

  it('a response that is voided is no longer there for CTED and the Committee', async () => {
    const { rows } = await database.admin.query<{ id: string }>(
      `select id from journal_entry where event = 'implementation-response-received'`,
    );
    for (const { id } of rows) await world.neverHappened(id);
    expect((await seen())['a member']).toBe('2 0 0 1');
    expect((await seen()).CTED).toBe('2 1 1 1'); // what CTED itself entered from paper
  });
});

describe('what may be written', () => {
  const insertReply = (actor: Actor, row: { state?: string; onPaper: boolean; by?: string }) =>
    may(
      actor,
      sql`insert into recommendation_reply (reply_id, recommendation_id, file_id, state_code, language, steps, claimed,
          on_paper, written_by, written_at)
        values (gen_random_uuid(), ${bill}, ${world.fileId}, ${row.state ?? 'XAA'}, 'en', 'Steps', 'not', ${row.onPaper},
          ${row.by ?? actor.personId}, now())`,
    );

  it('a State replies for itself in its own name, CTED from paper in its own name', async () => {
    expect(await insertReply(as('XAA'), { onPaper: false })).toBe(true);
    expect(await insertReply(as('XAA'), { onPaper: true })).toBe(false);
    expect(await insertReply(as('XAA'), { onPaper: false, state: 'XAB' })).toBe(false);
    expect(await insertReply(as('XAA'), { onPaper: false, by: randomUUID() })).toBe(false);
    expect(await insertReply(as('expert'), { onPaper: true })).toBe(true);
    expect(await insertReply(as('expert'), { onPaper: false })).toBe(false);
    expect(await insertReply(as('expert'), { onPaper: true, by: randomUUID() })).toBe(false);
    expect(await insertReply(as('member'), { onPaper: false })).toBe(false);
  });

  it('of replies that are written, each side changes its own', async () => {
    await world.written('XAA', bill, { evidence: [{ reference: 'Gazette 13/2026' }] });
    await world.written('expert', bill, { evidence: [{ reference: 'Gazette 14/2026' }] });
    const change = (onPaper: boolean) =>
      sql`update recommendation_reply set help = 'Help' where sent_on is null and on_paper = ${onPaper}`;
    const send = (onPaper: boolean) =>
      sql`update reply_evidence set sent = true where not sent and on_paper = ${onPaper}`;
    const takeBack = (onPaper: boolean) =>
      sql`delete from reply_evidence where on_paper = ${onPaper} and not sent`;
    for (const statement of [change, send, takeBack]) {
      expect(await may(as('XAA'), statement(false))).toBe(true);
      expect(await may(as('XAA'), statement(true))).toBe(false);
      expect(await may(as('XAB'), statement(false))).toBe(false);
      expect(await may(as('expert'), statement(true))).toBe(true);
      expect(await may(as('expert'), statement(false))).toBe(false);
      expect(await may(as('member'), statement(true))).toBe(false);
    }
  });

  it('evidence that was sent is taken back by nobody', async () => {
    for (const who of ['XAA', 'expert'] as const)
      expect(await may(as(who), sql`delete from reply_evidence where sent`)).toBe(false);
  });

  it('evidence is added by the State to its own and by CTED to what came on paper', async () => {
    const add = (actor: Actor, state: string, onPaper: boolean) =>
      may(
        actor,
        sql`insert into reply_evidence (evidence_id, reply_id, file_id, state_code, reference, on_paper)
          values (gen_random_uuid(), ${reply}, ${world.fileId}, ${state}, 'Gazette', ${onPaper})`,
      );
    expect(await add(as('XAA'), 'XAA', false)).toBe(true);
    expect(await add(as('XAA'), 'XAA', true)).toBe(false);
    expect(await add(as('XAA'), 'XAB', false)).toBe(false);
    expect(await add(as('expert'), 'XAA', true)).toBe(true);
    expect(await add(as('expert'), 'XAA', false)).toBe(false);
  });

  it('replies are viewed by CTED, in its own name', async () => {
    const view = (actor: Actor, by = actor.personId) =>
      may(
        actor,
        sql`insert into reply_view (view_id, reply_id, recommendation_id, file_id, state_code, judged, language, reason,
            on_day, written_by, written_at)
          values (gen_random_uuid(), ${reply}, ${bill}, ${world.fileId}, 'XAA', 'not', 'en', 'Why', '2026-05-01', ${by}, now())`,
      );
    expect(await view(as('expert'))).toBe(true);
    expect(await view(as('expert'), randomUUID())).toBe(false);
    expect(await view(as('member'))).toBe(false);
    expect(await view(as('XAA'))).toBe(false);
  });
});
