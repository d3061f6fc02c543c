import type { ActorDb } from '../../database/server/with-actor.ts';
import { isLanguage } from '../../platform/language.ts';
import type { Instant } from '../../procedure/calendar.ts';

export type DeliveryState = 'queued' | 'sent' | 'failed' | 'held' | 'not-wanted';
export type Step =
  | 'stored'
  | 'tried'
  | 'sent'
  | 'deferred'
  | 'failed'
  | 'held'
  | 'asked-again'
  | 'not-wanted';

type NewDelivery = {
  readonly noticeId: string;
  readonly personId: string;
  readonly state: 'queued' | 'not-wanted';
  readonly message: string | null;
};

/** Says that a notice is to go out by mail, or that its person reads such notices here only. */
export async function addDelivery(db: ActorDb, { noticeId, personId, state, message }: NewDelivery) {
  const { delivery_id } = await db
    .insertInto('notice_delivery')
    .values({ notice_id: noticeId, person_id: personId, state, message_key: message })
    .returning('delivery_id')
    .executeTakeFirstOrThrow();
  await logSteps(db, [delivery_id], { step: state === 'queued' ? 'stored' : 'not-wanted' });
}

type Logged = { readonly step: Step; readonly code?: string; readonly replyId?: string | null };

export async function logSteps(
  db: ActorDb,
  deliveryIds: readonly string[],
  { step, code, replyId }: Logged,
): Promise<void> {
  if (deliveryIds.length === 0) return;
  await db
    .insertInto('delivery_step')
    .values(
      deliveryIds.map((delivery_id) => ({
        delivery_id,
        step,
        code: code ?? null,
        reply_id: replyId ?? null,
      })),
    )
    .execute();
}

/**
 * Puts what waits for this person's next digest into one mail, once: a mail that is tried again says what it said, or
 * whoever knows its Message-ID already would miss what was added.
 */
export async function gather(db: ActorDb, personId: string, message: string): Promise<void> {
  await db
    .updateTable('notice_delivery')
    .set({ message_key: message })
    .where('person_id', '=', personId)
    .where('state', '=', 'queued')
    .where('message_key', 'is', null)
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('notice_delivery as made')
            .select('made.delivery_id')
            .where('made.message_key', '=', message),
        ),
      ),
    )
    .execute();
}

/** What a mail is to say that is still to be sent, in the order it was announced. */
export async function queuedIn(db: ActorDb, message: string) {
  const rows = await db
    .selectFrom('notice_delivery as d')
    .innerJoin('notice as n', 'n.notice_id', 'd.notice_id')
    .select(['d.delivery_id as deliveryId', 'd.person_id as personId', 'd.attempts'])
    .select(['n.notice_id as noticeId', 'n.kind', 'n.content', 'n.link', 'n.lawful_on as lawfulOn'])
    .select(['n.restricted', 'n.statutory', 'n.state_code as stateCode'])
    .where('d.message_key', '=', message)
    .where('d.state', '=', 'queued')
    .orderBy('n.announced_at')
    .orderBy('n.notice_id')
    .execute();
  return rows;
}

/** To whom a mail goes, and in which language. */
export async function findAddressee(db: ActorDb, personId: string) {
  const row = await db
    .selectFrom('person as p')
    .leftJoin('notice_preference as c', 'c.person_id', 'p.person_id')
    .select(['p.mail_address as mailAddress', 'p.ended_on as endedOn'])
    .select((of) => of.fn.coalesce('c.language', 'p.language').as('language'))
    .where('p.person_id', '=', personId)
    .executeTakeFirst();
  if (!row) throw new Error('a notice has no person');
  const { mailAddress, endedOn, language } = row;
  return { mailAddress, endedOn, language: isLanguage(language) ? language : ('en' as const) };
}

type Change = {
  readonly state: DeliveryState;
  readonly code: string | null;
  readonly tried?: boolean;
  readonly sentAt?: Instant;
};

/** Says where these deliveries stand now. */
export async function changeDeliveries(
  db: ActorDb,
  deliveryIds: readonly string[],
  { state, code, tried, sentAt }: Change,
): Promise<void> {
  await db
    .updateTable('notice_delivery')
    .set({
      state,
      last_code: code,
      ...(sentAt && { sent_at: sentAt }),
      ...(tried && { attempts: (of) => of('attempts', '+', 1) }),
    })
    .where('delivery_id', 'in', [...deliveryIds])
    .execute();
}

/** Mails that were held back, with how often each was tried. */
export function listHeld(db: ActorDb) {
  return db
    .selectFrom('notice_delivery as d')
    .innerJoin('person as p', 'p.person_id', 'd.person_id')
    .select(['d.delivery_id as deliveryId', 'd.message_key as message', 'd.attempts'])
    .where('d.state', '=', 'held')
    .where('p.mail_address', 'is not', null)
    .execute();
}

/** Keeps a mail of the training world in the house; the same one is kept once. */
export async function keepInOutbox(
  db: ActorDb,
  mail: {
    readonly message: string;
    readonly personId: string;
    readonly subject: string;
    readonly text: string;
  },
): Promise<void> {
  await db
    .insertInto('outbox_mail')
    .values((of) => ({
      message_key: mail.message,
      person_id: mail.personId,
      subject: mail.subject,
      body: mail.text,
      kept_at: of.fn<Instant>('app.now'),
    }))
    .onConflict((conflict) => conflict.column('message_key').doNothing())
    .execute();
}

export function listOutbox(db: ActorDb, personId: string, most: number) {
  return db
    .selectFrom('outbox_mail')
    .select(['message_key as message', 'subject', 'body', 'kept_at as keptAt'])
    .where('person_id', '=', personId)
    .orderBy('kept_at', 'desc')
    .orderBy('message_key')
    .limit(most)
    .execute();
}

/** Deliveries with the step each took last, the latest first; nothing of what they say. */
export function listDeliveries(
  db: ActorDb,
  { state, limit }: { readonly state?: DeliveryState | undefined; readonly limit: number },
) {
  let query = db
    .selectFrom('notice_delivery as d')
    .innerJoin('delivery_step as s', 's.delivery_id', 'd.delivery_id')
    .select(['d.delivery_id as deliveryId', 'd.person_id as personId', 'd.attempts', 'd.last_code as code'])
    .select((of) => [
      of.ref('d.state').$castTo<DeliveryState>().as('state'),
      of.fn.min<Instant>('s.happened_at').as('storedAt'),
      of.fn.max<Instant>('s.happened_at').as('changedAt'),
    ])
    .groupBy('d.delivery_id')
    .orderBy((of) => of.fn.max('s.recorded_at'), 'desc')
    .limit(limit);
  if (state) query = query.where('d.state', '=', state);
  return query.execute();
}

/** Every step of every delivery in the order they were taken, or those of one. */
export function listSteps(db: ActorDb, deliveryId?: string) {
  let query = db
    .selectFrom('delivery_step as s')
    .innerJoin('notice_delivery as d', 'd.delivery_id', 's.delivery_id')
    .select(['s.delivery_id as deliveryId', 'd.notice_id as noticeId', 's.code'])
    .select((of) => of.ref('s.step').$castTo<Step>().as('step'))
    .select(['s.reply_id as replyId', 's.happened_at as happenedAt'])
    .orderBy('s.recorded_at')
    .orderBy('s.step_id');
  if (deliveryId) query = query.where('s.delivery_id', '=', deliveryId);
  return query.execute();
}

/** How many deliveries are in each state, and the day by the rules of the oldest that waits. */
export async function countDeliveries(db: ActorDb): Promise<Readonly<Record<DeliveryState, number>>> {
  const rows = await db
    .selectFrom('notice_delivery')
    .select(['state', (of) => of.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  const count = (state: string) => Number(rows.find((row) => row.state === state)?.count ?? 0);
  return {
    queued: count('queued'),
    sent: count('sent'),
    failed: count('failed'),
    held: count('held'),
    'not-wanted': count('not-wanted'),
  };
}

/** Queues a failed mail again; its deliveries, or none when there is no failed one by this id. */
export async function askAgain(db: ActorDb, deliveryId: string) {
  const failed = await db
    .selectFrom('notice_delivery')
    .select(['message_key as message', 'attempts'])
    .where('delivery_id', '=', deliveryId)
    .where('state', '=', 'failed')
    .executeTakeFirst();
  if (!failed?.message) return undefined;
  const rows = await db
    .updateTable('notice_delivery')
    .set({ state: 'queued' })
    .where('message_key', '=', failed.message)
    .where('state', '=', 'failed')
    .returning('delivery_id as deliveryId')
    .execute();
  return {
    message: failed.message,
    attempts: failed.attempts,
    deliveryIds: rows.map((row) => row.deliveryId),
  };
}
