import type { Actor, Audience } from '../../platform/actor.ts';

// Somebody of each class, for tests of the ground.

/** A person's id by a number, so that tests can tell persons apart. */
export function personId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export const secretary = reader('secretariat', 1);
export const member = reader('committee', 2);
export const administrator = reader('administrator', 3);
export const partner = { ...reader('partner', 4), organisationId: 'unodc' };
export const anybody = reader('public', 0);

/** A person of the State. */
export function ofState(stateCode: string, number = 5): Actor {
  return { ...reader('state', number), stateCode };
}

function reader(audience: Audience, number: number): Actor {
  return {
    personId: personId(number),
    audience,
    roles: [],
    stateCode: null,
    organisationId: null,
    language: 'en',
  };
}
