import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Operations, Received } from '../../platform/contract.ts';
import { createClient, hrefOf } from '../../web/client.ts';
import type { versionsContract } from '../contract.ts';

type Versions = typeof versionsContract;

const operations = {
  listVersions: ['GET', '/versions'],
  listReportVersions: ['GET', '/reports/:reportId/versions'],
  issueVersion: ['POST', '/reports/:reportId/versions'],
  makeCopies: ['POST', '/versions/:versionId/copies'],
  cancelCopies: ['POST', '/versions/:versionId/copies/cancel'],
  openCopy: ['GET', '/versions/:versionId/copies/:copyId/file'],
  listVersionReadings: ['GET', '/versions/:versionId/readings'],
  checkCopy: ['POST', '/copies/check'],
} as const satisfies Operations<Versions>;

export const versions = createClient<Versions>(operations);

export type VersionRow = Received<Versions['listVersions']>['rows'][number];
export type ReportVersions = Received<Versions['listReportVersions']>;
export type Version = ReportVersions['rows'][number];
export type Copy = Version['copies'][number];
export type Kind = Version['kind'];

/** What was released to this reader, page after page. */
export const versionsQuery = () =>
  infiniteQueryOptions({
    queryKey: ['versions', 'released'],
    queryFn: ({ pageParam, signal }) =>
      versions.listVersions({ query: { limit: 50, ...(pageParam && { after: pageParam }) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });

const secondsBetweenLooks = 2;

/** The versions of a report; while copies are being made it looks again by itself. */
export const reportVersionsQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['versions', 'of-report', reportId],
    queryFn: ({ signal }) => versions.listReportVersions({ params: { reportId } }, { signal }),
    refetchInterval: ({ state }) => (state.data?.rows.some(isBeingMade) ? secondsBetweenLooks * 1000 : false),
  });

export const readingsQuery = (versionId: string) =>
  queryOptions({
    queryKey: ['versions', 'readings', versionId],
    queryFn: ({ signal }) =>
      versions.listVersionReadings({ params: { versionId }, query: { limit: 50 } }, { signal }),
  });

export const isBeingMade = ({ copies }: Version): boolean => copies.some(({ state }) => state === 'waiting');

/** What an act on a version may have changed. */
export const touched = [{ queryKey: ['versions'] }];

export const copyHref = (versionId: string, copyId: string): string =>
  hrefOf<Versions['openCopy']>(operations.openCopy, { params: { versionId, copyId } });
