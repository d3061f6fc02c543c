import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  type Edge,
  filesBelow,
  floors,
  importsWithin,
  order,
  partOf,
  resolveFrom,
  specifiersIn,
} from '../tools/docs/imports.ts';

// The walls of the house (CONTRIBUTING.md, direction of imports). Every `from` counts, that of a type too.

const root = fileURLToPath(new URL('..', import.meta.url));

// Everybody walks on them, and they know no word of counter-terrorism.
const grounds: readonly string[] = ['The rules', 'The ground', 'What pages stand on'];
const ground: readonly string[] = floors
  .filter(({ name }) => grounds.includes(name))
  .flatMap(({ parts }) => parts);
const doors = /^src\/[^/]+\/(contract|acts|refusals|server\/index)\.ts$/;
const pages = /^src\/[^/]+\/web\/[^/]+\.tsx?$/;

describe('the folders of src', () => {
  it('all have their place in the order', () => {
    expect([...new Set(sources().map(partOf))].filter((name) => !order.includes(name))).toEqual([]);
  });

  it('import one way, and enter another part only by its doors', () => {
    const wrong = edges().flatMap(([file, target]) => {
      const [from, to] = [partOf(file), partOf(target)];
      if (from === to) return [];
      // A test may try one piece of the ground with another: the client against the server.
      if (file.includes('.test.') && ground.includes(from) && ground.includes(to)) return [];
      if (order.indexOf(to) > order.indexOf(from)) return [`${file} looks ahead to ${target}`];
      if (ground.includes(to) || doors.test(target) || (from === 'main' && pages.test(target))) return [];
      // The command line starts what main puts together.
      if (from === 'commands' && to === 'main') return [];
      return [`${file} reaches inside ${target}`];
    });
    expect(wrong).toEqual([]);
  });

  it('import in no circle', () => {
    expect(circles(edges())).toEqual([]);
  });

  it('are imported by files, not by barrels: an index stands only at the door of a server', () => {
    const indexes = sources().filter((file) => /\/index\.tsx?$/.test(file) && !doors.test(file));
    const barrels = sources().filter((file) => !doors.test(file) && onlyPassesOn(read(file)));
    expect([...indexes, ...barrels]).toEqual([]);
  });
});

it('the procedure imports nothing but itself', () => {
  const outside = sources()
    .filter((file) => partOf(file) === 'procedure' && !file.endsWith('.test.ts'))
    .flatMap((file) => specifiersIn(read(file)).map((specifier) => [file, specifier] as const))
    .filter(
      ([file, specifier]) =>
        !specifier.startsWith('.') || partOf(resolveFrom(file, specifier)) !== 'procedure',
    );
  expect(outside).toEqual([]);
});

// The rules of a mechanism, which are data.
const data = /^src\/procedure\/[^/]+\/|\.gen\.ts$/;

it('no file is longer than 300 lines, save data and messages', () => {
  const long = sources(/\.(tsx?|css|sql)$/).filter((file) => !data.test(file) && lines(file) > 300);
  expect(long).toEqual([]);
});

it('no part is longer than 2,000 lines of program', () => {
  const sizes = new Map<string, number>();
  const program = filesBelow(root, 'src', /\.(tsx?|sql|css)$/).filter(
    (file) =>
      file.split('/').length > 2 &&
      !data.test(file) &&
      !/\.(test|fixture|e2e)\.|\/(messages|\w+-fixtures)\//.test(file),
  );
  for (const file of program) sizes.set(partOf(file), (sizes.get(partOf(file)) ?? 0) + lines(file));
  const tall = [...sizes].filter(([, size]) => size > 2000);
  expect(tall).toEqual([]);
});

it('styles name no left and no right, so that Arabic needs no second style sheet', () => {
  const physical =
    /(margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right)|text-align:\s*(left|right)|float:\s*(left|right)|[;{\s](left|right):/;
  const inCode = /\b(margin|padding|border)(Left|Right)\b|textAlign: '(left|right)'|[{,]\s*(left|right): /;
  const wrong = [
    ...sources(/\.css$/).filter((file) => physical.test(read(file))),
    ...sources(/\.tsx$/).filter((file) => inCode.test(read(file))),
  ];
  expect(wrong).toEqual([]);
});

it('every paragraph cited in code, policies and migrations stands in the citation index', () => {
  const index: { citations: { id: string }[] } = JSON.parse(read('facts/citations.json'));
  const known = new Set(index.citations.map(({ id }) => id));
  const cited = [...sources(/\.(tsx?|sql)$/), ...filesBelow(root, 'db', /\.sql$/)].flatMap((file) =>
    citesIn(read(file)).map((cite) => [file, cite] as const),
  );
  expect(cited.length).toBeGreaterThan(100);
  expect(cited.filter(([, cite]) => !known.has(cite))).toEqual([]);
});

it('every requirement that a branch is marked with stands in a register', () => {
  const registers = filesBelow(root, 'facts/requirements', /\.json$/).map((file) => JSON.parse(read(file)));
  const known = new Set(
    registers.flatMap(({ requirements }) => requirements.map(({ id }: { id: string }) => id)),
  );
  const marks = [...sources(/\.(tsx?|sql)$/), ...filesBelow(root, 'db', /\.sql$/)]
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .flatMap((file) =>
      [...read(file).matchAll(/\[([A-Z]{1,3}-\d{3})\]/g)].map(([, id = '']) => [file, id] as const),
    );
  expect(marks.filter(([, id]) => !known.has(id))).toEqual([]);
});

it('each dependency has its line in the decision record, and no line is left of one that went', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const recorded = [...read('docs/decisions/0010-dependencies.md').matchAll(/^\| `([^`]+)` \|/gm)].map(
    ([, name]) => name,
  );
  const declared = Object.keys({ ...dependencies, ...devDependencies });
  expect(recorded.toSorted()).toEqual(declared.toSorted());
});

it('each dependency is used: imported somewhere, run as a tool, or the types of one that is', () => {
  const { dependencies, devDependencies, scripts } = JSON.parse(read('package.json'));
  const texts = [
    ...['src', 'tools', 'e2e', 'bench', 'bin'].flatMap((below) =>
      filesBelow(root, below, /\.(tsx?|m?js|css)$/),
    ),
    'vite.config.ts',
    'vitest.config.ts',
  ]
    .filter((file) => !file.includes('node_modules'))
    .map(read);
  const isNamed = (name: string) =>
    new RegExp(`[^\\w-]${name}(?![\\w-])`).test(texts.join('\n')) ||
    Object.values(scripts).join(' ').includes(name);
  const unused = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => name !== '@types/node' && !isNamed(name.replace('@types/', '')),
  );
  expect(unused).toEqual([]);
});

it('each part says in a README what it is for', () => {
  const parts = [...new Set(sources().map(partOf))];
  expect(parts.filter((part) => filesBelow(root, `src/${part}`, /^README\.md$/).length === 0)).toEqual([]);
});

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const lines = (file: string): number => read(file).trimEnd().split('\n').length;

/** Files in the folders of src; this test itself stands beside them. */
function sources(name = /\.tsx?$/): readonly string[] {
  return filesBelow(root, 'src', name).filter((file) => file.split('/').length > 2);
}

const edges = (): readonly Edge[] => importsWithin(root, sources());

function onlyPassesOn(text: string): boolean {
  const bare = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '').trim();
  return (
    bare !== '' &&
    bare.replace(/export\s+(type\s+)?(\*|\{[^}]*\})(\s+as\s+\w+)?\s+from\s+['"][^'"]+['"];?\s*/g, '') === ''
  );
}

/** Groups of files that reach each other by imports, found by taking off again and again what imports nothing left. */
function circles(all: readonly Edge[]): readonly string[] {
  let left = all.filter(([file, target]) => file !== target);
  for (;;) {
    const importing = new Set(left.map(([file]) => file));
    const imported = new Set(left.map(([, target]) => target));
    const next = left.filter(([file, target]) => importing.has(target) && imported.has(file));
    if (next.length === left.length) return next.map(([file, target]) => `${file} -> ${target}`);
    left = next;
  }
}

function citesIn(text: string): readonly string[] {
  const framework =
    /S\/2020\/731 (?:letter|annex(?: (?:row \d|note [a-z]))?|fn \d|(?:VI|IV|V|I{1,3})(?:\.\d+)*(?:\([a-z]+\))*(?: item \d+)?)/g;
  const others =
    /S\/2022\/529 annex I{1,2} (?:para \d+(?:\([a-z]+\))*|appendix I[IV]*)|CTC\/CTED work programme 2020 (?:Committee|CTED) part para \d+/g;
  return [...text.matchAll(framework), ...text.matchAll(others)].map(([cite]) => cite);
}
