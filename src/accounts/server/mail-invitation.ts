import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { digestOf, newToken } from '../../access/server/index.ts';
import type { Database } from '../../database/server/database.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import type { MailTransport } from '../../jobs/server/mail/transport.ts';
import type { Queue, WorkContext } from '../../jobs/server/worker.ts';
import { systemActor } from '../../platform/actor.ts';
import { invitationEnds } from './change-store.ts';
import { composeInvitation } from './compose-invitation.ts';
import { findToMail, invitationQueue, setMail, setMailedLink, type ToMail } from './invitation-mail-store.ts';
import { pathOf } from './invite-account.ts';

export type InvitationMailSetup = {
  /** Null when no mail server is set: the keeper hands the link over. */
  readonly transport: MailTransport | null;
  /** Where people open pages. */
  readonly publicUrl: string;
  /** Where mails of the training world stay; of a later part, handed in where the program is put together. */
  readonly keepInOutbox: (
    db: ActorDb,
    mail: {
      readonly message: string;
      readonly personId: string;
      readonly subject: string;
      readonly text: string;
    },
  ) => Promise<void>;
};

// More than fit into the days of trying, so that the invitation says in the end that its mail failed.
const mostAttempts = 40;
const Left = z.object({ person: z.uuid(), until: z.iso.datetime() });
type Left = z.infer<typeof Left>;

/** The queue that mails the links of invitations, for the worker. */
export const invitationQueues = (setup: InvitationMailSetup): Readonly<Record<string, Queue>> => ({
  [invitationQueue]: {
    mostAttempts,
    handle: (payload, context) => mailInvitation(setup, Left.parse(payload), context),
  },
});

/**
 * Mails a link. Its token is made here and kept as its digest before the mail is handed over, so no job, no log and no
 * table has it; an attempt that is repeated makes a newer one, and the one before it opens nothing.
 */
async function mailInvitation(setup: InvitationMailSetup, left: Left, context: WorkContext) {
  const personId = left.person;
  const { database, clock, progress } = context;
  const to = await asSystem(database, (db) => findToMail(db, personId));
  if (!to) return;
  if (database.mode === 'training') return keepInHouse(setup, to, context);
  if (!setup.transport) return stands(database, personId, 'no-server');
  if (!to.mailAddress) return stands(database, personId, 'failed');

  await progress();
  const token = newToken();
  const now = clock.now();
  if (!(await asSystem(database, (db) => setMailedLink(db, personId, digestOf(token), now)))) return;
  const link = `${setup.publicUrl}${pathOf(token)}`;
  const answer = await setup.transport.send({
    ...composeInvitation(to.language, { link, until: invitationEnds(now) }),
    to: to.mailAddress,
    // Another one for each attempt: each has a link of its own.
    messageId: `<invitation-${randomUUID()}@${setup.transport.host}>`,
    date: new Date(now),
    language: to.language,
  });
  if (answer.is === 'taken') return stands(database, personId, 'sent');
  if (answer.is === 'refused' || now >= left.until) return stands(database, personId, 'failed');
  throw Object.assign(new Error('the invitation could not be handed over'), { code: answer.code });
}

/** In training no mail leaves the house, and what is kept of it has no token: the keeper makes a link to show. */
async function keepInHouse(
  { publicUrl, keepInOutbox }: InvitationMailSetup,
  { personId, language }: ToMail,
  { database, clock }: WorkContext,
) {
  await asSystem(database, async (db) => {
    const given = { link: `${publicUrl}${pathOf('')}`, until: invitationEnds(clock.now()) };
    const { subject, text } = composeInvitation(language, given);
    await keepInOutbox(db, { message: `invitation-${randomUUID()}`, personId, subject, text });
    await setMail(db, personId, 'kept');
  });
}

const stands = (database: Database, personId: string, mail: 'sent' | 'failed' | 'no-server') =>
  asSystem(database, (db) => setMail(db, personId, mail));

const asSystem = <T>(database: Database, work: (db: ActorDb) => Promise<T>): Promise<T> =>
  withActor(database, systemActor, work);
