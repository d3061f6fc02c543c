import { z } from 'zod';
import { Feed } from '../calendars/contract.ts';
import { contract } from '../platform/contract.ts';
import { page, pageQuery } from '../platform/page.ts';
import { Day, FileText, IdempotencyKey, Instant, Language, Version } from '../platform/schemas.ts';
import { digests, isZone } from './digest.ts';

const NoticeKey = z.tuple([z.boolean(), Instant, z.uuid()]);

export const Notice = z.object({
  noticeId: z.uuid(),
  kind: z.string(),
  says: z.string().meta({ description: 'In the language of the reader' }),
  link: z.string(),
  lawfulOn: Day.meta({ description: 'The day the rules give it, however late it was told' }),
  announcedAt: Instant,
  readAt: Instant.nullable(),
  restricted: z.boolean(),
});

const Digest = z.enum(digests);
const Choice = {
  language: Language,
  digest: Digest,
  atHour: z.int().min(0).max(23),
  zone: z.string().max(60).refine(isZone).meta({ description: 'Of the IANA list: America/New_York' }),
  withoutMail: z.array(z.string().max(100)).max(200),
};

const Preferences = z.object({
  ...Choice,
  version: Version,
  /** What this person was told of so far, with whether a rule asks for it. */
  kinds: z.array(
    z.object({
      kind: z.string(),
      statutory: z.boolean(),
      says: z.string().meta({ description: 'The last notice of this kind' }),
    }),
  ),
  feed: Feed.nullable(),
});

export const DeliveryState = z.enum(['queued', 'sent', 'failed', 'held', 'not-wanted']);
const Delivery = z.object({
  deliveryId: z.uuid(),
  personId: z.uuid(),
  /** Whose mail it is, by function and the State acted for; null where nothing is known of that person. */
  functionId: z.string().nullable(),
  stateName: z.string().nullable(),
  state: DeliveryState,
  attempts: z.int(),
  code: z.string().nullable(),
  storedAt: Instant,
  changedAt: Instant,
});
const Step = z.object({
  step: z.enum(['stored', 'tried', 'sent', 'deferred', 'failed', 'held', 'asked-again', 'not-wanted']),
  code: z.string().nullable(),
  replyId: z.string().nullable(),
  happenedAt: Instant,
});
const DeadJob = z.object({
  jobId: z.uuid(),
  queue: z.string(),
  attempts: z.int(),
  code: z.string().nullable(),
  diedAt: Instant.nullable(),
});

const Health = z.object({
  /** Seconds since each worker was seen; empty when none runs. */
  workers: z.array(z.int()),
  jobs: z.object({
    waiting: z.int(),
    running: z.int(),
    dead: z.int(),
    dueSince: Instant.nullable(),
  }),
  deadJobs: z.array(DeadJob),
  sweeps: z.array(
    z.object({
      name: z.string(),
      finishedAt: Instant.nullable(),
      nextAt: Instant,
      code: z.string().nullable(),
    }),
  ),
  mail: z.object({
    way: z.enum(['kept-here', 'server', 'none']),
    counts: z.object({ queued: z.int(), sent: z.int(), failed: z.int(), held: z.int() }),
  }),
});

const NoticeParams = z.object({ noticeId: z.uuid() });
const DeliveryParams = z.object({ deliveryId: z.uuid() });
const Unread = z.object({ unread: z.int() });

export const noticesContract = contract({
  listNotices: {
    method: 'GET',
    path: '/notices',
    may: 'read-notices',
    summary: 'What this person was told: what they have not read first, then the latest first',
    query: z.object({ unread: z.boolean().optional(), ...pageQuery(NoticeKey, { usual: 20, most: 100 }) }),
    response: page(Notice, NoticeKey).extend({ unread: z.int() }),
  },
  countNotices: {
    method: 'GET',
    path: '/notices/count',
    may: 'read-notices',
    summary: 'How many notices this person has not read',
    response: Unread,
  },
  markNoticeRead: {
    method: 'POST',
    path: '/notices/:noticeId/read',
    may: 'read-notices',
    summary: 'Says that a notice was read; one that was keeps its moment',
    params: NoticeParams,
    body: z.object({ key: IdempotencyKey }),
    response: Unread,
    refusals: ['notices.not-found'],
  },
  markAllNoticesRead: {
    method: 'POST',
    path: '/notices/read',
    may: 'read-notices',
    summary: 'Says that every notice told so far was read',
    body: z.object({ key: IdempotencyKey }),
    response: Unread,
  },
  getNoticePreferences: {
    method: 'GET',
    path: '/account/notices',
    may: 'read-notices',
    summary: 'When, in which language and of what this person gets mails, and their calendar feed',
    response: Preferences,
  },
  saveNoticePreferences: {
    method: 'PUT',
    path: '/account/notices',
    may: 'read-notices',
    summary: 'Keeps when, in which language and of what this person gets mails',
    body: z.object({ ...Choice, version: Version, key: IdempotencyKey }),
    response: Preferences,
    refusals: ['platform.stale', 'notices.asked-for-by-a-rule'],
  },
  listOutbox: {
    method: 'GET',
    path: '/account/outbox',
    may: 'read-notices',
    summary: 'In training: the mails this person would have been sent, the latest first',
    response: z.object({
      rows: z.array(
        z.object({ message: z.string(), subject: z.string(), body: z.string(), keptAt: Instant }),
      ),
    }),
  },
  getHouseHealth: {
    method: 'GET',
    path: '/house/health',
    may: 'keep-deliveries',
    summary: 'Whether jobs are done, sweeps run and mails go out, and what stands still',
    response: Health,
  },
  takeUpJob: {
    method: 'POST',
    path: '/house/jobs/:jobId',
    may: 'keep-deliveries',
    summary: 'Sets a job going again that no attempt is made at, or gives it up',
    params: z.object({ jobId: z.uuid() }),
    body: z.object({ way: z.enum(['retry', 'abandon']), key: IdempotencyKey }),
    response: z.object({ way: z.enum(['retry', 'abandon']) }),
    refusals: ['notices.no-such-job'],
  },
  listDeliveries: {
    method: 'GET',
    path: '/house/deliveries',
    may: 'keep-deliveries',
    summary: 'How the mail of each notice fared, the latest change first; nothing of what it says',
    query: z.object({ state: DeliveryState.optional() }),
    response: z.object({ rows: z.array(Delivery) }),
  },
  listDeliverySteps: {
    method: 'GET',
    path: '/house/deliveries/:deliveryId/steps',
    may: 'keep-deliveries',
    summary: 'Each step of one delivery in the order it was taken',
    params: DeliveryParams,
    response: z.object({ rows: z.array(Step) }),
    refusals: ['notices.no-such-delivery'],
  },
  exportDeliveries: {
    method: 'GET',
    path: '/house/deliveries/export.csv',
    may: 'keep-deliveries',
    summary: 'Every step of every delivery, as a table',
    response: FileText,
    file: 'text/csv',
  },
  retryDelivery: {
    method: 'POST',
    path: '/house/deliveries/:deliveryId/retry',
    may: 'keep-deliveries',
    summary: 'Sends a mail again that had failed',
    params: DeliveryParams,
    body: z.object({ key: IdempotencyKey }),
    response: z.object({ queued: z.int() }),
    refusals: ['notices.no-such-delivery'],
  },
});
