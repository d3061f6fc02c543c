import { type Day, daysBetween } from '../../procedure/calendar.ts';

/** Where days lie on a line of so many pixels; from right to left when mirrored. */
export type DayScale = {
  readonly start: Day;
  readonly end: Day;
  readonly width: number;
  readonly mirrored: boolean;
};

export type Extent = { readonly x: number; readonly width: number };

export function dayScale(start: Day, end: Day, width: number, mirrored = false): DayScale {
  return { start, end, width, mirrored };
}

/** The place of a day, counted from the side where the language begins. */
export function along(scale: DayScale, day: Day): number {
  const whole = daysBetween(scale.start, scale.end);
  if (whole <= 0) return 0;
  const place = (daysBetween(scale.start, day) / whole) * scale.width;
  return Math.round(place * 100) / 100;
}

/** The place of a day in the picture. */
export function xOf(scale: DayScale, day: Day): number {
  return turned(scale, along(scale, day));
}

/** The span between two days in the picture; never of negative width. */
export function extentOf(scale: DayScale, from: Day, to: Day): Extent {
  const [a, b] = from <= to ? [from, to] : [to, from];
  return turnedExtent(scale, along(scale, a), along(scale, b));
}

export function turned(scale: DayScale, place: number): number {
  return scale.mirrored ? rounded(scale.width - place) : place;
}

export function turnedExtent(scale: DayScale, from: number, to: number): Extent {
  return { x: scale.mirrored ? rounded(scale.width - to) : from, width: rounded(to - from) };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
