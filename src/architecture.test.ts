import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// The walls of the house (CONTRIBUTING.md, direction of imports). Every `from` counts, that of a type too.

const root = fileURLToPath(new URL('..', import.meta.url));

// A folder may use the folders named before it, never one named after it.
const order = [
  ['procedure', 'platform', 'web'],
  ['registry', 'access', 'documents', 'decisions'],
  ['standards', 'assessment', 'visits', 'reports', 'followup', 'assistance', 'planning', 'analysis'],
  ['programme', 'public'],
  ['main'],
].flat();
const ground = ['procedure', 'platform', 'web'];
const doors = /^src\/[^/]+\/(contract|acts|refusals|server\/index)\.ts$/;
const pages = /^src\/[^/]+\/web\/[^/]+\.tsx?$/;

describe('the folders of src', () => {
  it('all have their place in the order', () => {
    expect([...new Set(sources().map(folder))].filter((name) => !order.includes(name))).toEqual([]);
  });

  it('import one way, and enter another part only by its doors', () => {
    const wrong = edges().flatMap(([file, target]) => {
      const [from, to] = [folder(file), folder(target)];
      if (from === to) return [];
      if (order.indexOf(to) > order.indexOf(from)) return [`${file} looks ahead to ${target}`];
      if (ground.includes(to) || doors.test(target) || (from === 'main' && pages.test(target))) return [];
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
    .filter((file) => folder(file) === 'procedure' && !file.endsWith('.test.ts'))
    .flatMap((file) => specifiersIn(read(file)).map((specifier) => [file, specifier] as const))
    .filter(
      ([file, specifier]) => !specifier.startsWith('.') || folder(resolve(file, specifier)) !== 'procedure',
    );
  expect(outside).toEqual([]);
});

it('no file is longer than 300 lines, save data and messages', () => {
  const data = /^src\/procedure\/[^/]+\/|\.gen\.ts$/;
  const long = sources(/\.(tsx?|css|sql)$/).filter((file) => !data.test(file) && lines(file) > 300);
  expect(long).toEqual([]);
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
  const cited = [...sources(/\.(tsx?|sql)$/), ...files('db', /\.sql$/)].flatMap((file) =>
    citesIn(read(file)).map((cite) => [file, cite] as const),
  );
  expect(cited.length).toBeGreaterThan(100);
  expect(cited.filter(([, cite]) => !known.has(cite))).toEqual([]);
});

it('every requirement that a branch is marked with stands in a register', () => {
  const registers = files('facts/requirements', /\.json$/).map((file) => JSON.parse(read(file)));
  const known = new Set(
    registers.flatMap(({ requirements }) => requirements.map(({ id }: { id: string }) => id)),
  );
  const marks = [...sources(/\.(tsx?|sql)$/), ...files('db', /\.sql$/)]
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

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const lines = (file: string): number => read(file).trimEnd().split('\n').length;
const folder = (file: string): string => file.split('/')[1] ?? '';

function files(below: string, name: RegExp): readonly string[] {
  return readdirSync(join(root, below), { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => join(below, file).replaceAll('\\', '/'))
    .sort();
}

/** Files in the folders of src; this test itself stands beside them. */
function sources(name = /\.tsx?$/): readonly string[] {
  return files('src', name).filter((file) => file.split('/').length > 2);
}

/** Which file of src imports which. */
function edges(): readonly (readonly [string, string])[] {
  return sources().flatMap((file) =>
    specifiersIn(read(file))
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => [file, resolve(file, specifier)] as const)
      .filter(([, target]) => target.startsWith('src/')),
  );
}

function resolve(file: string, specifier: string): string {
  return normalize(join(dirname(file), specifier)).replaceAll('\\', '/');
}

function specifiersIn(text: string): readonly string[] {
  const statements =
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]/gm;
  const calls = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
  return [...text.matchAll(statements), ...text.matchAll(calls)].map(([, from, bare]) => from ?? bare ?? '');
}

function onlyPassesOn(text: string): boolean {
  const bare = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '').trim();
  return (
    bare !== '' &&
    bare.replace(/export\s+(type\s+)?(\*|\{[^}]*\})(\s+as\s+\w+)?\s+from\s+['"][^'"]+['"];?\s*/g, '') === ''
  );
}

/** Groups of files that reach each other by imports, found by taking off again and again what imports nothing left. */
function circles(all: readonly (readonly [string, string])[]): readonly string[] {
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
