import { describe, expect, it } from 'vitest';
import { clockTableCsv } from './clock-table-csv.ts';
import { upToSharing, visitFile } from './file.fixture.ts';
import { csvOf } from './save-file.ts';

describe('a table as a file', () => {
  it('quotes what has to be quoted and leads a formula with an apostrophe', () => {
    const text = csvOf([['plain', 'a, b', 'he said "no"', '=SUM(A1)', -3, null]]);
    expect(text).toBe('\uFEFFplain,"a, b","he said ""no""",\'=SUM(A1),-3,\r\n');
  });

  it('has a line for each clock and marker, with days as they are sorted', () => {
    const { clocks } = visitFile(upToSharing, { asOf: '2025-05-10' });
    const lines = clockTableCsv(clocks, (id) => id).split('\r\n');
    expect(lines).toHaveLength(clocks.length + 2);
    expect(lines.find((line) => line.startsWith('D-08'))).toContain('2025-04-28,2025-05-28,18');
  });
});
