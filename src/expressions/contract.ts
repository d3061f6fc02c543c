// What other parts may use: the blocks of a report as a shared document, and back. There is no endpoint here.
export type { DraftBlock, Said } from './block.ts';
export { blocksIn, byTheHouse, fragmentOf, sayBlocks } from './draft-document.ts';
export { isPart, partsOf, textOf } from './expression.ts';
export { takeOver } from './take-over.ts';
export { tidy } from './tidy.ts';
export { writtenBlocks } from './written-blocks.ts';
