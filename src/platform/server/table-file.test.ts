import { expect, it } from 'vitest';
import { tableFile } from './table-file.ts';

it('names the columns, marks the text as UTF-8 and keeps what is quoted', () => {
  const rows = [{ name: 'Norvale, "north"', days: 3 }];
  expect(tableFile({ columns: ['name', 'days'], rows })).toBe('\uFEFFname,days\n"Norvale, ""north""",3\n');
});

it('takes rows in the order of the columns, and a sentence before them', () => {
  const text = tableFile({ columns: ['a', 'b'], rows: [['x', null]], before: 'Replaces no obligation.' });
  expect(text).toBe('\uFEFFReplaces no obligation.\na,b\nx,\n');
});

it.each(['=1+1', '+1', '-1', '@x', '\tx'])('lets no spreadsheet take %j for a formula', (words) => {
  const [, row] = tableFile({ columns: ['words'], rows: [[words]] }).split('\n');
  expect(row?.replace(/^"/, '').startsWith("'")).toBe(true);
});
