import { type Messages, setupI18n } from '@lingui/core';
import { isDay } from '../procedure/calendar.ts';
import { formatDay, numberLocale } from './format.ts';
import { directionOf, type Language } from './language.ts';

/** All messages of one language, compiled: id of the message to what it says. */
export type Catalogue = Readonly<Record<string, Compiled>>;

/** A message as the runtime reads it: runs of text, and blanks with the forms they may take. */
export type Compiled = readonly (string | readonly [name: string, type?: string, forms?: unknown])[];

/** What a message has blanks for. A day (`2025-05-25`) is written out in the reader's language. */
export type Values = Readonly<Record<string, string | number>>;

/** Somebody who speaks one language. */
export type Speaker = {
  readonly language: Language;
  readonly knows: (id: string) => boolean;
  /** There is no fallback to another language: an id that is not known comes back as itself. */
  readonly say: (id: string, values?: Values) => string;
};

export function speaker(language: Language, catalogue: Catalogue): Speaker {
  const i18n = setupI18n({
    locale: language,
    locales: [numberLocale(language)],
    // The runtime declares its messages as open to change, and changes none.
    messages: { [language]: catalogue as Messages },
    missing: (_, id) => id,
  });
  const knows = (id: string) => Object.hasOwn(catalogue, id);
  const inWords = (values: Values) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'number' ? value : isolated(worded(name, value), language),
      ]),
    );

  // Days in words; names of events, clocks, stages and actors of a procedure by their message. What something
  // follows from is an event too, and whose act it is, an actor; of a clock also what follows when it passes (`lapse`).
  function worded(name: string, value: string): string {
    if (isDay(value)) return formatDay(value, language);
    const named = [name, 'event', 'actor'].map((kind) => `procedure.${kind}.${value}`);
    const id = [...named, `procedure.clock.${value}.${name}`].find(knows);
    return id ? i18n._(id) : value;
  }

  return { language, knows, say: (id, values = {}) => i18n._(id, inWords(values)) };
}

// A foreign run must not turn the line round where the language is written from right to left: U+2068 and U+2069
// keep it apart. Yes and no pick a form of a message and are not shown themselves.
function isolated(text: string, language: Language): string {
  if (text === 'true' || text === 'false') return text;
  return directionOf(language) === 'rtl' ? `\u2068${text}\u2069` : text;
}
