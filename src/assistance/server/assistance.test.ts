import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { day } from '../../procedure/calendar.ts';
import { type AssistanceWorld, assistanceWorld } from './assistance-world.fixture.ts';
import { exportNeeds } from './read-needs.ts';

let database: TestDatabase;
let world: AssistanceWorld;
const ids = { need: '', second: '' };

beforeAll(async () => {
  database = await testDatabase();
  world = await assistanceWorld(database);
  await world.happened('closing-meeting-held', '2025-04-05');
  await world.happened('report-adopted', '2025-10-01');
  await world.happened('report-transmitted', '2025-10-02');
});
afterAll(() => database.drop());

describe('a need', () => {
  it('[V-081] names the shortfall, the solution and the priority, and the agreement of the State is on record', async () => {
    ids.need = (await world.stated('XAA')).needId;
    expect(await world.need('XAA', ids.need)).toMatchObject({
      ...{ words: 'No lawyer knows the field.', solution: 'A training of lawyers', priority: 'high' },
      ...{ madeBy: 'state', madeOn: '2026-03-02', themeId: 'border-management', clearance: 'confidential' },
    });
    expect(await refusalOf(world.stated('expert'))).toBe('assistance.leave-missing');
    const documentId = await world.paper();
    ids.second = (await world.stated('expert', { documentId, priority: 'usual' })).needId;
    expect(await world.need('XAA', ids.second)).toMatchObject({ madeBy: 'cted' });
    expect(await world.detailsOf('need-made')).toMatchObject([
      { need: ids.need, document: null },
      { need: ids.second, document: documentId },
    ]);
  });

  it('may rest on a finding, and then on the paragraph that reports it', async () => {
    const ground = { findingId: world.finding, fileId: world.fileId };
    const documentId = await world.paper();
    const { needId } = await world.stated('expert', { ground, documentId });
    const { rows } = await database.admin.query('select block_id, theme_id from need where need_id = $1', [
      needId,
    ]);
    expect(rows).toEqual([{ block_id: world.findingBlock, theme_id: 'border-management' }]);
  });

  it('rests on nothing its actor may not read', async () => {
    expect(await refusalOf(world.stated('XAB'))).toBe('assistance.ground-not-found');
    const ground = { findingId: world.bill, fileId: world.fileId };
    expect(await refusalOf(world.stated('expert', { ground }))).toBe('assistance.ground-not-found');
    const paper = { documentId: world.fileId };
    expect(await refusalOf(world.stated('expert', paper))).toBe('documents.not-found');
  });

  it('does not exist for a donor until the State clears it, which enters its overall approval and gives a receipt', async () => {
    expect(await world.needs('donor')).toEqual([]);
    expect(await refusalOf(world.need('donor', ids.need))).toBe('assistance.need-not-found');
    const { receiptId, version } = await world.cleared('XAA', ids.need);
    expect([typeof receiptId, version]).toEqual(['string', 2]);
    expect(await world.needs('donor')).toMatchObject([{ needId: ids.need, clearance: 'approved' }]);
    expect(await world.detailsOf('overall-approval-given')).toHaveLength(1);
    expect(await world.detailsOf('need-cleared')).toEqual([
      { file: world.fileId, need: ids.need, document: null },
    ]);
    expect(await refusalOf(world.cleared('XAA', ids.need))).toBe('assistance.cleared-already');
  });

  it('is cleared by CTED from paper only', async () => {
    expect(await refusalOf(world.cleared('expert', ids.second))).toBe('assistance.leave-missing');
    await world.cleared('expert', ids.second, await world.paper());
    expect(await world.needs('donor')).toHaveLength(2);
    expect((await world.needs('donor')).map(({ priority }) => priority)).toEqual(['high', 'usual']);
  });

  it('hides again at once when the State takes its leave back', async () => {
    await world.withdrawn('XAA', ids.second);
    expect(await world.needs('donor')).toMatchObject([{ needId: ids.need }]);
    expect(await world.need('XAA', ids.second)).toMatchObject({
      clearance: 'withdrawn',
      withdrawnOn: '2026-03-02',
    });
    expect(await refusalOf(world.withdrawn('XAA', ids.second))).toBe('assistance.withdrawn-already');
    expect(await world.detailsOf('need-leave-withdrawn')).toMatchObject([{ need: ids.second }]);
  });

  it('leaves as a table of what its reader may know of, under the sentence that assistance replaces no obligation', async () => {
    const { text } = await world.does('bystander', (db, actor) =>
      exportNeeds(db, actor, {}, day('2026-03-02')),
    );
    const [said, head, first, rest] = text.split('\n');
    expect(said).toContain(
      'Assistance supports a State in carrying out its obligations and never replaces them.',
    );
    expect(head).toContain('need_id,state_code');
    expect(first).toContain(`${ids.need},XAA,Norvale,border-management,high,No lawyer knows the field.`);
    expect(rest).toBe('');
    const other = await world.does('bystander', (db, actor) =>
      exportNeeds(db, actor, { theme: 'ict' }, day('2026-03-02')),
    );
    expect(other.text).not.toContain(ids.need);
  });
});
