import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, publicReader } from '../../actor.ts';
import type { Language } from '../../language.ts';
import { languageOf } from './language.ts';

const personCookie = 'stk_person';

/** Finds the account of a person; undefined when there is none, or none that may act. */
export type FindPerson = (personId: string, language: Language) => Promise<Actor | undefined>;

/** Gives each request its actor: the person its cookie names, or the public reader. */
export function actorFromCookie(findPerson: FindPerson): (request: FastifyRequest) => Promise<Actor> {
  return async (request) => {
    const language = languageOf(request);
    const personId = request.cookies[personCookie];
    const person =
      personId && /^[0-9a-f-]{36}$/.test(personId) ? await findPerson(personId, language) : undefined;
    return person ?? publicReader(language);
  };
}

/** Makes this browser act as a training person from its next request on; null makes it nobody again. */
export function rememberPerson(reply: FastifyReply, personId: string | null): void {
  const where = { path: '/', httpOnly: true, sameSite: 'strict', secure: 'auto' } as const;
  if (personId) reply.setCookie(personCookie, personId, where);
  else reply.clearCookie(personCookie, where);
}
