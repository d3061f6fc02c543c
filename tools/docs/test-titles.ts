import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idsIn } from '../trace/claims.ts';
import { readRequirements } from '../trace/requirements.ts';
import { filesBelow } from './imports.ts';
import { placeOf } from './paragraphs.ts';
import type { Rule } from './rules.ts';

/** A test or a group of tests: its title as written, and its text up to the next one. */
export type TitledTest = { readonly title: string; readonly body: string; readonly file: string };

export function readTests(root: string): readonly TitledTest[] {
  return ['src', 'e2e']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => filesBelow(root, folder, /\.(test|e2e)\.tsx?$/))
    .flatMap((file) => testsIn(readFileSync(join(root, file), 'utf8'), file));
}

export function testsIn(text: string, file: string): readonly TitledTest[] {
  const starts = /\b(?:it|test|describe)(?:\.\w+)*\s*\(/g;
  const places = [...text.matchAll(starts)].map(({ index }) => index);
  return places.flatMap((place, at) => {
    const body = text.slice(place, places[at + 1] ?? text.length);
    const title = titleOf(body);
    return title && title !== '%s' ? [{ title, body, file }] : [];
  });
}

/** The first words of a call, or, where a table of cases stands first, the words after it. */
function titleOf(body: string): string | undefined {
  const direct = /^\w+(?:\.\w+)*\s*\(\s*(['"`])((?:\\.|(?!\1).)*)\1/.exec(body);
  const afterTable = /\]\s*(?:as const)?\s*\)\(\s*(['"`])((?:\\.|(?!\1).)*)\1/.exec(body);
  return (direct ?? afterTable)?.[2]?.replace(/\\(.)/g, '$1');
}

export type WorkedTimeline = { readonly title: string; readonly clocks: readonly string[] };

export function readTimelines(root: string): readonly WorkedTimeline[] {
  type Timelines = {
    timelines: { id: string; title: string; cases: { expect: { deadline?: string }[] }[] }[];
  };
  const { timelines }: Timelines = JSON.parse(
    readFileSync(join(root, 'facts', 'acceptance-timelines.json'), 'utf8'),
  );
  return timelines.map(({ id, title, cases }) => ({
    title: `${id} ${title}`,
    clocks: cases.flatMap(({ expect }) => expect.flatMap(({ deadline }) => (deadline ? [deadline] : []))),
  }));
}

/**
 * Says for a paragraph which tests prove it, the surest first: those whose title names it, a rule that rests on it or
 * a requirement that does (areas and sub-topics are proved together); worked timelines with a clock of it; tests that speak of one of its events.
 */
export function proofFinder(root: string, rules: readonly Rule[]): (cite: string) => readonly string[] {
  const tests = readTests(root);
  const timelines = readTimelines(root);
  const citesOf = new Map(readRequirements(root).map(({ id, cites }) => [id, cites]));

  return (cite) => {
    const own = rules.filter(({ cites }) => cites.includes(cite));
    const ids = own.map(({ id }) => id);
    const isTheme = own.some(({ kind }) => kind === 'theme');
    const inTitle = anyOf([placeOf(cite), ...ids.filter((id) => /^[A-Z]+-\d\d$/.test(id))]);
    const inBody = new RegExp(ids.map((id) => `'${id}'`).join('|') || '$^');
    const named = tests.filter(
      ({ title }) =>
        inTitle.test(title.replace(/\[[^\]]*\]/, '')) ||
        (isTheme && title.includes('sub-topics')) ||
        idsIn(title).some((id) => citesOf.get(id)?.includes(cite)),
    );
    const worked = timelines.filter(({ clocks }) => clocks.some((clock) => ids.includes(clock)));
    const speaking = tests.filter((test) => inBody.test(test.body) && !named.includes(test));
    return [
      ...named.map(asLine),
      ...worked.map(({ title }) => `worked timeline ${title} (\`src/procedure/acceptance.test.ts\`)`),
      ...speaking.map(asLine),
    ];
  };
}

const asLine = ({ title, file }: TitledTest): string => `${title} (\`${file}\`)`;

function anyOf(names: readonly string[]): RegExp {
  const escaped = names.map((name) => name.replace(/[.()]/g, '\\$&'));
  return new RegExp(`(?<![\\w/.(])(${escaped.join('|')})(?![\\w(.])`);
}
