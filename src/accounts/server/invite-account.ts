import { type AccountFunction, functionsOf } from '../../access/contract.ts';
import {
  type At,
  bodiesByName,
  digestOf,
  enterInHouse,
  functionOf,
  type NamedActingBody,
  newToken,
  roles,
} from '../../access/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Language } from '../../platform/language.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import type { Instant } from '../../procedure/calendar.ts';
import { refusalToInvite, refusalToSend } from '../acts.ts';
import { addressTaken, bodyNotFound } from '../refusals.ts';
import { accountForAct } from './account-for-act.ts';
import { keeperOf, othersBeside } from './account-store.ts';
import { insertAccount, insertInvitation, invitationEnds, showLink } from './change-store.ts';
import { askForMail, leaveMail } from './invitation-mail-store.ts';
import { getAccount } from './list-accounts.ts';

export type Invited = {
  readonly mailAddress: string;
  readonly bodyId: string | null;
  readonly function: AccountFunction;
  readonly keepsBody: boolean;
  readonly language: Language;
};

/** Invites somebody to an account of their own, which nobody is in until they take it. */
export async function inviteAccount(db: ActorDb, actor: Actor, asked: Invited, at: At) {
  const bodies = await bodiesByName(db, actor.language);
  const body = asked.bodyId === null ? null : bodies.get(asked.bodyId);
  if (body === undefined) throw new Refused(bodyNotFound());
  const beside = { personId: actor.personId, bodyId: asked.bodyId, audience: 'invited' };
  const keeper = await keeperOf(db, actor);
  // The keeper is no other administrator beside themselves: what counts is whether the body has one of its own.
  const others = keeper.audience === 'administrator' ? await othersBeside(db, beside) : { keepers: 1 };
  refuseIf(refusalToInvite(keeper, asked, body, others));

  const personId = await insertAccount(db, { ...madeFor(asked, body), ...asked, ...lowered(asked) }, at.now);
  if (!personId) throw new Refused(addressTaken()); // [D-055]
  await insertInvitation(db, { personId, bodyId: asked.bodyId, by: actor.personId }, at.now);
  await leaveMail(db, personId, at.now);
  await enterInHouse(db, actor, {
    event: 'account-invited',
    at,
    detail: { account: personId, body: asked.bodyId, function: asked.function, keepsBody: asked.keepsBody },
  });
  return getAccount(db, actor, personId);
}

/** Has a new link of the open invitation mailed; the link before it opens nothing once the mail is on its way. */
export async function sendInvitation(db: ActorDb, actor: Actor, personId: string, at: At) {
  const { account, keeper, others } = await accountForAct(db, actor, personId);
  refuseIf(refusalToSend(keeper, account, others));
  if (await askForMail(db, personId)) await leaveMail(db, personId, at.now);
  await enterInHouse(db, actor, { event: 'invitation-sent-again', at, detail: { account: personId } });
  return getAccount(db, actor, personId);
}

/** A link for the open invitation, told this once: only its digest is kept, and the link before it opens nothing. */
export async function makeInvitationLink(
  db: ActorDb,
  actor: Actor,
  personId: string,
  at: At,
): Promise<{ readonly path: string; readonly until: Instant }> {
  const { account, keeper, others } = await accountForAct(db, actor, personId);
  refuseIf(refusalToSend(keeper, account, others));
  const token = newToken();
  await showLink(db, personId, digestOf(token), at.now);
  await enterInHouse(db, actor, {
    event: 'invitation-link-made',
    at,
    detail: { account: personId },
  });
  return { path: pathOf(token), until: invitationEnds(at.now) };
}

/** Where a link leads. What stands after the hash never leaves the browser, so no log of a server keeps it. */
export const pathOf = (token: string): string => `/join#${token}`;

const lowered = ({ mailAddress }: Invited) => ({ mailAddress: mailAddress.toLowerCase() });

/** The class, the roles and the body of an account that is made for this. */
function madeFor(asked: Invited, body: NamedActingBody | null) {
  if (!functionsOf(body).includes(asked.function)) throw new Error('refusalToInvite let a function through');
  const role = asked.function === 'administrator' ? null : asked.function;
  const audience = role === null ? ('administrator' as const) : roles[role].audience;
  return {
    audience,
    roles: role === null ? [] : [role],
    functionId: role === null ? 'access.administrator' : functionOf(role),
    stateCode: audience === 'state' ? asked.bodyId : null,
    organisationId: audience === 'partner' ? asked.bodyId : null,
  };
}

/** The link of an invitation for an administrator of the house, for whoever runs the program itself. */
export async function inviteFirstAdministrator(db: ActorDb, actor: Actor, mailAddress: string, at: At) {
  const { personId } = await inviteAccount(
    db,
    actor,
    { mailAddress, bodyId: 'cted', function: 'administrator', keepsBody: false, language: 'en' },
    at,
  );
  return makeInvitationLink(db, actor, personId, at);
}
