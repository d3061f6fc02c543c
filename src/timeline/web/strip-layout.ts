import type { Strip } from './clock-strip.ts';

// How high things are in the clock strip, in pixels. A lane is as high as the smallest thing that may be pressed.

export const topOf = { axis: 24, foot: 20 } as const;
export const laneHeight = 26;
export const tickHeight = 24;
export const barHeight = 16;
export const middle = laneHeight / 2;
/** Room on both sides for signs that stand on the first or the last day. */
export const edge = 8;

const breath = 4;

/** The middle of a row of markers. */
export function tickY(row: number): number {
  return topOf.axis + row * tickHeight + tickHeight / 2;
}

/** The top of a lane. */
export function laneY(strip: Strip, lane: number): number {
  return topOf.axis + strip.tickRows * tickHeight + breath + lane * laneHeight;
}

export function heightOf(strip: Strip): number {
  return laneY(strip, strip.lanes) + breath + topOf.foot;
}
