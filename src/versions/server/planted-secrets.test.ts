import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { canonical, copyLanguages, numberings } from '../../printing/contract.ts';
import { leakedBlock, printoutOf, render, wordsIn } from '../../printing/server/index.ts';
import { type Planted, plantedReport, secrets } from './planted.fixture.ts';
import { digestOf, textFor } from './text-for.ts';

// Twenty words that stand nowhere but in withheld passages, of every kind and in three languages. Each must be found in
// the whole report, or the search would prove nothing; and in no copy for partners, by whatever way one looks.

const never = new AbortController().signal;
const formats = ['html', 'pdf'] as const;

/** The file of a copy, with the words that come back out of it. */
async function copyOf(
  planted: Planted,
  { language, format }: { language: 'en' | 'ar' | 'zh'; format: 'html' | 'pdf' },
) {
  const { kind, text } = planted;
  const printout = printoutOf({
    ...{ text, kind, language, terms: 'limited', issuedOn: '2026-01-09', contentSha256: digestOf(text) },
  });
  const bytes = await render(printout, format, never);
  return { bytes, words: await wordsIn(format, bytes) };
}

const holds = (texts: readonly string[], secret: string) =>
  texts.some((text) => text.normalize('NFKC').toLowerCase().includes(secret.toLowerCase()));

/** What a PDF holds packed: pages, metadata, the words behind its letters. */
function streamsIn(bytes: Buffer): readonly Buffer[] {
  const text = bytes.toString('latin1');
  return [...text.matchAll(/stream\r?\n(.*?)endstream/gs)].flatMap(([, packed = '']) => {
    try {
      return [inflateSync(Buffer.from(packed, 'latin1'), { finishFlush: 2 })];
    } catch {
      return []; // not packed: it was looked through as it is
    }
  });
}

/** Bytes as every way of writing text would have them, one of pairs the other way round among them. */
const readings = (bytes: Buffer): readonly string[] => [
  ...(['utf8', 'utf16le', 'latin1'] as const).map((way) => bytes.toString(way)),
  Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
    .swap16()
    .toString('utf16le'),
];

const whole: Planted = { kind: 'SV-08', ...textFor('SV-08', plantedReport(), 'placeholder') };

describe('twenty secrets', () => {
  it('are distinct, and stand in every kind of passage', () => {
    expect(new Set(secrets.map(({ word }) => word)).size).toBe(20);
    expect(new Set(secrets.map(({ kind }) => kind))).toEqual(
      new Set(['heading', 'paragraph', 'list', 'recommendation', 'table', 'note', 'footnote']),
    );
  });

  it.each(copyLanguages)(
    'are all found in the whole report in %s, as page and as PDF',
    async (language) => {
      const written = secrets.filter((secret) => secret.language === language).map(({ word }) => word);
      expect(written.length).toBeGreaterThan(3);
      for (const format of formats) {
        const { words } = await copyOf(whole, { language, format });
        expect(written.filter((secret) => !holds(words, secret))).toEqual([]);
      }
      expect(secrets.filter(({ word }) => !canonical(whole.text).includes(word))).toEqual([]);
    },
    120_000,
  );

  describe.each(numberings)('under the numbering %s', (numbering) => {
    const partner: Planted = { kind: 'SV-09', ...textFor('SV-09', plantedReport(), numbering) };

    it('stand nowhere in the text a version is made from', () => {
      const json = canonical(partner.text);
      expect(secrets.filter(({ word }) => json.includes(word))).toEqual([]);
      for (const { blockId } of partner.withheld) expect(json).not.toContain(blockId);
    });

    it.each(copyLanguages.flatMap((language) => formats.map((format) => ({ language, format }))))(
      'stand nowhere in the $language $format, and the gate lets it through',
      async (asked) => {
        const { bytes, words } = await copyOf(partner, asked);
        const raw = [bytes, ...streamsIn(bytes)].flatMap(readings);
        expect(secrets.filter(({ word }) => holds([...words, ...raw], word))).toEqual([]);
        if (asked.format === 'pdf') expect(streamsIn(bytes).length).toBeGreaterThan(3);
        expect(words.join(' ')).toMatch(/\p{L}{3}/u);
        expect(leakedBlock(partner, words)).toBeUndefined();
      },
      120_000,
    );
  });

  it('held back by the gate when the words of one stand in a finished file, with the block named', async () => {
    const partner = textFor('SV-09', plantedReport(), 'placeholder');
    for (const language of copyLanguages) {
      const { words } = await copyOf(whole, { language, format: 'pdf' });
      const leaked = leakedBlock(partner, words);
      expect(partner.withheld.map(({ blockId }) => blockId)).toContain(leaked);
    }
  }, 120_000);
});

it('the same copy gives the same bytes, so that whoever holds one can prove it', async () => {
  const hashOf = async () => {
    const { bytes } = await copyOf(whole, { language: 'ar', format: 'pdf' });
    return createHash('sha256').update(bytes).digest('hex');
  };
  expect(await hashOf()).toBe(await hashOf());
}, 120_000);
