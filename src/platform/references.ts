/** A piece of a text: plain words, or where it refers to another block or to a footnote. */
export type Piece =
  | { readonly is: 'words'; readonly words: string }
  | { readonly is: 'see' | 'note'; readonly blockId: string };

/** A text in its pieces. References stand in it as `[[see:id]]` and `[[note:id]]`. */
export function piecesOf(text: string): readonly Piece[] {
  const parts = text.split(/\[\[(see|note):([0-9a-f-]{36})\]\]/);
  const pieces: Piece[] = [];
  for (let at = 0; at < parts.length; at += 3) {
    const [words, is, blockId] = [parts[at] ?? '', parts[at + 1], parts[at + 2]];
    if (words) pieces.push({ is: 'words', words });
    if (blockId) pieces.push({ is: is === 'see' ? 'see' : 'note', blockId });
  }
  return pieces;
}
