// What other parts may call. Everything else in this folder is this part's own business.
export { wordsIn } from './extract.ts';
export { leakedBlock } from './gate.ts';
export { printoutOf } from './printout.ts';
export { render } from './render.ts';
