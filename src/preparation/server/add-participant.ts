import { randomUUID } from 'node:crypto';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { insertGrant } from '../../grants/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import type { Day } from '../../procedure/calendar.ts';
import { listBodies } from '../../registry/server/index.ts';
import { refusalToPlan } from '../../visits/acts.ts';
import { enter, type Given, openFileForAct, ownEvents } from '../../visits/server/index.ts';
import { organisationUnknown, takesPartAlready } from '../refusals.ts';

type Asked = {
  readonly organisationId: string;
  readonly version: number;
  /** The last day on which it reads; without it, until it is taken off or an event ends it. */
  readonly endsOn?: Day | undefined;
  readonly endsWithEvent?: string | undefined;
};

// The Executive Director reviews who lends experts (VI.3(a)), and who took part joins in the drafting (annex note a).
const approvedBy = 'S/2020/731 VI.3(a)';

/** Lets an organization that takes part in a visit read of its file what partners may know, once its people have signed. */
export async function addParticipant(
  db: ActorDb,
  actor: Actor,
  fileId: string,
  { organisationId, version, endsOn, endsWithEvent }: Asked,
  given: Given,
): Promise<{ version: number; grantId: string }> {
  const file = await openFileForAct(db, actor, fileId, version);
  refuseIf(refusalToPlan(actor, file.visit));

  const bodies = await listBodies(db, actor.language);
  if (!bodies.some(({ bodyId }) => bodyId === organisationId)) throw new Refused(organisationUnknown());

  const grantId = await insertGrant(db, {
    ...{ fileId, stateCode: file.visit.stateCode, organisationId, purpose: 'takes-part', approvedBy },
    ...{ startsOn: given.today, endsOn, endsWithEvent, givenBy: actor.personId },
  });
  if (!grantId) throw new Refused(takesPartAlready());
  await enter(db, actor, file, {
    entry: { id: randomUUID(), event: 'participant-added', on: given.today },
    seenBy: ownEvents['participant-added'],
    now: given.now,
    detail: { organisation: organisationId, grant: grantId },
  });
  return { version: file.version + 1, grantId };
}
