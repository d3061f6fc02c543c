import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import PO from 'pofile';
import { describe, expect, it } from 'vitest';
import { type Language, languages } from './language.ts';
import { catalogueFiles, readCatalogue } from './server/messages.ts';
import { packageRoot } from './server/package-root.ts';

// Six languages, whole. Nothing falls back to another language, so what is missing here would be missing on the page.

const src = join(packageRoot(), 'src');
const parts = readdirSync(src).filter((part) => existsSync(join(src, part, 'messages')));

/** The plural forms each language has for whole numbers. */
const forms: Readonly<Record<Language, readonly string[]>> = {
  en: ['one', 'other'],
  fr: ['one', 'other'],
  es: ['one', 'other'],
  ru: ['one', 'few', 'many', 'other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
  zh: ['other'],
};
// A form for one number alone stands in for the category that holds only that number.
const alone: Readonly<Record<string, string>> = { zero: '0', one: '1', two: '2' };

type Message = { readonly id: string; readonly text: string; readonly comments: readonly string[] };

function messagesOf(part: string, language: Language): readonly Message[] {
  const { items } = PO.parse(readFileSync(join(src, part, 'messages', `${language}.po`), 'utf8'));
  return items.map((item) => ({
    id: item.msgid,
    text: item.msgstr.join(''),
    comments: item.extractedComments,
  }));
}

type Blank = { readonly name: string; readonly kind: string; readonly forms: readonly string[] };

/** The blanks of a message, those within its forms too. */
function blanksIn(compiled: unknown): readonly Blank[] {
  if (!Array.isArray(compiled)) return [];
  return compiled.flatMap((token): readonly Blank[] => {
    if (!Array.isArray(token)) return [];
    const [name, kind = 'value', choices] = token;
    const within = typeof choices === 'object' && choices !== null ? Object.entries(choices) : [];
    const named = within.filter(([form]) => form !== 'offset');
    return [
      { name, kind, forms: named.map(([form]) => form) },
      ...named.flatMap(([, message]) => blanksIn(message)),
    ];
  });
}

const blanksOf = ({ text }: Message) => blanksIn(compileMessageOrThrow(text));

/** What a translation must have in common with the others: names of blanks, and the cases that are no plurals. */
function shapeOf(message: Message): readonly string[] {
  const described = blanksOf(message).map(({ name, kind, forms: cases }) =>
    kind === 'select' ? `${name} ${kind} ${[...cases].sort()}` : name,
  );
  const tags = [...message.text.matchAll(/<([a-z]+)>/g)].map(([tag]) => tag);
  return [...new Set([...described, ...tags])].sort();
}

describe.each(parts)('the messages of %s', (part) => {
  const english = messagesOf(part, 'en');

  it.each(languages)(
    'are the same in number and name in %s, in the order of the English ones',
    (language) => {
      expect(messagesOf(part, language).map(({ id }) => id)).toEqual(english.map(({ id }) => id));
    },
  );

  it.each(languages)('are said in %s, each with the same blanks', (language) => {
    const wrong = messagesOf(part, language).filter((message, at) => {
      const model = english[at];
      return message.text.trim() === '' || !model || String(shapeOf(message)) !== String(shapeOf(model));
    });
    expect(wrong).toEqual([]);
  });

  it.each(languages)('tell the translator into %s where they stand', (language) => {
    expect(messagesOf(part, language).filter(({ comments }) => comments.join('').trim() === '')).toEqual([]);
  });

  it.each(languages)('have every plural form that %s has', (language) => {
    const lacking = messagesOf(part, language).flatMap((message) =>
      blanksOf(message)
        .filter(({ kind }) => kind === 'plural')
        .flatMap(({ forms: given }) =>
          forms[language].filter((form) => !given.includes(form) && !given.includes(alone[form] ?? form)),
        )
        .map((form) => `${message.id}: ${form}`),
    );
    expect(lacking).toEqual([]);
  });

  it('have ids of this part, each once', () => {
    const ids = english.map(({ id }) => id);
    expect(ids.filter((id) => !id.startsWith(`${part}.`))).toEqual([]);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
});

describe('ids of messages and the code that uses them', () => {
  const known = new Set(parts.flatMap((part) => messagesOf(part, 'en').map(({ id }) => id)));
  const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|sql)$/.test(file) && !/\.(test\.tsx?|gen\.ts)$/.test(file))
    .map((file) => readFileSync(join(src, file), 'utf8'));
  const start = `(?:${parts.join('|')})\\.`;

  const literal = new RegExp(`['"\`](${start}[a-zA-Z0-9.-]*[a-zA-Z0-9])['"\`]`, 'g');
  const used = new Set(sources.flatMap((text) => [...text.matchAll(literal)].map(([, id = '']) => id)));
  // An id built from data: each blank may hold anything an id may.
  const built = new RegExp(`\`(${start}[^\`\\s]*\\$\\{[^\`]*)\``, 'g');
  const patterns = sources
    .flatMap((text) => [...text.matchAll(built)].map(([, template = '']) => template))
    .map(
      (template) => new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w.-]+')}$`),
    );

  it('every id that the code names has its message', () => {
    const isFile = (id: string) => /\.(tsx?|css|sql|po|json|ya?ml)$/.test(id);
    // Names of what a table keeps for a reader, and keys of settings, look like ids and are none.
    const kept = new Set(
      sources.flatMap((text) =>
        [...text.matchAll(/\bname="([^"]+)"|\bkey: '([^']+)'/g)].map(([, name, key]) => name ?? key),
      ),
    );
    expect([...used].filter((id) => !known.has(id) && !isFile(id) && !kept.has(id))).toEqual([]);
  });

  it('every message is said somewhere: by its id, or by one that is built from data', () => {
    const reached = (id: string) => used.has(id) || patterns.some((pattern) => pattern.test(id));
    expect([...known].filter((id) => !reached(id))).toEqual([]);
  });
});

describe('a catalogue', () => {
  it.each(languages)('of %s is read whole, from the same parts', (language) => {
    expect(catalogueFiles(language).map((file) => basename(join(file, '../..')))).toEqual(parts.toSorted());
    expect(Object.keys(readCatalogue(language)).length).toBe(
      parts.reduce((sum, part) => sum + messagesOf(part, 'en').length, 0),
    );
  });
});
