import type { Database } from '../../database/server/database.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import { enqueue } from '../../jobs/server/enqueue.ts';
import type { Mail, MailAnswer, MailTransport } from '../../jobs/server/mail/transport.ts';
import type { Queue, Sweep, WorkContext } from '../../jobs/server/worker.ts';
import { systemActor } from '../../platform/actor.ts';
import { listStateNames } from '../../registry/server/index.ts';
import { compose } from './compose.ts';
import {
  changeDeliveries,
  findAddressee,
  gather,
  keepInOutbox,
  listHeld,
  logSteps,
  queuedIn,
} from './delivery-store.ts';
import { digestQueue, mailQueue } from './queues.ts';

export type MailSetup = {
  /** Null when no mail server is set: mails are then held. */
  readonly transport: MailTransport | null;
  /** Where people open pages: `https://stocktake.example`. */
  readonly publicUrl: string;
};

/** Attempts at one mail: three days and a half, longer than a mail server is usually away. */
export const mostAttempts = 24;

/** The queues that send mails, for the worker. Their own count of attempts ends a mail, so the jobs may outlast it. */
export function mailQueues(setup: MailSetup): Readonly<Record<string, Queue>> {
  const of = (handle: Exclude<Queue, { mostAttempts: number }>): Queue => ({
    handle,
    mostAttempts: mostAttempts + 6,
  });
  return {
    [mailQueue]: of(({ message }, context) => sendMessage(setup, String(message), context)),
    [digestQueue]: of(async ({ personId, day }, context) => {
      const message = `digest-${String(personId)}-${String(day)}`;
      await asSystem(context.database, (db) => gather(db, String(personId), message));
      await sendMessage(setup, message, context);
    }),
  };
}

/** Looks for mails that were held and can go now: a mail server was set, or the person has an address. */
export function heldMailSweep({ transport }: MailSetup): Sweep {
  return {
    name: 'held-mail',
    everySeconds: 600,
    run: async ({ database }) => {
      if (!transport) return;
      await asSystem(database, async (db) => {
        for (const { deliveryId, message, attempts } of await listHeld(db)) {
          if (!message) continue;
          await changeDeliveries(db, [deliveryId], { state: 'queued', code: null });
          await enqueue(db, {
            queue: mailQueue,
            payload: { message },
            dedupeKey: `mail:${message}:held-${deliveryId}-${attempts}`,
          });
        }
      });
    },
  };
}

/**
 * Sends one mail. First, and kept, the log says that it is tried; then it is handed over; then, and kept, what the
 * server answered. Whoever dies in between leaves a mail that is tried again under the same Message-ID: it may come
 * twice, and is never lost (docs/decisions/0017).
 */
async function sendMessage(setup: MailSetup, message: string, context: WorkContext): Promise<void> {
  const { database, clock, progress } = context;
  const ready = await asSystem(database, (db) => prepare(db, setup, message, database));
  if (!ready) return;
  await progress();
  const answer = await ready.transport.send({ ...ready.mail, date: new Date(clock.now()) });
  await asSystem(database, (db) => keepAnswer(db, ready, answer, clock.now()));
  if (answer.is === 'deferred' && ready.attempt < mostAttempts) {
    throw Object.assign(new Error('the mail could not be handed over'), { code: answer.code });
  }
}

type Ready = {
  readonly transport: MailTransport;
  readonly mail: Omit<Mail, 'date'>;
  readonly deliveryIds: readonly string[];
  readonly attempt: number;
};

/** The mail and the way it goes; null when there is nothing to send, or nothing to send it with. */
async function prepare(
  db: ActorDb,
  { transport, publicUrl }: MailSetup,
  message: string,
  { mode, clock }: Database,
): Promise<Ready | null> {
  const queued = await queuedIn(db, message);
  const [first] = queued;
  if (!first) return null;
  const deliveryIds = queued.map(({ deliveryId }) => deliveryId);
  const { mailAddress, endedOn, language } = await findAddressee(db, first.personId);
  if (endedOn !== null) return end(db, deliveryIds, 'failed', 'account-ended');

  const codes = queued.flatMap(({ stateCode }) => stateCode ?? []);
  const stateNames = await listStateNames(db, language, codes);
  const composed = compose(queued, { language, publicUrl, stateNames });
  if (mode === 'training') {
    await keepInOutbox(db, { message, personId: first.personId, ...composed });
    await changeDeliveries(db, deliveryIds, {
      state: 'sent',
      code: 'outbox',
      tried: true,
      sentAt: clock.now(),
    });
    await logSteps(db, deliveryIds, { step: 'sent', code: 'outbox' });
    return null;
  }
  if (!transport) return end(db, deliveryIds, 'held', 'no-mail-server');
  if (!mailAddress) return end(db, deliveryIds, 'held', 'no-address');

  await changeDeliveries(db, deliveryIds, { state: 'queued', code: null, tried: true });
  await logSteps(db, deliveryIds, { step: 'tried' });
  const unsubscribe = queued.some(({ statutory }) => statutory)
    ? {}
    : { 'List-Unsubscribe': `<${publicUrl}/account/notices>` };
  const messageId = `<${message}@${transport.host}>`;
  const mail = { to: mailAddress, ...composed, messageId, language, headers: unsubscribe };
  return { transport, mail, deliveryIds, attempt: Math.max(...queued.map(({ attempts }) => attempts)) + 1 };
}

async function end(db: ActorDb, deliveryIds: readonly string[], state: 'failed' | 'held', code: string) {
  await changeDeliveries(db, deliveryIds, { state, code });
  await logSteps(db, deliveryIds, { step: state, code });
  return null;
}

async function keepAnswer(
  db: ActorDb,
  { deliveryIds, attempt }: Ready,
  answer: MailAnswer,
  now: string,
): Promise<void> {
  const { code } = answer;
  if (answer.is === 'taken') {
    await changeDeliveries(db, deliveryIds, { state: 'sent', code, sentAt: now });
    await logSteps(db, deliveryIds, { step: 'sent', code, replyId: answer.replyId });
    return;
  }
  const isOver = answer.is === 'refused' || attempt >= mostAttempts;
  await changeDeliveries(db, deliveryIds, { state: isOver ? 'failed' : 'queued', code });
  await logSteps(db, deliveryIds, { step: isOver ? 'failed' : 'deferred', code });
}

const asSystem = <T>(database: Database, work: (db: ActorDb) => Promise<T>): Promise<T> =>
  withActor(database, systemActor, work);
