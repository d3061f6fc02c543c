import { formatDay } from '../../platform/format.ts';
import { directionOf, type Language } from '../../platform/language.ts';
import { say } from '../../platform/server/messages.ts';
import type { CopyLanguage, Inline, Lines, Missing, Printed, VersionText, Words } from '../text.ts';
import { chapterLabel, paragraphLabel, pointLabel } from './labels.ts';

/** A run of a line; `ltr` is a symbol, which is written from left to right in every language. */
export type Run =
  | { readonly t: 'text'; readonly v: string }
  | { readonly t: 'ltr'; readonly v: string }
  | { readonly t: 'note'; readonly id: string }
  | { readonly t: 'see'; readonly to: string | null; readonly v: string };

export type PrintoutBlock = {
  readonly type: Printed['type'] | 'withheld';
  readonly id: string | null;
  readonly level: number;
  readonly label: string;
  /** The language it is written in, when that is not the language of the copy. */
  readonly foreign: { readonly language: Language; readonly dir: 'ltr' | 'rtl'; readonly tag: string } | null;
  /** What stands before each line but the first: the letters of a list. */
  readonly points: readonly string[];
  readonly lines: readonly (readonly (readonly Run[])[])[];
};

/** A version in one language on given terms, with every word it prints: the same for all renderers. */
export type Printout = {
  readonly language: CopyLanguage;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  readonly body: string;
  readonly secretariat: string;
  readonly kind: string;
  readonly issued: string;
  readonly issuedOn: string;
  readonly contents: string;
  readonly digest: string;
  readonly check: string;
  /** The disclaimer, for the first page, and its line for every footer; empty on plain terms. */
  readonly terms: readonly string[];
  readonly footer: string;
  readonly blocks: readonly PrintoutBlock[];
  readonly notes: Readonly<Record<string, PrintoutBlock>>;
};

export type CopyOf = {
  readonly text: VersionText;
  readonly kind: string;
  readonly terms: 'plain' | 'limited';
  readonly language: CopyLanguage;
  readonly issuedOn: string;
  readonly contentSha256: string;
};

/** Everything a copy says, in order. */
export function printoutOf({ text, kind, terms, language, issuedOn, contentSha256 }: CopyOf): Printout {
  const own = (id: string, values = {}) => say(language, id, values);
  const isLimited = terms === 'limited';
  const title = text.title[language] ?? text.title[text.originalLanguage] ?? '';
  return {
    language,
    dir: directionOf(language),
    title: clean(title),
    body: own('printing.committee'),
    secretariat: own('printing.secretariat'),
    kind: own(`rights.resource.${kind}`),
    issued: own('printing.issued-on', { day: formatDay(issuedOn, language) }),
    issuedOn,
    contents: own('printing.contents'),
    digest: contentSha256,
    check: own('printing.check'),
    terms: isLimited ? disclaimerOf(kind).map((id) => own(id)) : [],
    footer: own(isLimited ? 'printing.footer-limited' : 'printing.footer-confidential'),
    blocks: inSteps(
      text.blocks.map((block) =>
        block.type === 'withheld'
          ? withheld(block, language)
          : { ...wordsFor(block.words, text, language), ...placeOf(block, language) },
      ),
    ),
    notes: Object.fromEntries(
      Object.entries(text.notes).map(([id, words]) => [
        id,
        { type: 'note', id, level: 0, label: '', points: [], ...wordsFor(words, text, language) },
      ]),
    ),
  };
}

/** What the disclaimer must say (S/2020/731 V(u)); after the reply of the State nothing confidential is in it. */
const disclaimerOf = (kind: string): readonly string[] => [
  'printing.limited-to',
  'printing.limited-use',
  kind === 'SV-10' ? 'printing.limited-state' : 'printing.limited-without',
  'printing.limited-withdrawn',
];

/** Headings go down one step at a time: whoever listens to a document finds their way by them. */
function inSteps(blocks: readonly PrintoutBlock[]): readonly PrintoutBlock[] {
  let deepest = 0;
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    deepest = Math.min(block.level, deepest + 1);
    return { ...block, level: deepest };
  });
}

function placeOf({ type, id, level, number, words }: Printed, language: CopyLanguage) {
  const label = labelOf(type, level, number, language);
  const lines = Math.max(0, ...Object.values(words).map((one) => one.length));
  const points =
    type === 'list' ? Array.from({ length: lines - 1 }, (_, at) => pointLabel(at + 1, language)) : [];
  return { type, id, level: level ?? 0, label, points };
}

function labelOf(type: Printed['type'], level: number | null, number: string | null, language: CopyLanguage) {
  if (number === null) return '';
  if (type === 'heading') return chapterLabel(level ?? 1, Number(number), language);
  if (type === 'recommendation') return say(language, 'printing.recommendation', { number });
  return paragraphLabel(number, language);
}

function withheld({ from, to }: Missing, language: CopyLanguage): PrintoutBlock {
  const words = withheldWords(from, to, language);
  return {
    type: 'withheld',
    id: null,
    level: 0,
    label: '',
    foreign: null,
    points: [],
    lines: [[[{ t: 'text', v: words }]]],
  };
}

function withheldWords(from: string | null, to: string | null, language: CopyLanguage): string {
  if (from === null || to === null) return say(language, 'printing.withheld');
  if (from === to) return say(language, 'printing.withheld-one', { number: from });
  return say(language, 'printing.withheld-many', { from, to });
}

/** The words in the language of the copy; where there are none, those of the original, said to be so. */
function wordsFor(words: Words, { originalLanguage }: VersionText, language: CopyLanguage) {
  const own = words[language];
  if (own) return { foreign: null, lines: runsOf(own, language) };
  const [there = originalLanguage] = [originalLanguage, ...(Object.keys(words) as Language[])].filter(
    (one) => words[one],
  );
  const tag = say(language, `documents.language.${there}`);
  return {
    foreign: { language: there, dir: directionOf(there), tag },
    lines: runsOf(words[there] ?? [], there),
  };
}

const runsOf = (lines: Lines, language: Language) =>
  lines.map((line) => line.map((cell) => cell.flatMap((inline) => runs(inline, language))));

function runs(inline: Inline, language: Language): readonly Run[] {
  if (inline.t === 'note') return [inline];
  if (inline.t === 'see') return [{ t: 'see', to: inline.to, v: inline.number }];
  const text = clean(inline.v);
  if (directionOf(language) === 'ltr') return text ? [{ t: 'text', v: text }] : [];
  return text
    .split(symbols)
    .map((v, at) => (at % 2 === 1 ? ({ t: 'ltr', v } as const) : ({ t: 'text', v } as const)))
    .filter(({ v }) => v !== '');
}

// A symbol of a document, or the number of a resolution with its year.
const symbols = /((?:[A-Z]+\/)[A-Za-z0-9/.()-]*[A-Za-z0-9)]|\d+\u00a0\(\d{4}\))/u;

/** Text that every renderer can print: composed, without signs of control, the year kept beside its resolution. */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cs}|[\uFFFE\uFFFF]|[^\P{Cc}\n\t]/gu, '')
    .replace(/(\d) \((\d{4})\)/g, '$1\u00a0($2)');
}
