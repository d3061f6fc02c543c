import { type Actor, type Audience, audiences } from '../../platform/actor.ts';
import type { Language } from '../../platform/language.ts';

/** Somebody who asks, as the functions of the database give them before a transaction steps down. */
export type ActorRow = {
  readonly person_id: string;
  readonly audience: string;
  readonly roles: readonly string[];
  readonly state_code: string | null;
  readonly organisation_id: string | null;
};

/** The person of a row as an actor who reads in this language. */
export function actorIn(row: ActorRow, language: Language): Actor {
  return {
    personId: row.person_id,
    audience: audienceIn(row.audience),
    roles: row.roles,
    stateCode: row.state_code,
    organisationId: row.organisation_id,
    language,
  };
}

/** The class of readers of that name; a column can hold no other. */
export function audienceIn(text: string): Audience {
  const found = audiences.find((audience) => audience === text);
  if (!found) throw new Error(`there are no readers of the class ${text}`);
  return found;
}
