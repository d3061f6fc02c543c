import type { Actor } from '../../platform/actor.ts';
import { append, type Coded, type Seer } from '../../platform/server/journal.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';

/** When an act is done. */
export type Moment = { readonly today: Day; readonly now: Instant };

type Said = { readonly seenBy?: readonly Seer[]; readonly detail?: Readonly<Record<string, Coded>> };

/** Enters an act on an assessment in the chain of its State. What was said stands in the answer, not here. */
export function enterAct(
  db: ActorDb,
  actor: Actor,
  about: { readonly assessmentId: string; readonly stateCode: string; readonly event: string } & Moment,
  { seenBy = [], detail = {} }: Said = {},
) {
  return append(db, {
    chain: `state:${about.stateCode}`,
    fileId: about.assessmentId,
    stateCode: about.stateCode,
    event: about.event,
    on: about.today,
    recordedAt: about.now,
    by: actor.personId,
    seenBy,
    detail,
  });
}

/** Enters an act on an edition of the questions in the chain of the Committee, which adopts them. */
export function enterEdition(
  db: ActorDb,
  actor: Actor,
  about: { readonly templateId: string; readonly event: string } & Moment,
  detail: Readonly<Record<string, Coded>> = {},
) {
  return append(db, {
    chain: 'body:ctc',
    fileId: about.templateId,
    event: about.event,
    on: about.today,
    recordedAt: about.now,
    by: actor.personId,
    seenBy: ['committee'],
    detail,
  });
}
