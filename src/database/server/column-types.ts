import pg from 'pg';

const { builtins } = pg.types;
const dayList = 1182; // date[], which has no name among the builtins

const readers: Readonly<Record<number, (text: string) => unknown>> = {
  // A day stays a text: as a Date it would be midnight in the zone of this machine.
  [builtins.DATE]: (text) => text,
  [dayList]: (text) => text.slice(1, -1).split(',').filter(Boolean),
  [builtins.TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
  [builtins.INT8]: wholeNumber,
};

/**
 * How columns become values, for every connection of ours: days are texts, instants are ISO texts, bigints are
 * numbers. tools/schema.ts gives the columns the same types.
 */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && readers[oid]) || pg.types.getTypeParser(oid, format as 'text'),
};

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new Error(`${text} is too large for a number`);
  return number;
}
