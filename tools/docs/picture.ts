import { floors, importsWithin, partOf } from './imports.ts';

/** One part imports from another. */
export type Bond = { readonly from: string; readonly to: string };

/** Which part imports from which. How often is left out: it would change with every file. */
export function bondsOf(root: string, files: readonly string[]): readonly Bond[] {
  const pairs = importsWithin(root, files)
    .map(([file, target]) => `${partOf(file)} ${partOf(target)}`)
    .filter((pair) => new Set(pair.split(' ')).size === 2);
  return [...new Set(pairs)].sort().map((pair) => {
    const [from = '', to = ''] = pair.split(' ');
    return { from, to };
  });
}

/** The bonds that are not a short cut: without each of them, nothing would lead from the one part to the other. */
export function needed(bonds: readonly Bond[]): readonly Bond[] {
  const next = (part: string) => bonds.filter(({ from }) => from === part).map(({ to }) => to);
  const below = new Map<string, ReadonlySet<string>>();
  const reached = (part: string): ReadonlySet<string> => {
    const known = below.get(part);
    if (known) return known;
    const all = new Set(next(part).flatMap((to) => [to, ...reached(to)]));
    below.set(part, all);
    return all;
  };
  return bonds.filter(({ from, to }) => !next(from).some((way) => way !== to && reached(way).has(to)));
}

const box = { width: 132, height: 38 };
const gap = { across: 34, down: 46, floors: 40 };
const margin = 24;
const titles = 170;
const inRow = 7;
// It puts all others together: what it imports is every part, and is not drawn.
const all = 'main';

type Place = { readonly x: number; readonly y: number };
type Row = { readonly title: string; readonly parts: readonly string[]; readonly y: number };

/** The parts on their floors, the ground at the bottom, with an arrow for each bond that is no short cut. */
export function drawHouse(parts: readonly string[], bonds: readonly Bond[]): string {
  const rows = rowsOf(parts);
  const width = 2 * margin + titles + inRow * box.width + (inRow - 1) * gap.across;
  const height = (rows.at(-1)?.y ?? 0) + box.height + margin;
  const places = new Map(
    rows.flatMap((row) => row.parts.map((part, at) => [part, placeOf(row, at)] as const)),
  );
  const arrows = needed(bonds.filter(({ from }) => from !== all)).flatMap(({ from, to }) => {
    const ends = [places.get(from), places.get(to)];
    return ends[0] && ends[1] ? [arrow(ends[0], ends[1])] : [];
  });
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title" font-family="sans-serif">`,
    '<title id="title">The parts of Stocktake on their floors, the rules at the bottom, and what imports what</title>',
    '<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="#55606e"/></marker></defs>',
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...arrows,
    ...rows.flatMap((row) => (row.title ? [titleOf(row)] : [])),
    ...[...places].map(([part, place]) => boxOf(part, place)),
    '</svg>',
  ].join('\n')}\n`;
}

/** From the top: what is named last stands highest, so that every arrow runs downwards or to the side. */
function rowsOf(parts: readonly string[]): readonly Row[] {
  let y = margin;
  return floors.toReversed().flatMap(({ name, parts: onFloor }) => {
    const there = onFloor.filter((part) => parts.includes(part)).toReversed();
    const rows = chunks(there).map((chunk, at) => {
      const row = { title: at === 0 ? name : '', parts: chunk, y };
      y += box.height + gap.down;
      return row;
    });
    if (rows.length > 0) y += gap.floors - gap.down + box.height / 2;
    return rows;
  });
}

function chunks(parts: readonly string[]): readonly (readonly string[])[] {
  const rows = Math.ceil(parts.length / inRow);
  const each = Math.ceil(parts.length / Math.max(rows, 1));
  return Array.from({ length: rows }, (_, at) => parts.slice(at * each, (at + 1) * each));
}

const placeOf = ({ y }: Row, at: number): Place => ({
  x: margin + titles + at * (box.width + gap.across),
  y,
});

function titleOf({ title, y }: Row): string {
  const words = wrapped(title);
  const top = y + box.height / 2 + 5 - ((words.length - 1) * 17) / 2;
  return words
    .map(
      (line, at) =>
        `<text x="${margin}" y="${top + at * 17}" font-size="14" font-weight="600" fill="#33506e">${line}</text>`,
    )
    .join('\n');
}

/** A title in lines that fit beside the boxes. */
const wrapped = (title: string): readonly string[] =>
  title.match(/.{1,20}(?=\s|$)/g)?.map((line) => line.trim()) ?? [];

function boxOf(part: string, { x, y }: Place): string {
  return [
    `<rect x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="6" fill="#eef3f8" stroke="#33506e"/>`,
    `<text x="${x + box.width / 2}" y="${y + 24}" text-anchor="middle" font-size="14" fill="#12263a">${part}</text>`,
  ].join('\n');
}

/** A line from the foot of one box to the head of another; in one row, in a bow above the boxes between. */
function arrow(from: Place, to: Place): string {
  const path = from.y === to.y ? beside(from, to) : downwards(from, to);
  return `<path d="${path}" fill="none" stroke="#55606e" stroke-opacity="0.6" stroke-width="1.3" marker-end="url(#head)"/>`;
}

function downwards(from: Place, to: Place): string {
  const [x1, x2] = [from.x + lean(to, from), to.x + lean(from, to)];
  const [y1, y2] = [from.y + box.height, to.y];
  return `M${x1} ${y1} C${x1} ${y1 + gap.down / 2} ${x2} ${y2 - gap.down / 2} ${x2} ${y2}`;
}

/** Where on its edge a box is left or met: towards the other end. */
const lean = (other: Place, { x }: Place): number =>
  box.width / 2 + Math.max(-1, Math.min(1, (other.x - x) / 600)) * (box.width / 2 - 16);

function beside(from: Place, to: Place): string {
  const [x1, x2] = from.x < to.x ? [from.x + box.width, to.x] : [from.x, to.x + box.width];
  const y = from.y + box.height / 2;
  if (Math.abs(from.x - to.x) <= box.width + gap.across) return `M${x1} ${y} L${x2} ${y}`;
  const [m1, m2] = [from.x + box.width / 2, to.x + box.width / 2];
  return `M${m1} ${from.y} C${m1} ${from.y - gap.down / 2} ${m2} ${to.y - gap.down / 2} ${m2} ${to.y}`;
}
