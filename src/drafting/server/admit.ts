import { findActor, lookAtSession } from '../../access/server/index.ts';
import type { Database } from '../../database/server/database.ts';
import { withActor } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Language } from '../../platform/language.ts';
import { Refused } from '../../platform/refusal.ts';
import { type Draft, readDraft } from '../../reports/server/index.ts';

/** By what somebody is known in a room: the session of a token, and the report it is about. */
export type Pass = { readonly token: string; readonly reportId: string; readonly language: Language };

/** Somebody in a room, as every connection carries it. */
export type Entrant = { readonly personId: string; readonly pass: Pass };

export type Admitted = { readonly actor: Actor; readonly draft: Draft };

/**
 * Who is in the session now, with the draft, when they may write it now; undefined when there is no such session, no such
 * draft for them, or nothing of it may be changed any more. It counts as use of the session.
 */
export const admit = (database: Database, pass: Pass): Promise<Admitted | undefined> =>
  admitted(database, pass, findActor);

/** The same, asked of somebody who is in the room and may be doing nothing. */
export const admitStill = (database: Database, pass: Pass): Promise<Admitted | undefined> =>
  admitted(database, pass, lookAtSession);

async function admitted(
  database: Database,
  { token, reportId, language }: Pass,
  find: typeof findActor,
): Promise<Admitted | undefined> {
  const actor = await find(database, token, language);
  if (!actor) return undefined;
  const draft = await withActor(database, actor, (db) => readDraft(db, actor, reportId)).catch(ifRefused);
  return draft?.isOpen ? { actor, draft } : undefined;
}

function ifRefused(fault: unknown): undefined {
  if (!(fault instanceof Refused)) throw fault;
}
