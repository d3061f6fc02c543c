import { importsWithin, layers, partOf } from './imports.ts';

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

const box = { width: 150, height: 46 };
const gap = { across: 60, down: 90 };
const margin = 24;

type Place = { readonly x: number; readonly y: number };

/** The parts in layers, the ground at the bottom, with an arrow for each bond. */
export function drawHouse(parts: readonly string[], bonds: readonly Bond[]): string {
  const floors = layers
    .map((layer) => parts.filter((part) => (layer as readonly string[]).includes(part)))
    .filter((floor) => floor.length > 0)
    .reverse();
  const widest = Math.max(...floors.map((floor) => floor.length));
  const width = 2 * margin + widest * box.width + (widest - 1) * gap.across;
  const height = 2 * margin + floors.length * box.height + (floors.length - 1) * gap.down;
  const places = new Map(
    floors.flatMap((floor, level) => floor.map((part, at) => placeOf(part, at, level, floor, width))),
  );

  const arrows = bonds.flatMap((bond) => {
    const [from, to] = [places.get(bond.from), places.get(bond.to)];
    return from && to ? [arrow(bond, bonds, places, from, to)] : [];
  });
  const boxes = parts.flatMap((part) => {
    const place = places.get(part);
    return place ? [boxOf(part, place)] : [];
  });
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title" font-family="sans-serif">`,
    '<title id="title">The parts of Stocktake, the ground at the bottom, and what imports what</title>',
    '<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="#55606e"/></marker></defs>',
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...arrows,
    ...boxes,
    '</svg>',
  ].join('\n')}\n`;
}

function placeOf(
  part: string,
  at: number,
  level: number,
  floor: readonly string[],
  width: number,
): readonly [string, Place] {
  const used = floor.length * box.width + (floor.length - 1) * gap.across;
  const x = (width - used) / 2 + at * (box.width + gap.across);
  return [part, { x, y: margin + level * (box.height + gap.down) }];
}

function boxOf(part: string, { x, y }: Place): string {
  return [
    `<rect x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="6" fill="#eef3f8" stroke="#33506e"/>`,
    `<text x="${x + box.width / 2}" y="${y + 28}" text-anchor="middle" font-size="15" fill="#12263a">${part}</text>`,
  ].join('\n');
}

/** A line from the foot of one box to the head of another; on one floor, from side to side. */
function arrow(
  bond: Bond,
  bonds: readonly Bond[],
  places: ReadonlyMap<string, Place>,
  from: Place,
  to: Place,
): string {
  const path = from.y === to.y ? beside(from, to) : downwards(bond, bonds, places, from, to);
  return `<path d="${path}" fill="none" stroke="#55606e" stroke-opacity="0.7" stroke-width="1.5" marker-end="url(#head)"/>`;
}

/** Each line has its own place on the edge of a box, in the order of where it goes, so that few lines cross. */
function downwards(
  bond: Bond,
  bonds: readonly Bond[],
  places: ReadonlyMap<string, Place>,
  from: Place,
  to: Place,
): string {
  const x = (part: string) => places.get(part)?.x ?? 0;
  const level = (part: string) => places.get(part)?.y ?? 0;
  const isDown = (one: Bond) => level(one.from) < level(one.to);
  const leaving = bonds
    .filter((one) => one.from === bond.from && isDown(one))
    .sort((a, b) => x(a.to) - x(b.to));
  const coming = bonds
    .filter((one) => one.to === bond.to && isDown(one))
    .sort((a, b) => x(a.from) - x(b.from));
  const [x1, x2] = [from.x + share(leaving, bond), to.x + share(coming, bond)];
  const [y1, y2] = [from.y + box.height, to.y];
  return `M${x1} ${y1} C${x1} ${y1 + gap.down / 2} ${x2} ${y2 - gap.down / 2} ${x2} ${y2}`;
}

function share(all: readonly Bond[], bond: Bond): number {
  return Math.round((box.width * (all.indexOf(bond) + 1)) / (all.length + 1));
}

function beside(from: Place, to: Place): string {
  const y = from.y + box.height / 2;
  return from.x < to.x
    ? `M${from.x + box.width} ${y} L${to.x} ${y}`
    : `M${from.x} ${y} L${to.x + box.width} ${y}`;
}
