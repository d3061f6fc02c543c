import type { FastifyRequest } from 'fastify';
import type { Database } from '../../database/server/database.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Say } from './problem.ts';

/** What the endpoints of all parts stand on, with the clock of the database; put together in main. */
export type Services = {
  readonly database: Database;
  readonly say: Say;
  /** Who asks. */
  readonly actorOf: (request: FastifyRequest) => Promise<Actor>;
  /** Why this person may not use what takes this permission; null when they may. */
  readonly refusalTo: (permission: string, actor: Actor) => Refusal | null;
};
