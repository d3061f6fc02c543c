import { describe, expect, it } from 'vitest';
import { copyLanguages, type Printed, type VersionText } from '../text.ts';
import { wordsIn } from './extract.ts';
import { clean, printoutOf } from './printout.ts';
import { render } from './render.ts';

const never = new AbortController().signal;

const said = (type: Printed['type'], text: string, more: Partial<Printed> = {}): Printed => ({
  ...{ type, id: `id-${text.length}-${type}`, level: type === 'heading' ? 1 : null, number: null },
  words: { en: text.split('\n').map((line) => line.split('\t').map((v) => [{ t: 'text', v }])) },
  ...more,
});

const textOf = (...blocks: readonly Printed[]): VersionText => ({
  ...{ title: { en: 'Report' }, originalLanguage: 'en', numbering: 'placeholder', blocks, notes: {} },
});

const copyOf = (text: VersionText, language: (typeof copyLanguages)[number] = 'en') =>
  printoutOf({
    ...{
      text,
      kind: 'SV-08',
      language,
      terms: 'plain',
      issuedOn: '2026-01-09',
      contentSha256: 'a'.repeat(64),
    },
  });

const printed = async (
  text: VersionText,
  format: 'html' | 'pdf',
  language: (typeof copyLanguages)[number] = 'en',
) => (await wordsIn(format, await render(copyOf(text, language), format, never))).join('\n');

describe('a report of any make', () => {
  it.each([
    ['without a heading', textOf(said('paragraph', 'Alone.', { number: '1' }))],
    [
      'whose headings skip a step',
      textOf(said('heading', 'Deep', { level: 3 }), said('paragraph', 'Below.')),
    ],
    ['with a list that has no points', textOf(said('list', 'Nothing follows:', { number: '1' }))],
    ['with a table of uneven rows', textOf(said('table', 'A\tB\tC\none\n\tlast'))],
    ['with an empty paragraph', textOf(said('paragraph', ''), said('note', 'A box.'))],
  ])(
    'is set as PDF: %s',
    async (_, text) => {
      expect(await printed(text, 'pdf')).toContain('Report');
    },
    30_000,
  );

  it('is printed as it is written, whatever instruction it looks like', async () => {
    const code =
      '#read("/etc/passwd") #import "@preview/a:1.0.0" $x$ <script>alert(1)</script> \\ // *b* @label';
    const text = textOf(said('paragraph', code, { number: '1' }));
    for (const format of ['pdf', 'html'] as const) {
      const words = (await printed(text, format)).replaceAll(/\s+/g, ' ');
      expect(words).toContain('#read("/etc/passwd")');
      expect(words).toContain('<script>alert(1)</script>');
    }
    const html = (await render(copyOf(text), 'html', never)).toString('utf8');
    expect(html).not.toContain('<script');
  }, 30_000);

  it.each(copyLanguages)(
    'stands alone in %s: nothing is loaded, and what is in another language says so',
    async (language) => {
      const html = (
        await render(copyOf(textOf(said('paragraph', 'Only in English.')), language), 'html', never)
      ).toString('utf8');
      expect(html).toMatch(
        new RegExp(`^<!doctype html>\\n<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`),
      );
      expect(html).not.toMatch(/<(script|link|img|iframe)|https?:|url\(/i);
      expect(html.includes('lang="en" dir="ltr">Only in English.')).toBe(language !== 'en');
    },
  );

  it('keeps a year beside its resolution, and drops signs that nothing can print', () => {
    expect(clean('1373 (2001)\u0000\uFFFE\uD800 e\u0301')).toBe('1373\u00a0(2001) é');
  });

  it('is not waited for when the program stops', async () => {
    const stopping = AbortSignal.abort();
    await expect(render(copyOf(textOf(said('paragraph', 'Text.'))), 'pdf', stopping)).rejects.toThrow();
  });
});
