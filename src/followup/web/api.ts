import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { documentsContract } from '../../documents/contract.ts';
import type { Operations, Received, Sent } from '../../platform/contract.ts';
import type { registryContract } from '../../registry/contract.ts';
import { createClient, hrefOf } from '../../web/client.ts';
import { type Sending, sendFile } from '../../web/send-file.ts';
import type { followupContract } from '../contract.ts';

type Followup = typeof followupContract;
type Documents = Pick<typeof documentsContract, 'listDocuments' | 'fileDocument'>;
type Themes = Pick<typeof registryContract, 'listThemes'>;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  listRecommendations: ['GET', '/recommendations'],
  exportRecommendations: ['GET', '/recommendations/export.csv'],
  listToTakeUp: ['GET', '/recommendations/to-take-up'],
  listRepliesToSend: ['GET', '/replies/to-send'],
  getRecommendation: ['GET', '/recommendations/:recommendationId'],
  takeUpRecommendations: ['POST', '/visits/:fileId/recommendations'],
  writeReply: ['POST', '/recommendations/:recommendationId/replies'],
  sendReplies: ['POST', '/visits/:fileId/replies'],
  viewReply: ['POST', '/replies/:replyId/views'],
} as const satisfies Operations<Followup>;
const ofDocuments = {
  listDocuments: ['GET', '/documents'],
  fileDocument: ['POST', '/documents'],
} as const satisfies Operations<Documents>;
const ofRegistry = { listThemes: ['GET', '/themes'] } as const satisfies Operations<Themes>;

export const followup = createClient<Followup>(operations);
export const papers = createClient<Documents>(ofDocuments);
const registry = createClient<Themes>(ofRegistry);

export type RegisterQuery = Omit<
  NonNullable<Sent<Followup['listRecommendations']>['query']>,
  'after' | 'limit'
>;
export type Row = Received<Followup['listRecommendations']>['rows'][number];
export type May = Received<Followup['listRecommendations']>['may'];
export type Recommendation = Received<Followup['getRecommendation']>;
export type Reply = Recommendation['replies'][number];
export type View = Reply['views'][number];
export type Waiting = Received<Followup['listToTakeUp']>['rows'][number];
export type ToSend = Received<Followup['listRepliesToSend']>['rows'][number];
export type NewReply = Omit<NonNullable<Sent<Followup['writeReply']>['body']>, 'key'>;
export type Degree = Reply['claimed'];
export type SentFile = Received<(typeof documentsContract)['sendFile']>;

/** The register with these filters, page after page. */
export function registerQuery(query: RegisterQuery) {
  return infiniteQueryOptions({
    queryKey: ['followup', 'register', query],
    queryFn: ({ pageParam, signal }) =>
      followup.listRecommendations(
        { query: { ...query, limit: 100, ...(pageParam && { after: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export const recommendationQuery = (recommendationId: string) =>
  queryOptions({
    queryKey: ['followup', 'one', recommendationId],
    queryFn: ({ signal }) => followup.getRecommendation({ params: { recommendationId } }, { signal }),
  });

export const waitingQuery = () =>
  queryOptions({
    queryKey: ['followup', 'to-take-up'],
    queryFn: ({ signal }) => followup.listToTakeUp({}, { signal }),
  });

export const toSendQuery = () =>
  queryOptions({
    queryKey: ['followup', 'to-send'],
    queryFn: ({ signal }) => followup.listRepliesToSend({}, { signal }),
  });

export const themesQuery = () =>
  queryOptions({
    queryKey: ['registry', 'themes'],
    queryFn: ({ signal }) => registry.listThemes({}, { signal }),
  });

/** Papers of a State that can be named with what it says, the latest first. */
export const papersQuery = (state: string) =>
  queryOptions({
    queryKey: ['documents', 'papers', state],
    queryFn: async ({ signal }) => {
      const asked = (training: boolean) =>
        papers.listDocuments({ query: { state, training, withdrawn: false, limit: 50 } }, { signal });
      return (await Promise.all([asked(true), asked(false)])).flatMap(({ rows }) => rows);
    },
  });

export const sendPaper = (file: File, progress: Sending): Promise<SentFile> =>
  sendFile(`/uploads?name=${encodeURIComponent(file.name)}`, file, progress);

export const exportHref = (query: RegisterQuery): string =>
  hrefOf<Followup['exportRecommendations']>(operations.exportRecommendations, { query });

/** Everything an act of this part may have changed. */
export const touched = [
  { queryKey: ['followup'] },
  { queryKey: ['visits'] },
  { queryKey: ['desks'] },
] as const;
