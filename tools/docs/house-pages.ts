import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, floors, partOf } from './imports.ts';
import { type Bond, bondsOf, drawHouse } from './picture.ts';
import { walk } from './walk.ts';

const made = '<!-- Made by `npm run docs`. Do not edit: change the code, or tools/docs/walk.ts. -->';

/** The picture of the parts as they import each other today, and the way of one event through the house. */
export function housePages(root: string): ReadonlyMap<string, string> {
  const files = filesBelow(root, 'src', /\.(tsx?|css)$/).filter(
    (file) => file.split('/').length > 2 && !/\.test\.tsx?$|\.fixture\.tsx?$/.test(file),
  );
  const bonds = bondsOf(root, files);
  const parts = partsOf(files);
  return new Map([
    ['docs/house.svg', drawHouse(parts, bonds)],
    ['docs/house.md', page(root, parts, bonds)],
  ]);
}

function partsOf(files: readonly string[]): readonly string[] {
  return [...new Set(files.map(partOf))];
}

function page(root: string, parts: readonly string[], bonds: readonly Bond[]): string {
  const row = (part: string) => {
    const uses = bonds.filter(({ from }) => from === part).map(({ to }) => to);
    return `| ${part} | ${firstSentence(root, part)} | ${uses.join(', ') || 'nothing'} |`;
  };
  const tables = floors
    .toReversed()
    .map(({ name, parts: there }) =>
      [
        `## ${name}`,
        [
          '| part | what it is for | imports from |',
          '|---|---|---|',
          ...there.filter((part) => parts.includes(part)).map(row),
        ].join('\n'),
      ].join('\n\n'),
    );
  return `${[
    made,
    '# The house',
    'Each box is a folder of `src`. An arrow says: imports from; where a way round leads there too, it is left out, as are those of `main`, which imports every part; the tables name every one. They all run downwards or to the side; `src/architecture.test.ts` keeps it so, and lets nobody into another part but by its doors: `contract.ts`, `acts.ts`, `refusals.ts`, `server/index.ts`.',
    '![The parts of Stocktake and what imports what](house.svg)',
    ...tables,
    '## The way of one event, from the button to the journal and back',
    walk.map(({ file, does }, at) => `${at + 1}. [\`${file}\`](../${file}) ${does}`).join('\n'),
  ].join('\n\n')}\n`;
}

/** What the README of a part says it is for, up to the first full stop. */
function firstSentence(root: string, part: string): string {
  const readme = filesBelow(root, `src/${part}`, /^README\.md$/)[0];
  if (!readme) return '';
  const [, opening = ''] = readFileSync(join(root, readme), 'utf8').split('\n\n');
  return (opening.replaceAll('\n', ' ').split(/(?<=\.)\s/)[0] ?? '').replaceAll('|', '/');
}
