import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Which file of src imports which, both as paths from the root. */
export type Edge = readonly [file: string, target: string];

/** Every file below a folder whose name fits, as a path from the root, in order. */
export function filesBelow(root: string, folder: string, name: RegExp): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .sort();
}

/** All imports between files of src, those of types and those made on demand included. */
export function importsWithin(root: string, files: readonly string[]): readonly Edge[] {
  return files.flatMap((file) =>
    specifiersIn(readFileSync(join(root, file), 'utf8'))
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier): Edge => [file, resolveFrom(file, specifier)])
      .filter(([, target]) => target.startsWith('src/')),
  );
}

/** What a text imports, in the words of its `from`. */
export function specifiersIn(text: string): readonly string[] {
  const statements =
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]/gm;
  const calls = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
  return [...text.matchAll(statements), ...text.matchAll(calls)].map(([, from, bare]) => from ?? bare ?? '');
}

export function resolveFrom(file: string, specifier: string): string {
  return normalize(join(dirname(file), specifier)).replaceAll('\\', '/');
}

/** The folder of src a file lies in: its part. */
export const partOf = (file: string): string => file.split('/')[1] ?? '';

/**
 * The floors of the house from the ground up, each with its parts in their order: a part may use those named before it,
 * never one named after it.
 */
export const floors = [
  { name: 'The rules', parts: ['procedure', 'forecast'] },
  { name: 'The ground', parts: ['platform', 'formats', 'database', 'journal', 'jobs', 'transfer', 'http'] },
  { name: 'What pages stand on', parts: ['styles', 'web', 'ui', 'shell', 'papers', 'clocks', 'timeline'] },
  {
    name: 'Who, and who may',
    parts: [
      'registry',
      'access',
      'holdings',
      'rights',
      'sign-in',
      'passkeys',
      'grants',
      'accounts',
      'retention',
    ],
  },
  {
    name: 'Told, filed, decided',
    parts: ['calendars', 'notices', 'documents', 'filing', 'receipts', 'silence', 'decisions', 'proceedings'],
  },
  { name: 'The assessment', parts: ['standards', 'questions', 'assessment', 'answers'] },
  {
    name: 'The file of a visit',
    parts: [
      'visits',
      'preparation',
      'events',
      'letters',
      'register',
      'hybrid',
      'record',
      'opening',
      'training',
    ],
  },
  {
    name: 'The visit',
    parts: ['simulation', 'compliance', 'duties', 'consent', 'sittings', 'conduct'],
  },
  {
    name: 'The report',
    parts: ['reports', 'observations', 'confidentiality', 'expressions', 'drafting', 'printing', 'versions'],
  },
  { name: 'What became of it', parts: ['followup', 'replies', 'assistance', 'projects'] },
  { name: 'The visits to come', parts: ['priorities', 'planning', 'analysis'] },
  { name: 'Beside the visits', parts: ['meetings', 'programme', 'circulation', 'public', 'chain'] },
  {
    name: 'Where people start',
    parts: ['desks', 'filters', 'overview', 'figures', 'rules', 'search', 'help'],
  },
  { name: 'Put together', parts: ['main', 'commands'] },
] as const;

/** The parts in their order. */
export const order: readonly string[] = floors.flatMap(({ parts }) => parts);
