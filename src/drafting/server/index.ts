// What other parts may call.
export { draftingHandlers } from './routes.ts';
export { serveDrafting } from './serve-drafting.ts';
