import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import PO from 'pofile';
import type { Language } from '../language.ts';
import { type Catalogue, type Speaker, speaker, type Values } from '../messages.ts';
import { packageRoot } from './package-root.ts';

/** What a message says, in the words of a language. A message that does not exist is a fault. */
export function say(language: Language, id: string, values: Values = {}): string {
  const speaks = speakerOf(language);
  if (!speaks.knows(id)) throw new Error(`no message ${id} in ${language}`);
  return speaks.say(id, values);
}

/** Whether there is a message by this id, for ids that are built from data. */
export const hasMessage = (language: Language, id: string): boolean => speakerOf(language).knows(id);

/** The messages of all parts in one language, compiled. A message that cannot be compiled is a fault. */
export function readCatalogue(language: Language): Catalogue {
  return Object.fromEntries(
    catalogueFiles(language).flatMap((file) =>
      PO.parse(readFileSync(file, 'utf8')).items.map((item) => [
        item.msgid,
        compileMessageOrThrow(item.msgstr.join('')),
      ]),
    ),
  );
}

/** The catalogue of each part that has one. They lie beside the sources, in a checkout and in a release alike. */
export function catalogueFiles(language: Language): readonly string[] {
  const src = join(packageRoot(), 'src');
  return readdirSync(src)
    .sort()
    .map((part) => join(src, part, 'messages', `${language}.po`))
    .filter((file) => existsSync(file));
}

const speakers = new Map<Language, Speaker>();

function speakerOf(language: Language): Speaker {
  const found = speakers.get(language) ?? speaker(language, readCatalogue(language));
  speakers.set(language, found);
  return found;
}
