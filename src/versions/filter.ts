import type { Inline, Lines, Missing, Numbering, Printed, VersionText, Words } from '../printing/contract.ts';
import { type FrozenBlock, numbersOf, piecesOf } from '../reports/contract.ts';
import type { ReportText } from './report-text.ts';

type Filter = { readonly out: ReadonlySet<string>; readonly numbering: Numbering };

/**
 * What a version says: the report without the blocks that are withheld. Under `placeholder` a line stands where
 * something was, and numbers are those of the report; under `gap` the numbers alone tell; under `renumber` nothing does,
 * and the text is the same as if the withheld had never been written.
 */
export function versionOf(report: ReportText, { out, numbering }: Filter): VersionText {
  const here = report.blocks.filter(({ blockId }) => !out.has(blockId));
  const empty = emptyHeadings(here);
  const left = here.filter(({ blockId }) => !empty.has(blockId));
  const numbers = numbersIn(numbering === 'renumber' ? left : report.blocks, numbering);
  const cut: Cut = { out, numbering, numbers, empty };
  const blocks = report.blocks.flatMap((block) => printed(block, cut));
  return {
    title: report.title,
    originalLanguage: report.originalLanguage,
    numbering,
    blocks: numbering === 'placeholder' ? merged(blocks) : blocks.filter(({ type }) => type !== 'withheld'),
    notes: Object.fromEntries(
      here
        .filter(({ type }) => type === 'footnote')
        .map(({ blockId, words }) => [blockId, wordsIn(words, cut)]),
    ),
  };
}

/** The whole adopted report, as the Committee and the State have it. */
export const wholeOf = (report: ReportText): VersionText =>
  versionOf(report, { out: new Set(), numbering: 'placeholder' });

type Cut = Filter & {
  readonly numbers: ReadonlyMap<string, string>;
  readonly empty: ReadonlySet<string>;
};

/** Numbers of paragraphs as the report has them, or anew; headings are counted within the one above. */
function numbersIn(blocks: readonly FrozenBlock[], numbering: Numbering): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>(numbering === 'renumber' ? numbersOf(blocks) : []);
  const inLevel: number[] = [];
  for (const { blockId, level, number } of blocks) {
    if (numbering !== 'renumber' && number !== null) numbers.set(blockId, number);
    if (level === null) continue;
    inLevel.length = level;
    const place = (inLevel[level - 1] ?? 0) + 1;
    inLevel[level - 1] = place;
    numbers.set(blockId, String(place));
  }
  return numbers;
}

/** Headings below which nothing is left lose their line, whatever stands in the place of the rest. */
function emptyHeadings(here: readonly FrozenBlock[]): ReadonlySet<string> {
  const empty = new Set<string>();
  let above: readonly { readonly blockId: string; readonly level: number }[] = [];
  for (const { blockId, level, type } of here) {
    if (level !== null) {
      above = [...above.filter((heading) => heading.level < level), { blockId, level }];
      empty.add(blockId);
    } else if (type !== 'footnote') for (const heading of above) empty.delete(heading.blockId);
  }
  return empty;
}

function printed(block: FrozenBlock, cut: Cut): readonly (Printed | Missing)[] {
  const { blockId, type, level, words } = block;
  if (type === 'footnote' || cut.empty.has(blockId)) return [];
  const number = cut.numbers.get(blockId) ?? null;
  if (!cut.out.has(blockId)) return [{ type, id: blockId, level, number, words: wordsIn(words, cut) }];
  return type === 'heading' ? [] : [{ type: 'withheld', from: number, to: number }];
}

const wordsIn = (words: FrozenBlock['words'], cut: Cut): Words =>
  Object.fromEntries(Object.entries(words).map(([language, text]) => [language, linesOf(text, cut)]));

const linesOf = (text: string, cut: Cut): Lines =>
  text.split('\n').map((line) =>
    line.split('\t').map((cell) =>
      piecesOf(cell).flatMap((piece): readonly Inline[] => {
        if (piece.is === 'words') return [{ t: 'text', v: piece.words }];
        if (piece.is === 'note') return cut.out.has(piece.blockId) ? [] : [{ t: 'note', id: piece.blockId }];
        return [reference(piece.blockId, cut)];
      }),
    ),
  );

/** The number of a block that is not there is lawful only where a line says so in its place. */
function reference(to: string, { out, numbers, numbering, empty }: Cut): Inline {
  const number = numbers.get(to);
  const isHere = !out.has(to) && !empty.has(to);
  if (number === undefined || (!isHere && numbering !== 'placeholder')) return { t: 'text', v: '[…]' };
  return { t: 'see', to: isHere ? to : null, number };
}

/** One line for what is withheld in a row. */
function merged(blocks: readonly (Printed | Missing)[]): readonly (Printed | Missing)[] {
  const lines: (Printed | Missing)[] = [];
  for (const block of blocks) {
    const last = lines.at(-1);
    if (block.type === 'withheld' && last?.type === 'withheld') {
      lines[lines.length - 1] = { type: 'withheld', from: last.from ?? block.from, to: block.to ?? last.to };
    } else lines.push(block);
  }
  return lines;
}
