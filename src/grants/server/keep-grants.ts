import { actsAs } from '../../access/acts.ts';
import { notPermitted } from '../../access/refusals.ts';
import { type At, bodiesByName, enterInHouse } from '../../access/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import type { Day } from '../../procedure/calendar.ts';
import { grantEnded, grantNotFound, undertakingOfOthers } from '../refusals.ts';
import { endGrant, readGrants, sign } from './grant-store.ts';

/** The grants the reader may know of, each with what it opens, its rule and its end. */
export async function listGrants(db: ActorDb, actor: Actor, { today }: Pick<At, 'today'>, fileId?: string) {
  const names = await bodiesByName(db, actor.language);
  return (await readGrants(db, actor.personId, fileId)).map((grant) => ({
    ...grant,
    stateName: names.get(grant.stateCode)?.name ?? grant.stateCode,
    organisationName: grant.organisationId && (names.get(grant.organisationId)?.name ?? grant.organisationId),
    runs: runsOn(grant, today),
    signed: grant.signedAt !== null,
    signatures: Number(grant.signatures),
    refused: {
      sign: refusalToSign(actor, grant, today),
      end: actsAs(actor, 'cted') ? refusalOfEnded(grant, today) : notPermitted(),
    },
  }));
}

/** Keeps that the expert owes confidentiality for what the grant opens; only then does it open anything to them. */
export async function signUndertaking(db: ActorDb, actor: Actor, grantId: string, at: At): Promise<void> {
  const grant = await requireGrant(db, actor, grantId);
  refuseIf(refusalToSign(actor, grant, at.today));
  await sign(db, grantId, actor.personId, at.now);
  await enterInHouse(db, actor, { event: 'undertaking-signed', at, detail: { grant: grantId } }); // [V-193]
}

/** Ends a grant before its time; it opens nothing from this moment on. */
export async function endGrantNow(db: ActorDb, actor: Actor, grantId: string, at: At): Promise<void> {
  const grant = await requireGrant(db, actor, grantId);
  refuseIf(actsAs(actor, 'cted') ? refusalOfEnded(grant, at.today) : notPermitted());
  if (!(await endGrant(db, grantId, at.today))) throw new Refused(grantEnded());
  await enterInHouse(db, actor, { event: 'grant-ended', at, detail: { grant: grantId } });
}

type Running = { readonly startsOn: Day; readonly endsOn: Day | null; readonly endedOn: Day | null };
type Held = Running & { readonly personId: string | null; readonly organisationId: string | null };

const runsOn = ({ startsOn, endsOn, endedOn }: Running, today: Day): boolean =>
  startsOn <= today && (endsOn === null || endsOn >= today) && (endedOn === null || endedOn > today); // [D-058]

/** Whether nothing is left of it; one that has not begun can still be ended. */
const refusalOfEnded = ({ endsOn, endedOn }: Running, today: Day) =>
  endedOn !== null || (endsOn !== null && endsOn < today) ? grantEnded() : null;

function refusalToSign(actor: Actor, grant: Held, today: Day) {
  const isTheirs = grant.personId === actor.personId || grant.organisationId === actor.organisationId;
  if (actor.audience !== 'partner' || !isTheirs) return undertakingOfOthers();
  return runsOn(grant, today) ? null : grantEnded();
}

async function requireGrant(db: ActorDb, actor: Actor, grantId: string) {
  const grant = (await readGrants(db, actor.personId)).find((one) => one.grantId === grantId);
  if (!grant) throw new Refused(grantNotFound());
  return grant;
}
