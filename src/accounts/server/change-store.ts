import { randomUUID } from 'node:crypto';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Language } from '../../platform/language.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import type { AccountRow } from './account-store.ts';

export type NewAccount = {
  readonly mailAddress: string;
  readonly audience: string;
  readonly roles: readonly string[];
  readonly functionId: string;
  readonly stateCode: string | null;
  readonly organisationId: string | null;
  readonly keepsBody: boolean;
  readonly language: Language;
};

/** The id of a new account that waits to be taken; undefined when a living account has the address. */
export async function insertAccount(
  db: ActorDb,
  account: NewAccount,
  now: Instant,
): Promise<string | undefined> {
  const personId = randomUUID();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('person')
    .values({
      person_id: personId,
      training: false,
      audience: account.audience,
      roles: [...account.roles],
      state_code: account.stateCode,
      organisation_id: account.organisationId,
      function_id: account.functionId,
      mail_address: account.mailAddress,
      language: account.language,
      keeps_body: account.keepsBody,
      status: 'invited',
      status_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? personId : undefined;
}

const daysOfInvitation = 7;
export const invitationEnds = (now: Instant): Instant =>
  new Date(Date.parse(now) + daysOfInvitation * 86_400_000).toISOString();

type Invitation = { readonly personId: string; readonly bodyId: string | null; readonly by: string };

/** An open invitation without a link so far, whose mail waits to be sent. */
export async function insertInvitation(db: ActorDb, { personId, bodyId, by }: Invitation, now: Instant) {
  await db
    .insertInto('invitation')
    .values({
      invitation_id: randomUUID(),
      person_id: personId,
      body_id: bodyId,
      invited_by: by,
      made_at: now,
      until: invitationEnds(now),
      mail: 'queued',
    })
    .execute();
}

/** The link of the open invitation of this account is this one now, and no other: no mail that waits makes another. */
export async function showLink(db: ActorDb, personId: string, digest: string, now: Instant): Promise<void> {
  await db
    .updateTable('invitation')
    .set({ token_sha256: digest, until: invitationEnds(now), mail: null })
    .where('person_id', '=', personId)
    .where('outcome', 'is', null)
    .execute();
}

export async function withdrawInvitation(db: ActorDb, personId: string, now: Instant): Promise<void> {
  await db
    .updateTable('invitation')
    .set({ outcome: 'withdrawn', ended_at: now })
    .where('person_id', '=', personId)
    .where('outcome', 'is', null)
    .execute();
}

type Changes = {
  readonly status?: 'invited' | 'ended';
  readonly endedOn?: Day;
  readonly keepsBody?: boolean;
  readonly roles?: readonly string[];
  readonly recoveryAskedBy?: string | null;
};

/** Changes an account that stands as it was read; false when somebody was there first. */
export async function changeAccount(
  db: ActorDb,
  { personId, version }: Pick<AccountRow, 'personId' | 'version'>,
  { status, endedOn, keepsBody, roles, recoveryAskedBy }: Changes,
  now: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('person')
    .set({
      version: version + 1,
      ...(status !== undefined && { status, status_at: now }),
      ...(endedOn !== undefined && { ended_on: endedOn }),
      ...(keepsBody !== undefined && { keeps_body: keepsBody }),
      ...(roles !== undefined && { roles: [...roles] }),
      ...(recoveryAskedBy !== undefined && { recovery_asked_by: recoveryAskedBy }),
    })
    .where('person_id', '=', personId)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
