import { describe, expect, it } from 'vitest';
import { canonical } from '../printing/contract.ts';
import type { FrozenBlock } from '../reports/contract.ts';
import { versionOf, wholeOf } from './filter.ts';
import type { ReportText } from './report-text.ts';
import { withheldIn } from './withheld.ts';

let made = 0;
const id = () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`;

const block = (type: FrozenBlock['type'], en: string, more: Partial<FrozenBlock> = {}): FrozenBlock => ({
  ...{
    blockId: id(),
    type,
    level: type === 'heading' ? 1 : null,
    under: null,
    themeId: null,
    findingId: null,
  },
  ...{ repeats: [], words: { en }, standing: {}, audience: null, number: null },
  ...more,
});

/** The blocks in order, numbered as an adopted report is. */
function reportOf(blocks: readonly FrozenBlock[], marked: readonly FrozenBlock[]): ReportText {
  let number = 0;
  const bears = (one: FrozenBlock) => ['paragraph', 'list', 'recommendation'].includes(one.type);
  return {
    ...{ title: { en: 'Report' }, originalLanguage: 'en', marked: marked.map(({ blockId }) => blockId) },
    blocks: blocks.map((one) => ({ ...one, number: bears(one) ? String(++number) : null })),
  };
}

const forPartners = (report: ReportText) => withheldIn(report, ['un-partner', 'participating-partner']);
const asPartners = (report: ReportText, numbering: 'placeholder' | 'gap' | 'renumber') =>
  versionOf(report, { out: forPartners(report), numbering });
const shown = ({ blocks }: ReturnType<typeof versionOf>) =>
  blocks.map((one) => (one.type === 'withheld' ? `[${one.from}-${one.to}]` : `${one.type} ${one.number}`));

const chapter = block('heading', 'Borders');
const open = block('paragraph', 'The border is watched by day and by night.');
const secret = block('paragraph', 'The second radar of the northern coast does not work.');
const other = block('paragraph', 'A further post is to be opened on the eastern road.');
const closing = block('heading', 'Conclusions');
const advice = block('recommendation', 'Let the State open the post on the road soon.');

describe('what is withheld', () => {
  it('takes along what stands below a marked heading, down to the next of its rank', () => {
    const below = block('heading', 'Coast', { level: 2 });
    const report = reportOf([chapter, open, below, secret, closing, advice], [chapter]);
    expect(forPartners(report)).toEqual(
      new Set([chapter, open, below, secret].map(({ blockId }) => blockId)),
    );
  });

  it('takes along what repeats it, by its own word, over several steps', () => {
    const summary = block('paragraph', 'In short: mend it.', { repeats: [secret.blockId] });
    const again = block('recommendation', 'Mend it.', { repeats: [summary.blockId] });
    const report = reportOf([chapter, open, secret, summary, closing, again, advice], [secret]);
    expect(forPartners(report)).toEqual(new Set([secret, summary, again].map(({ blockId }) => blockId)));
  });

  it.each([
    ['in the same language', { en: 'As seen: the second radar of the northern coast does NOT work!' }],
    ['as a point of a list', { en: 'Faults:\nThe second radar of the northern coast does not work' }],
    ['as a cell', { en: 'Place\tFault\nNorth\tThe second radar of the northern coast does not work' }],
  ])('takes along what says the same sentence again %s', (_, words) => {
    const repeated = block('paragraph', '', { words });
    const report = reportOf([chapter, open, secret, repeated], [secret]);
    expect(forPartners(report)).toContain(repeated.blockId);
    expect(forPartners(report)).not.toContain(open.blockId);
  });

  it('takes along what the rule of its owner binds to others (V(j))', () => {
    const bound = block('paragraph', 'The audit of an agency says so.', {
      audience: ['participating-partner'],
    });
    const report = reportOf([chapter, open, bound], []);
    expect(forPartners(report)).toEqual(new Set([bound.blockId]));
    expect(withheldIn(report, ['participating-partner'])).toEqual(new Set());
  });

  it('takes along the footnotes of a withheld block, and a footnote by itself', () => {
    const note = block('footnote', 'Told at noon.', { under: secret.blockId });
    const alone = block('footnote', 'Told at night.', { under: open.blockId });
    const carrier = { ...open, words: { en: `Watched.[[note:${alone.blockId}]]` } };
    const report = reportOf([chapter, carrier, alone, secret, note], [secret, alone]);
    const text = asPartners(report, 'placeholder');
    expect(text.notes).toEqual({});
    expect(canonical(text)).not.toContain(alone.blockId);
  });
});

describe('in the place of what is withheld', () => {
  const report = reportOf([chapter, open, secret, other, closing, advice], [secret, other]);

  it('stands one line for a row of paragraphs, and numbers stay those of the report (placeholder)', () => {
    expect(shown(asPartners(report, 'placeholder'))).toEqual([
      ...['heading 1', 'paragraph 1', '[2-3]', 'heading 2', 'recommendation 4'],
    ]);
  });

  it('stands nothing, and numbers stay (gap)', () => {
    expect(shown(asPartners(report, 'gap'))).toEqual([
      'heading 1',
      'paragraph 1',
      'heading 2',
      'recommendation 4',
    ]);
  });

  it('stands nothing, and numbers run on (renumber)', () => {
    expect(shown(asPartners(report, 'renumber'))).toEqual([
      ...['heading 1', 'paragraph 1', 'heading 2', 'recommendation 2'],
    ]);
  });

  it.each(['placeholder', 'gap', 'renumber'] as const)(
    'a heading with nothing left loses its line (%s)',
    (numbering) => {
      const emptied = reportOf([chapter, secret, closing, advice], [secret]);
      const text = asPartners(emptied, numbering);
      const headings = text.blocks.flatMap((one) => (one.type === 'heading' ? [one.id] : []));
      expect(headings).toEqual([closing.blockId]);
    },
  );

  it.each([
    ['placeholder', { t: 'see', to: null, number: '2' }],
    ['gap', { t: 'text', v: '[…]' }],
    ['renumber', { t: 'text', v: '[…]' }],
  ] as const)('a reference to it is rewritten (%s)', (numbering, expected) => {
    const refers = block('paragraph', `See [[see:${secret.blockId}]].`);
    const text = asPartners(reportOf([chapter, open, secret, refers], [secret]), numbering);
    const last = text.blocks.at(-1);
    expect(last?.type !== 'withheld' && last?.words.en?.[0]?.[0]?.[1]).toEqual(expected);
  });

  it('renumbered, the text is byte for byte the one of a report in which it was never written', () => {
    const note = block('footnote', 'Told at noon.', { under: secret.blockId });
    const gone = block('heading', 'Coast', { level: 2 });
    const planted = reportOf([chapter, open, gone, secret, note, other, closing, advice], [secret, other]);
    const never = reportOf([chapter, open, gone, closing, advice], []);
    expect(canonical(asPartners(planted, 'renumber'))).toBe(canonical(asPartners(never, 'renumber')));
    expect(canonical(asPartners(planted, 'gap'))).not.toBe(canonical(asPartners(never, 'gap')));
  });
});

it('the whole report prints everything, with the numbers it was adopted with', () => {
  const report = reportOf([chapter, open, secret, closing, advice], [secret]);
  expect(shown(wholeOf(report))).toEqual([
    ...['heading 1', 'paragraph 1', 'paragraph 2', 'heading 2', 'recommendation 3'],
  ]);
});
