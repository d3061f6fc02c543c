import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

// Contrast of every pair of colours that meet on a page, as WCAG 2.2 counts it: text 4.5 to 1, marks 3 to 1. axe
// cannot see into scrolled tables and pictures, so the palette itself is held.

const sheets = new Map(
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.css'))
    .map((name) => [name, readFileSync(join(import.meta.dirname, name), 'utf8')]),
);
const css = sheets.get('tokens.css') ?? '';
const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

const tokens = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

function colour(name: string, theme: Theme): string {
  const token = tokens.get(name);
  if (!token) throw new Error(`no colour --${name}`);
  return token[theme];
}

/** Relative luminance of a colour `#rrggbb`. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const grounds = ['paper', 'wash', 'raised'];
const statuses = ['not-started', 'running', 'due-soon', 'overdue', 'met', 'lapsed', 'waiting'];

const texts: readonly (readonly [text: string, ground: string])[] = [
  ...['ink', 'muted', 'accent', 'accent-strong', 'overdue', 'not-started'].flatMap((text) =>
    grounds.map((ground) => [text, ground] as const),
  ),
  ...statuses.map((status) => [status, `${status}-wash`] as const),
  ...['ink', 'muted', 'accent'].map((text) => [text, 'accent-wash'] as const),
  ...statuses.map((status) => ['ink', `${status}-wash`] as const),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['paper', 'ink'], // a short notice is set the other way round
];

const marks: readonly (readonly [mark: string, ground: string])[] = [
  ...['edge', 'focus', ...statuses].flatMap((mark) => grounds.map((ground) => [mark, ground] as const)),
  ['focus', 'accent-wash'],
];

describe.each(themes)('the %s palette', (theme) => {
  it.each(texts)('can be read: %s on %s', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(marks)('can be told apart: %s on %s', (mark, ground) => {
    expect(contrast(colour(mark, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});

it('names every colour for both themes, and no sheet has one of its own', () => {
  const own = [...sheets]
    .filter(([name, sheet]) => name !== 'tokens.css' && /#[0-9a-f]{3,8}\b|rgb\(/i.test(sheet))
    .map(([name]) => name);
  expect(own).toEqual([]);
  expect(css.match(/light-dark\(/g)?.length).toBe(tokens.size + 2); // shade and veil are not opaque
});

it('counts as WCAG does: black on white is 21 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
