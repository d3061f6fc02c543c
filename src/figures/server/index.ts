// What other parts may call.
export { figuresHandlers } from './routes.ts';
