import { type Line, readers } from '../../access/server/index.ts';
import { matrix, matrixRowNames } from './matrix.ts';
import { matrixRows } from './matrix-rows.ts';

/** What each reader may do by the matrix. Where a reader has several rows, the table takes the one that allows most. */
export const matrixLines: readonly Line[] = matrix.flatMap(({ id, number, cite, rights }) =>
  matrixRowNames.map((row): Line => {
    const right = rights[row] ?? { access: 'none' };
    return {
      rule: right.corrected ?? `MX-${String(number).padStart(2, '0')}`,
      resource: id,
      to: readers.filter((reader) => matrixRows[reader].includes(row)),
      access: right.access,
      ...(right.once && { while: { is: 'fact', fact: right.once } }),
      ...(right.within && { within: right.within }),
      cite,
    };
  }),
);
