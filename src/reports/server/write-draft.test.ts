import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import { type ReportWorld, reportWorld } from '../../../tools/test/worlds/report-world.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { readDraft, writeDraft } from './write-draft.ts';

let database: TestDatabase;
let world: ReportWorld;
let reportId: string;
let paragraph: string;
let recommendation: string;
beforeEach(async () => {
  database = await testDatabase();
  world = await reportWorld(database);
  ({ reportId, paragraph, recommendation } = await world.begun());
});
afterEach(() => database.drop());

const draft = () => world.does('expert', (db, actor) => readDraft(db, actor, reportId));
type Blocks = Parameters<typeof writeDraft>[3]['blocks'];
const write = (blocks: Blocks, version: number) =>
  world.does('expert', (db, actor) => writeDraft(db, actor, reportId, { version, blocks }, world.given()));
const lastLine = async () => {
  const { rows } = await database.admin.query(
    "select detail from journal_entry where event = 'report-draft-written' order by seq desc limit 1",
  );
  return rows[0]?.detail;
};

describe('a block of a draft', () => {
  it('keeps its id wherever it is moved', async () => {
    const { blocks, version } = await draft();
    await write(blocks.toReversed(), version);
    const after = await draft();
    expect(after.blocks.map(({ blockId }) => blockId)).toEqual(
      blocks.map(({ blockId }) => blockId).reverse(),
    );
    expect(await lastLine()).toMatchObject({ gone: [], added: [], changed: [] });
  });

  it('keeps its id when it is split and when another is merged into it, and the journal says which came from which', async () => {
    const { blocks, version } = await draft();
    const half = {
      ...blocks.find(({ blockId }) => blockId === paragraph)!,
      blockId: randomUUID(),
      from: [paragraph],
    };
    const place = blocks.findIndex(({ blockId }) => blockId === paragraph);
    const other = blocks[place + 1]!;
    const merged = blocks
      .map((block) =>
        block.blockId === paragraph
          ? { ...block, words: { en: 'First half.' }, from: [other.blockId] }
          : block,
      )
      .filter(({ blockId }) => blockId !== other.blockId)
      .toSpliced(place + 1, 0, half);
    await write(merged, version);
    const after = (await draft()).blocks.map(({ blockId }) => blockId);
    expect(after).toContain(paragraph);
    expect(after).toContain(half.blockId);
    expect(await lastLine()).toMatchObject({
      ...{ gone: [other.blockId], added: [half.blockId], changed: [paragraph] },
      from: [
        { block: paragraph, from: [other.blockId] },
        { block: half.blockId, from: [paragraph] },
      ],
    });
  });

  it('takes with it what belongs to it when it goes, and is repeated by nothing any more', async () => {
    const footnote = await world.added(reportId, { type: 'footnote', words: 'A note.', after: paragraph });
    const { blocks, version } = await draft();
    expect(blocks.find(({ blockId }) => blockId === footnote)?.under).toBe(paragraph);
    await write(
      blocks.filter(({ blockId }) => blockId !== paragraph),
      version,
    );
    const after = (await draft()).blocks;
    expect(after.some(({ blockId }) => blockId === footnote)).toBe(false);
    expect(after.find(({ blockId }) => blockId === recommendation)?.repeats).toEqual([]);
  });

  it('is written in one version only: who saw an older one writes nothing', async () => {
    const { blocks, version } = await draft();
    await write(blocks, version);
    expect(await refusalOf(write([], version))).toBe('platform.stale');
    expect((await draft()).blocks).toHaveLength(blocks.length);
  });

  it('stands once, and rests on a finding of its own visit', async () => {
    const { blocks, version } = await draft();
    expect(await refusalOf(write([...blocks, blocks[0]!], version))).toBe('reports.block-twice');
    const foreign = blocks.map((block) => (block.findingId ? { ...block, findingId: randomUUID() } : block));
    expect(await refusalOf(write(foreign, version))).toBe('reports.finding-not-here');
  });
});
