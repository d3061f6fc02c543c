// Small tools of the measurements. A ratio is judged; an absolute figure is only printed, since machines differ.

export type Line = {
  readonly what: string;
  readonly figure: string;
  /** Absent where the figure is only printed. */
  readonly budget?: { readonly text: string; readonly kept: boolean };
};

export type Series = { readonly name: string; measure(): number | Promise<number> };

/** The median of several values; of an even number of them the lower middle one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

/**
 * Measures each series so many times in turn, so that a slow minute of the machine falls on all of them, and gives
 * the median of each.
 */
export async function interleaved(rounds: number, series: readonly Series[]): Promise<readonly number[]> {
  const values = series.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [at, { measure }] of series.entries()) values[at]?.push(await measure());
  }
  return values.map(median);
}

export const figure = (what: string, text: string): Line => ({ what, figure: text });

/** A ratio that must not be above its limit. */
export function atMost(what: string, value: number, limit: number, unit = ''): Line {
  return {
    what,
    figure: `${round(value)}${unit}`,
    budget: { text: `<= ${limit}${unit}`, kept: value <= limit },
  };
}

/** A ratio that must not be below its limit. */
export function atLeast(what: string, value: number, limit: number, unit = ''): Line {
  return {
    what,
    figure: `${round(value)}${unit}`,
    budget: { text: `>= ${limit}${unit}`, kept: value >= limit },
  };
}

export const round = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
