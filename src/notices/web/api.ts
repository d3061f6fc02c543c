import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Operations, Received } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { noticesContract } from '../contract.ts';

export const operations = {
  listNotices: ['GET', '/notices'],
  countNotices: ['GET', '/notices/count'],
  markNoticeRead: ['POST', '/notices/:noticeId/read'],
  markAllNoticesRead: ['POST', '/notices/read'],
  getNoticePreferences: ['GET', '/account/notices'],
  saveNoticePreferences: ['PUT', '/account/notices'],
  listOutbox: ['GET', '/account/outbox'],
  getHouseHealth: ['GET', '/house/health'],
  takeUpJob: ['POST', '/house/jobs/:jobId'],
  listDeliveries: ['GET', '/house/deliveries'],
  listDeliverySteps: ['GET', '/house/deliveries/:deliveryId/steps'],
  exportDeliveries: ['GET', '/house/deliveries/export.csv'],
  retryDelivery: ['POST', '/house/deliveries/:deliveryId/retry'],
} as const satisfies Operations<typeof noticesContract>;

type Contract = typeof noticesContract;
export type Notice = Received<Contract['listNotices']>['rows'][number];
export type Preferences = Received<Contract['getNoticePreferences']>;
export type Health = Received<Contract['getHouseHealth']>;
export type Delivery = Received<Contract['listDeliveries']>['rows'][number];

export const notices = createClient<Contract>(operations);

/** Everything of notices is fetched again by this key. */
export const allNotices = { queryKey: ['notices'] } as const;

export function noticesQuery(unread: boolean) {
  return infiniteQueryOptions({
    queryKey: ['notices', 'list', unread],
    queryFn: ({ pageParam, signal }) =>
      notices.listNotices(
        { query: { ...(unread && { unread }), ...(pageParam && { after: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

/** How many are not read: asked when the page comes to the front, and once a minute while it is there. */
export function countQuery() {
  return queryOptions({
    queryKey: ['notices', 'count'],
    queryFn: ({ signal }) => notices.countNotices({}, { signal }),
    refetchInterval: 60_000,
    refetchOnWindowFocus: true,
    staleTime: 30_000,
  });
}

export function preferencesQuery() {
  return queryOptions({
    queryKey: ['notices', 'preferences'],
    queryFn: ({ signal }) => notices.getNoticePreferences({}, { signal }),
  });
}

export function outboxQuery() {
  return queryOptions({
    queryKey: ['notices', 'outbox'],
    queryFn: ({ signal }) => notices.listOutbox({}, { signal }),
  });
}

export function healthQuery() {
  return queryOptions({
    queryKey: ['house', 'health'],
    queryFn: ({ signal }) => notices.getHouseHealth({}, { signal }),
    refetchInterval: 60_000,
  });
}

export function deliveriesQuery() {
  return queryOptions({
    queryKey: ['house', 'deliveries'],
    queryFn: ({ signal }) => notices.listDeliveries({}, { signal }),
  });
}

export function stepsQuery(deliveryId: string) {
  return queryOptions({
    queryKey: ['house', 'deliveries', deliveryId],
    queryFn: ({ signal }) => notices.listDeliverySteps({ params: { deliveryId } }, { signal }),
  });
}

export const house = { queryKey: ['house'] } as const;
