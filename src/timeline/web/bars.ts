/** A bar of a picture: where it begins and how long it is, from the side the reader starts reading on. */
export type Bar = {
  readonly label: string;
  readonly value: number;
  readonly x: number;
  readonly width: number;
  readonly y: number;
};

export type Bars = { readonly bars: readonly Bar[]; readonly height: number };

export const barHeight = 20;
export const labelHeight = 24;
const gap = 10;
const numbers = 80; // room for the number behind the longest bar

/** Bars under each other for these values, each below its label; mirrored where reading goes from right to left. */
export function barsOf(
  values: readonly { readonly label: string; readonly value: number }[],
  { width, mirrored }: { readonly width: number; readonly mirrored: boolean },
): Bars {
  const most = Math.max(1, ...values.map(({ value }) => value));
  const step = labelHeight + barHeight + gap;
  const bars = values.map(({ label, value }, at): Bar => {
    const long = (value / most) * (width - numbers);
    return { label, value, x: mirrored ? width - long : 0, width: long, y: at * step };
  });
  return { bars, height: Math.max(1, values.length) * step - gap };
}
