// What other parts may call.
export { rightsHandlers } from './routes.ts';
export { accessOf, isResource, linesTo, marksOf, resources } from './table.ts';
