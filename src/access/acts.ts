import type { Actor, Audience } from '../platform/actor.ts';
import { type RoleId, roleIds, roles } from './roles.ts';

/** Whether this person enters acts of the role: holds it, or stands in for it. */
export function actsAs(actor: Pick<Actor, 'roles'>, role: string): boolean {
  return actor.roles.some((own) => own === role || (isRole(own) && listed(roles[own].actsAs, role)));
}

/** The class of readers of an account with these roles: the one all of them share. */
export function audienceOf(held: readonly RoleId[]): Audience {
  const [first, ...others] = held.map((role) => roles[role].audience);
  if (!first || others.some((other) => other !== first)) {
    throw new Error(`roles of one account read alike; these do not: ${held.join(', ')}`);
  }
  return first;
}

export const isRole = (text: string): text is RoleId => listed(roleIds, text);

const listed = (list: readonly string[], text: string): boolean => list.includes(text);
