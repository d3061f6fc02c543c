import { type OwnVisit, openOwnVisit } from '../../consent/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { stale } from '../../platform/refusals.ts';
import type { Given } from '../../visits/server/index.ts';
import { refusalToPlan } from '../acts.ts';
import { endsBeforeItStarts, sittingNotFound, unknownTheme } from '../refusals.ts';
import { enterWritten } from './enter-written.ts';
import { findSitting, type GivenSitting, insertSitting, updateSitting } from './sitting-store.ts';

/** Adds a sitting to the programme of a visit the State agrees to (S/2020/731 VI.2(b)(iii)). */
export async function planSitting(
  db: ActorDb,
  actor: Actor,
  fileId: string,
  asked: GivenSitting,
  { today, now }: Given,
) {
  const visit = await openOwnVisit(db, actor, fileId, today);
  refuseIf(refusalToPlan(actor, visit.facts));
  refuseUnfit(visit, asked);
  const { stateCode } = visit.head;
  const sittingId = await insertSitting(db, asked, { fileId, stateCode, by: actor.personId, now });
  const done = { event: 'sitting-planned', fileId, stateCode, record: sittingId, today, now } as const;
  await enterWritten(db, actor, done);
  return { sittingId, version: 1 };
}

type Change = GivenSitting & { readonly dropped: boolean; readonly version: number };

/** Changes a sitting, or says that it will not be held. The State sees what is another than it agreed to. */
export async function changeSitting(
  db: ActorDb,
  actor: Actor,
  of: { readonly fileId: string; readonly sittingId: string },
  asked: Change,
  { today, now }: Given,
) {
  const { fileId, sittingId } = of;
  const visit = await openOwnVisit(db, actor, fileId, today);
  refuseIf(refusalToPlan(actor, visit.facts));
  if (!(await findSitting(db, of))) throw new Refused(sittingNotFound());
  refuseUnfit(visit, asked);
  if (!(await updateSitting(db, { ...asked, sittingId }, now))) throw new Refused(stale());
  const { stateCode } = visit.head;
  await enterWritten(db, actor, {
    ...{ event: 'sitting-changed', fileId, stateCode, record: sittingId, today, now },
  });
  return { sittingId, version: asked.version + 1 };
}

function refuseUnfit({ themes }: OwnVisit, asked: GivenSitting): void {
  if (asked.endsAt <= asked.startsAt) throw new Refused(endsBeforeItStarts());
  const unknown = asked.themes.find((theme) => !themes.includes(theme));
  if (unknown) throw new Refused(unknownTheme(unknown));
}
