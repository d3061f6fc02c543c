import { findFeed } from '../../calendars/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { stale } from '../../platform/refusals.ts';
import { listStateNames } from '../../registry/server/index.ts';
import { refusalToDoWithout } from '../acts.ts';
import { sayNotice } from './compose.ts';
import { listKinds } from './notice-store.ts';
import { findPreferences, keepPreferences, type Preferences } from './preference-store.ts';

/** What this person chose, or what holds until they choose; and the kinds there are to choose from. */
export async function getPreferences(db: ActorDb, { personId, language }: Actor, zone: string) {
  const kinds = await listKinds(db, personId);
  const stateNames = await listStateNames(
    db,
    language,
    kinds.flatMap(({ stateCode }) => stateCode ?? []),
  );
  const chosen = (await findPreferences(db, [personId])).get(personId);
  const { personId: _, ...shown } = chosen ?? unchosen(personId, language, zone);
  const feed = await findFeed(db, personId);
  return {
    ...shown,
    feed: feed ?? null,
    kinds: kinds.map((last) => ({
      kind: last.kind,
      statutory: last.statutory,
      says: sayNotice(last, { language, stateNames }),
    })),
  };
}

/** Keeps what this person chose. Mails that a rule asks for can be gathered, and not switched off. */
export async function savePreferences(
  db: ActorDb,
  actor: Actor,
  chosen: Omit<Preferences, 'personId'>,
  { zone }: { readonly zone: string },
) {
  const { personId } = actor;
  refuseIf(refusalToDoWithout(chosen.withoutMail, await listKinds(db, personId))); // notices that a rule asks for
  if (!(await keepPreferences(db, { ...chosen, personId }))) throw new Refused(stale());
  return getPreferences(db, actor, zone);
}

const unchosen = (personId: string, language: Actor['language'], zone: string): Preferences => ({
  ...{ personId, language, zone },
  ...{ digest: 'at-once', atHour: 8, withoutMail: [], version: 0 },
});
