import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../tools/test/worlds/acting.ts';
import { may as mayDo, rowsSeen } from '../../tools/test/worlds/rows-seen.ts';
import { as, readers } from '../../tools/test/worlds/small-world.ts';
import { versionForPartners } from '../../tools/test/worlds/visit-rows.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import type { Actor } from '../platform/actor.ts';
import { type AssistanceWorld, assistanceWorld } from './server/assistance-world.fixture.ts';

// Readers in the rows, moments in the columns. The rows that exist for a reader are counted by the database itself.

let database: TestDatabase;
let world: AssistanceWorld;

const seen = (...tables: string[]) => rowsSeen(world.acting, readers, tables);
const may = (actor: Actor, statement: ReturnType<typeof sql>) => mayDo(world.acting, actor, statement);

const inside = { CTED: '2', 'a member': '2', 'the State concerned': '2', 'its focal point': '2' };
const ids = { bill: '', officers: '' };

beforeAll(async () => {
  database = await testDatabase();
  world = await assistanceWorld(database);
  await world.happened('report-transmitted', '2025-10-02');
});
afterAll(() => database.drop());

describe('which needs there are', () => {
  it('none is stated before the closing meeting; after it, for CTED and the State; once adopted, for the Committee', async () => {
    expect(await refusalOf(world.stated('XAA'))).toBe('assistance.before-closing-meeting');
    const asked = { needId: randomUUID(), by: as('XAA').personId };
    await database.admin.query(
      `insert into need (need_id, recommendation_id, file_id, state_code, priority, language, words, solution, made_by,
         made_on, with_report, written_by, written_at)
       values ($1, $2, $3, 'XAA', 'usual', 'en', '{"en": "A"}', 'B', 'state', '2025-05-01', false, $4, now())`,
      [asked.needId, world.officers, world.fileId, asked.by],
    );
    expect(await seen('need')).toEqual({ CTED: '1' });
    await world.happened('report-adopted', '2025-10-01');
    expect(await seen('need')).toEqual({ CTED: '1', 'a member': '1' });
    await world.happened('closing-meeting-held', '2025-04-05');
    expect(await seen('need')).toEqual({
      ...{ CTED: '1', 'a member': '1' },
      ...{ 'the State concerned': '1', 'its focal point': '1' },
    });
    ids.officers = asked.needId;
    ids.bill = (await world.stated('XAA', { withReport: true })).needId;
    expect(await seen('need')).toEqual(inside);
  });

  it('[V-169] before release a need is known outside only if the approval of the State covers it, afterwards by the answer on confidentiality', async () => {
    await world.cleared('XAA', ids.officers);
    expect(await seen('need')).toEqual({ ...inside, 'a UN partner': '1', 'a donor': '1' });
    await partnerVersion([world.findingBlock]);
    await world.happened('confidentiality-indicated', '2025-11-01');
    await world.happened('partner-version-issued', '2025-11-05');
    expect((await seen('need'))['a donor']).toBe('1'); // its paragraph was left out
    await partnerVersion([world.billBlock, world.officersBlock]);
    expect(await seen('need')).toEqual({ ...inside, 'a UN partner': '2', 'a donor': '2' });
    await mark(world.billBlock, true);
    expect((await seen('need'))['a donor']).toBe('1');
    await mark(world.billBlock, false);
    expect((await seen('need'))['a donor']).toBe('2');
  });

  it('a need the State does not let go with the report stays confidential though its paragraph is released', async () => {
    const { needId } = await world.stated('XAA', { withReport: false });
    expect((await seen('need'))['a donor']).toBe('2');
    expect((await world.need('XAA', needId)).clearance).toBe('confidential');
    await database.admin.query('alter table need disable trigger refuse_change');
    await database.admin.query('delete from need where need_id = $1', [needId]);
    await database.admin.query('alter table need enable trigger refuse_change');
  });

  it('leave that is taken back hides the need at once, whichever way it was cleared', async () => {
    await world.withdrawn('XAA', ids.officers);
    expect(await seen('need')).toEqual({ ...inside, 'a UN partner': '1', 'a donor': '1' });
    await world.withdrawn('XAA', ids.bill);
    expect(await seen('need')).toEqual(inside);
    await world.cleared('XAA', ids.bill);
    expect(await seen('need')).toEqual({ ...inside, 'a UN partner': '1', 'a donor': '1' });
  });
});

describe('what may be written', () => {
  const insertNeed = (actor: Actor, row: { state?: string; made: string; by?: string }) =>
    may(
      actor,
      sql`insert into need (need_id, recommendation_id, file_id, state_code, priority, language, words, solution, made_by,
          made_on, leave_document_id, with_report, written_by, written_at)
        select gen_random_uuid(), ${world.bill}, ${world.fileId}, ${row.state ?? 'XAA'}, 'usual', 'en', '{"en": "A"}', 'B',
          ${row.made}, '2026-03-01', document_id, false, ${row.by ?? actor.personId}, now()
        from document`,
    );

  it('needs are stated by the State for itself and by CTED with a paper, each in its own name', async () => {
    await world.paper();
    expect(await insertNeed(as('XAA'), { made: 'state' })).toBe(true);
    expect(await insertNeed(as('XAA'), { made: 'cted' })).toBe(false);
    expect(await insertNeed(as('XAA'), { made: 'state', state: 'XAB' })).toBe(false);
    expect(await insertNeed(as('XAA'), { made: 'state', by: randomUUID() })).toBe(false);
    expect(await insertNeed(as('expert'), { made: 'cted' })).toBe(true);
    expect(await insertNeed(as('expert'), { made: 'state' })).toBe(false);
    expect(await insertNeed(as('expert'), { made: 'cted', by: randomUUID() })).toBe(false);
    expect(await insertNeed(as('donor'), { made: 'state' })).toBe(false);
  });

  it('leave is kept by the State concerned and by CTED', async () => {
    const change = sql`update need set withdrawn_on = '2026-03-01' where need_id = ${ids.bill}`;
    expect(await may(as('XAA'), change)).toBe(true);
    expect(await may(as('XAB'), change)).toBe(false);
    expect(await may(as('expert'), change)).toBe(true);
    expect(await may(as('donor'), change)).toBe(false);
    expect(await may(as('member'), change)).toBe(false);
    // Without a condition of its own, which what one may read would decide with.
    const all = sql`update need set withdrawn_on = '2026-03-01'`;
    expect([await may(as('XAA'), all), await may(as('XAB'), all)]).toEqual([true, false]);
  });
});

const mark = (blockId: string, withheld: boolean) =>
  database.admin.query('update report_block set withheld = $2 where block_id = $1', [blockId, withheld]);

/** A version for partners with these blocks. */
const partnerVersion = (blocks: readonly string[]) =>
  versionForPartners(database, { ...world, by: as('expert').personId, on: '2025-11-05' }, blocks);
