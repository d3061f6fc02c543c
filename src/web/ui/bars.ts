/** A bar of a picture: where it begins and how long it is, from the side the reader starts reading on. */
export type Bar = {
  readonly label: string;
  readonly value: number;
  readonly x: number;
  readonly width: number;
  readonly y: number;
};

export type Bars = {
  readonly bars: readonly Bar[];
  readonly width: number;
  readonly height: number;
  readonly labels: number;
};

const row = 26;
const gap = 6;

/** Bars under each other for these values, the labels beside them; mirrored where reading goes from right to left. */
export function barsOf(
  values: readonly { readonly label: string; readonly value: number }[],
  size: { readonly width: number; readonly labels: number; readonly mirrored: boolean },
): Bars {
  const most = Math.max(1, ...values.map(({ value }) => value));
  const room = size.width - size.labels - 40; // for the number behind the bar
  const bars = values.map(({ label, value }, at): Bar => {
    const width = (value / most) * room;
    const x = size.mirrored ? size.width - size.labels - width : size.labels;
    return { label, value, x, width, y: at * (row + gap) };
  });
  return {
    bars,
    width: size.width,
    height: Math.max(1, values.length) * (row + gap) - gap,
    labels: size.labels,
  };
}

export const barHeight = row;
