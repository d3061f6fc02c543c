import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ctc2020 } from '../../src/procedure/ctc-2020/ctc-2020.ts';
import { housePages } from './house-pages.ts';
import { paragraphsOf, sectionsOf } from './paragraphs.ts';
import { bondsOf, drawHouse, needed } from './picture.ts';
import { procedurePages } from './procedure-pages.ts';
import { type Rule, rulesOf } from './rules.ts';
import { testsIn } from './test-titles.ts';
import { citeFaults, readNoRules } from './uncited.ts';
import { walk } from './walk.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const paragraphs = paragraphsOf(root, 'S/2020/731');
const rules = rulesOf(ctc2020);

describe('the paragraphs of S/2020/731', () => {
  it('are each cited by a rule, or listed with the reason why not', () => {
    expect(citeFaults(paragraphs, rules, readNoRules(root))).toEqual([]);
  });

  it('are each on one page', () => {
    const onPages = sectionsOf(paragraphs).flatMap((section) => section.paragraphs);
    expect(onPages.map(({ id }) => id).toSorted()).toEqual(paragraphs.map(({ id }) => id).toSorted());
  });

  it('would be missed: one that no rule cites, one excused for nothing, one that does not exist', () => {
    const [uncited, cited] = ['S/2020/731 V(a)', 'S/2020/731 V(b)'];
    const rule: Rule = { kind: 'clock', id: 'D-01', says: '', cites: [cited] };
    const two = [uncited, cited].map((id) => ({ id, kind: 'paragraph', summary: '' }));
    expect(citeFaults(two, [rule], [])).toEqual([expect.stringContaining('V(a) is cited by no rule')]);
    expect(citeFaults(two, [rule], [uncited, cited].map(excused))).toEqual([
      expect.stringContaining('V(b) is cited'),
    ]);
    expect(citeFaults(two, [rule], [excused(uncited), excused('S/2020/731 V(z)')])).toEqual([
      expect.stringContaining('V(z)'),
    ]);
  });
});

describe('a page of the procedure', () => {
  const pages = procedurePages(root, ctc2020);

  it('names for V(m) the clock, the events, what is shared, and the tests', () => {
    const page = pages.get('docs/procedure/V.md') ?? '';
    const entry = page.slice(page.indexOf('## V(m)'), page.indexOf('## V(n)'));
    expect(entry).toMatch(/clock \[D-07\].*P45D/);
    expect(entry).toMatch(/event \[draft-shared-with-state\]/);
    expect(entry).toMatch(/stage \[ST-/);
    expect(entry).toMatch(/worked timeline TL-01/);
  });

  it('gives the reason where there is no rule', () => {
    expect(pages.get('docs/procedure/I.md')).toMatch(/## I\.1\n[^#]*\*No rule:\* Names the legal ground/);
  });

  it('reads titles of tests as they are written, those after a table of cases too', () => {
    const text =
      "it('[V-001] one', () => {});\nit.each([\n  ['a'],\n] as const)('of %s', () => {});\ntest(`it\\'s`, 1)";
    expect(testsIn(text, 'x.test.ts').map(({ title }) => title)).toEqual(['[V-001] one', 'of %s', "it's"]);
  });
});

describe('the picture of the house', () => {
  it('has a box for every part and an arrow for every bond that is no short cut, all of them downwards or beside', () => {
    const svg = housePages(root).get('docs/house.svg') ?? '';
    for (const part of ['procedure', 'platform', 'web', 'registry', 'access', 'visits', 'main']) {
      expect(svg).toContain(`>${part}</text>`);
    }
    const arrows = [...svg.matchAll(/d="M[\d.]+ ([\d.]+) .*? ([\d.]+)" fill="none"/g)];
    expect(arrows.length).toBeGreaterThan(60);
    for (const [, from, to] of arrows) expect(Number(to)).toBeGreaterThanOrEqual(Number(from));
  });

  it('is made from the imports there are', () => {
    const bonds = bondsOf(root, ['src/registry/contract.ts']);
    expect(bonds).toEqual([{ from: 'registry', to: 'platform' }]);
    const parts = ['registry', 'platform'];
    expect(drawHouse(parts, bonds).match(/marker-end/g)).toHaveLength(1);
    expect(drawHouse(parts, []).match(/marker-end/g)).toBeNull();
  });

  it('leaves out an arrow where a way round leads there too, and no other', () => {
    const bond = (from: string, to: string) => ({ from, to });
    const bonds = [bond('main', 'visits'), bond('main', 'web'), bond('visits', 'web'), bond('main', 'desks')];
    expect(needed(bonds)).toEqual([bond('main', 'visits'), bond('visits', 'web'), bond('main', 'desks')]);
  });

  it('is followed by a walk of ten steps through files that are there', () => {
    expect(walk).toHaveLength(10);
    expect(walk.map(({ file }) => file).filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});

function excused(cite: string) {
  return { cite, because: 'as a test' };
}
