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

/** The parts in their order: a part may use those named before it, never one named after it. */
export const layers = [
  ['procedure'],
  ['platform', 'web', 'formats', 'papers', 'clocks', 'timeline'],
  [
    'registry',
    'access',
    'holdings',
    'rights',
    'sign-in',
    'passkeys',
    'grants',
    'accounts',
    'retention',
    'calendars',
    'notices',
    'documents',
    'filing',
    'receipts',
    'silence',
    'decisions',
    'proceedings',
  ],
  [
    'standards',
    'questions',
    'assessment',
    'answers',
    'visits',
    'preparation',
    'events',
    'letters',
    'register',
    'hybrid',
    'record',
    'opening',
    'training',
    'simulation',
    'compliance',
    'duties',
    'consent',
    'sittings',
    'conduct',
    'reports',
    'observations',
    'confidentiality',
    'expressions',
    'drafting',
    'printing',
    'versions',
    'followup',
    'replies',
    'assistance',
    'projects',
    'priorities',
    'planning',
    'analysis',
  ],
  [
    'meetings',
    'programme',
    'circulation',
    'public',
    'chain',
    'desks',
    'filters',
    'overview',
    'figures',
    'rules',
    'search',
    'help',
  ],
  ['main'],
] as const;
