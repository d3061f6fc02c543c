import { describe, expect, it } from 'vitest';
import { csvOf, svgText } from '../../web/save-file.ts';
import { clockTableCsv } from './clock-table-csv.ts';
import { fileTold, upToSharing } from './told.fixture.ts';

describe('a table as a file', () => {
  it('quotes what has to be quoted and leads a formula with an apostrophe', () => {
    const text = csvOf([['plain', 'a, b', 'he said "no"', '=SUM(A1)', -3, null]]);
    expect(text).toBe('\uFEFFplain,"a, b","he said ""no""",\'=SUM(A1),-3,\r\n');
  });

  it('has a line for each clock and marker, with days as they are sorted', () => {
    const { clocks } = fileTold(upToSharing, '2025-05-10');
    const lines = clockTableCsv(clocks, (id) => id).split('\r\n');
    expect(lines).toHaveLength(clocks.length + 2);
    expect(lines.find((line) => line.startsWith('D-08'))).toContain('2025-04-28,2025-05-28,18');
  });
});

describe('a picture as a file', () => {
  it('carries its colours, its ground and its direction in itself', () => {
    document.body.innerHTML =
      '<svg style="background-color: white; direction: rtl"><text style="fill: green; paint-order: stroke">a</text></svg>';
    const drawing = document.querySelector('svg')!;
    const file = svgText(drawing);
    expect(file).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(file).toMatch(/style="direction:rtl;background:(white|rgb\(255, 255, 255\))/);
    expect(file).toMatch(/<text[^>]* fill="(green|rgb\(0, 128, 0\))"/);
    expect(file).toMatch(/paint-order="stroke"/);
    expect(drawing.querySelector('text')?.hasAttribute('fill')).toBe(false);
  });
});
