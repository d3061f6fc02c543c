import type { Handlers } from '../../http/server/mount.ts';
import type { figuresContract } from '../contract.ts';
import { publicFigures } from './figures.ts';

/** Binds the contract to its functions. */
export const figuresHandlers: Handlers<typeof figuresContract> = {
  getFigures: ({ db, query }) => publicFigures(db, query.training),
};
