import { type FrozenBlock, piecesOf } from '../reports/contract.ts';

/** What a block says in each language it has, cell by cell and point by point, without its marks. */
export const plainOf = ({ words }: Pick<FrozenBlock, 'words'>): readonly string[] =>
  Object.values(words).flatMap((text) => text.split(/[\n\t]/).map(withoutMarks));

const withoutMarks = (text: string): string =>
  piecesOf(text)
    .map((piece) => (piece.is === 'words' ? piece.words : ''))
    .join('');
