import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import { type ReportWorld, reportWorld } from '../../../tools/test/worlds/report-world.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { digestOf } from './freeze.ts';
import { getSnapshot } from './get-snapshot.ts';

let database: TestDatabase;
let world: ReportWorld;
beforeEach(async () => {
  database = await testDatabase();
  world = await reportWorld(database);
});
afterEach(() => database.drop());

const texts = (blocks: readonly { readonly words: { readonly en?: string } }[]) =>
  blocks.map(({ words }) => words.en);

describe('a draft', () => {
  it('begins with a heading for each theme and under it a paragraph for each finding', async () => {
    const { reportId } = await world.begun();
    const { blocks } = await world.read('expert', reportId);
    expect(texts(blocks)).toEqual(
      [
        'Border management',
        'The bill on border control is not adopted.',
        'Officers are trained.',
        'Information and communications technologies',
        'There is no law on digital evidence.',
        'Conclusions and recommendations',
        'Norvale should adopt the bill.',
      ].map((text) => expect.stringContaining(text.slice(0, 9))),
    );
    expect(blocks.flatMap(({ findingId }) => findingId ?? [])).toEqual([
      world.findings[0],
      world.findings[2],
      world.findings[1],
    ]);
    expect(blocks.map(({ number }) => number)).toEqual([null, '1', '2', null, '3', null, '4']);
  });

  it('is begun once, after the visit, and by CTED', async () => {
    await world.begun();
    expect(await refusalOf(world.begun())).toBe('reports.begun-already');
  });

  it('does not exist for anybody else before it was shared', async () => {
    const { reportId } = await world.begun();
    for (const who of ['chair', 'member', 'XAA', 'XAB', 'visitingExpert', 'administrator'] as const) {
      expect(await refusalOf(world.read(who, reportId)), who).toBe('reports.not-found');
    }
  });
});

describe('sharing the draft', () => {
  it('is refused without conclusions and recommendations', async () => {
    const { reportId, recommendation } = await world.begun();
    await database.admin.query('delete from report_block where block_id = $1', [recommendation]);
    expect(await refusalOf(world.shared(reportId))).toBe('reports.no-recommendations');
    expect((await world.read('expert', reportId)).stage).toBe('drafting');
  });

  it('is refused while a text refers to a paragraph that is gone, or says nothing in the original', async () => {
    const { reportId, paragraph } = await world.begun();
    await world.written(reportId, paragraph, `As [[see:${world.fileId}]] says.`);
    expect(await refusalOf(world.shared(reportId))).toBe('reports.reference-open');
    await world.written(reportId, paragraph, '');
    expect(await refusalOf(world.shared(reportId))).toBe('reports.words-missing');
  });

  it('freezes the text and starts the period for comments; what is written later does not reach it', async () => {
    const { reportId, paragraph } = await world.begun();
    await world.shared(reportId, '2026-04-10');
    await world.written(reportId, paragraph, 'Something else.');
    const seen = await world.read('XAA', reportId);
    expect(seen.version).toBe('SV-04');
    expect(seen.versions).toEqual([expect.objectContaining({ kind: 'SV-04', on: '2026-04-10' })]);
    expect(texts(seen.blocks)).toContain('The bill on border control is not adopted.');
    expect(texts((await world.read('expert', reportId)).blocks)).toContain('Something else.');
    expect((await world.read('member', reportId)).version).toBe('SV-04');
    expect(await refusalOf(world.shared(reportId))).toBe('reports.frozen-already');
    expect(await refusalOf(world.read('XAA', reportId, 'draft'))).toBe('reports.not-found');
  });

  it('takes up the event where it was entered without its text', async () => {
    const { reportId } = await world.begun();
    const { entryId } = await world.happened('expert', 'draft-shared-with-state', '2026-04-08');
    expect((await world.read('XAA', reportId)).version).toBeNull();
    await world.shared(reportId, '2026-04-10');
    const seen = await world.read('XAA', reportId);
    expect(seen.versions).toEqual([expect.objectContaining({ kind: 'SV-04', on: '2026-04-08' })]);
    const frozen = await world.does('expert', (db, actor) =>
      getSnapshot(db, actor, { reportId, kind: 'SV-04' }),
    );
    expect(frozen.entryId).toBe(entryId);
  });

  it('names its hash in the journal, and the hash is that of what was frozen', async () => {
    const { reportId } = await world.begun();
    await world.shared(reportId);
    const { sha256, blocks, title, originalLanguage } = await world.does('expert', (db, actor) =>
      getSnapshot(db, actor, { reportId, kind: 'SV-04' }),
    );
    expect(sha256).toBe(digestOf({ title, originalLanguage }, blocks));
    const { rows } = await database.admin.query(
      "select detail ->> 'sha256' as sha256 from journal_entry where event = 'report-text-frozen'",
    );
    expect(rows).toEqual([{ sha256 }]);
    await expect(database.admin.query("update snapshot_block set number = '9'")).rejects.toThrow(
      'never changed',
    );
  });
});

describe('the final draft', () => {
  it('lies before the Committee as it is: CTED changes it only when members have commented, and then it is amended', async () => {
    const { reportId, paragraph } = await world.begun();
    await world.shared(reportId);
    await world.happened('XAA', 'state-comments-received', '2026-04-20');
    await world.submitted(reportId, '2026-04-25');
    expect(await refusalOf(world.written(reportId, paragraph, 'Other.'))).toBe('reports.before-committee');
    await world.happened('member', 'member-comments-received', '2026-04-27');
    await world.written(reportId, paragraph, 'As members asked.');
    expect(await refusalOf(world.adopted(reportId, '2026-04-28'))).toBe('procedure.member-comment-open');
    await world.amended(reportId);
    await world.adopted(reportId, '2026-05-02');
    const adopted = await world.read('member', reportId);
    expect(adopted.version).toBe('SV-08');
    expect(texts(adopted.blocks)).toContain('As members asked.');
  });
});

describe('adoption', () => {
  it('needs the decision of the Committee on this report', async () => {
    const { reportId } = await world.begun();
    await world.shared(reportId);
    await world.happened('XAA', 'state-comments-received', '2026-04-20');
    expect(await refusalOf(world.adopted(reportId, '2026-04-21'))).toBe('reports.not-submitted');
    await world.submitted(reportId, '2026-04-25');
    world.on('2026-04-26');
    const { decisionId } = await world.decided('extension');
    expect(await refusalOf(world.adopted(reportId, '2026-04-26', decisionId))).toBe(
      'decisions.other-kind-report-adopted',
    );
  });

  it('freezes text and numbers for good, and the State reads it once transmitted', async () => {
    const { reportId, paragraph } = await world.begun();
    await world.shared(reportId);
    await world.happened('XAA', 'state-comments-received', '2026-04-20');
    await world.written(reportId, paragraph, 'The bill was adopted.');
    await world.submitted(reportId, '2026-04-30');
    await world.adopted(reportId, '2026-05-20');
    expect((await world.read('XAA', reportId)).version).toBe('SV-04');
    expect(await refusalOf(world.written(reportId, paragraph, 'Later.'))).toBe('reports.adopted-already');
    await expect(
      database.admin.query('update report_block set words = \'{"en": "Later."}\' where block_id = $1', [
        paragraph,
      ]),
    ).rejects.toThrow('never changed');
    await world.transmitted(reportId, '2026-05-25');
    const seen = await world.read('XAA', reportId);
    expect([seen.version, seen.stage]).toEqual(['SV-08', 'transmitted']);
    const block = seen.blocks.find(({ blockId }) => blockId === paragraph);
    expect([block?.number, block?.words.en]).toEqual(['1', 'The bill was adopted.']);
  });
});
