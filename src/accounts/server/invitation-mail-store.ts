import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { enqueue } from '../../jobs/server/enqueue.ts';
import { isLanguage, type Language } from '../../platform/language.ts';
import type { Instant } from '../../procedure/calendar.ts';
import type { InvitationMail } from '../acts.ts';
import { invitationEnds } from './change-store.ts';

export const invitationQueue = 'invitation-mail';

// As long as a mail server is usually away, and less than a link is good.
const daysOfTrying = 3;

/** Leaves the mail of an invitation to the worker. The job holds no token: that is made when the mail is sent. */
export async function leaveMail(db: ActorDb, personId: string, now: Instant): Promise<void> {
  const until = new Date(Date.parse(now) + daysOfTrying * 86_400_000).toISOString();
  await enqueue(db, {
    queue: invitationQueue,
    payload: { person: personId, until },
    dedupeKey: `invitation:${personId}:${randomUUID()}`,
  });
}

/** The open invitation of this account waits to be mailed; false when it did already, and a mail is on its way. */
export async function askForMail(db: ActorDb, personId: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('invitation')
    .set({ mail: 'queued' })
    .where('person_id', '=', personId)
    .where('outcome', 'is', null)
    .where(sql<boolean>`mail is distinct from 'queued'`)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export type ToMail = {
  readonly personId: string;
  readonly mailAddress: string | null;
  readonly language: Language;
};

/** Whom an open invitation is to be mailed to; undefined when none waits any more. */
export async function findToMail(db: ActorDb, personId: string): Promise<ToMail | undefined> {
  const row = await db
    .selectFrom('invitation')
    .innerJoin('person', 'person.person_id', 'invitation.person_id')
    .select(['person.mail_address as mailAddress', 'person.language'])
    .where('invitation.person_id', '=', personId)
    .where('invitation.outcome', 'is', null)
    .where('invitation.mail', '=', 'queued')
    .where('person.status', '=', 'invited')
    .executeTakeFirst();
  if (!row) return undefined;
  const { mailAddress, language } = row;
  return { personId, mailAddress, language: isLanguage(language) ? language : 'en' };
}

/** The link of an invitation that still waits for its mail is this one now; false when it waits no more. */
export async function setMailedLink(
  db: ActorDb,
  personId: string,
  digest: string,
  now: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('invitation')
    .set({ token_sha256: digest, until: invitationEnds(now) })
    .where('person_id', '=', personId)
    .where('outcome', 'is', null)
    .where('mail', '=', 'queued')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Says how the mail stands, unless the keeper made a link to show meanwhile. */
export async function setMail(db: ActorDb, personId: string, mail: InvitationMail): Promise<void> {
  await db
    .updateTable('invitation')
    .set({ mail })
    .where('person_id', '=', personId)
    .where('outcome', 'is', null)
    .where('mail', '=', 'queued')
    .execute();
}
