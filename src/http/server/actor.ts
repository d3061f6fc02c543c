import type { FastifyRequest } from 'fastify';
import { type Actor, publicReader } from '../../platform/actor.ts';
import type { Language } from '../../platform/language.ts';
import { languageOf } from './language.ts';
import { tokenOf } from './session.ts';

/** Finds who is in the session of a token; undefined when there is none, or one that has ended. */
export type FindActor = (token: string, language: Language) => Promise<Actor | undefined>;

/** Gives each request its actor: the person in whose session it was made, or the public reader. */
export function actorFromSession(findActor: FindActor): (request: FastifyRequest) => Promise<Actor> {
  return async (request) => {
    const language = languageOf(request);
    const token = tokenOf(request);
    const person = token ? await findActor(token, language) : undefined;
    return person ?? publicReader(language);
  };
}
