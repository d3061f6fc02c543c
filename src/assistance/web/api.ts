import { queryOptions } from '@tanstack/react-query';
import type { documentsContract } from '../../documents/contract.ts';
import type { Operations, Received, Sent } from '../../platform/contract.ts';
import type { registryContract } from '../../registry/contract.ts';
import type { repliesContract } from '../../replies/contract.ts';
import { createClient, hrefOf } from '../../web/client.ts';
import type { assistanceContract } from '../contract.ts';

type Assistance = typeof assistanceContract;
type Replies = Pick<typeof repliesContract, 'getRecommendation'>;
type Documents = Pick<typeof documentsContract, 'listDocuments'>;
type Registry = Pick<typeof registryContract, 'listThemes' | 'listStates'>;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  listNeeds: ['GET', '/needs'],
  exportNeeds: ['GET', '/needs/export.csv'],
  getNeed: ['GET', '/needs/:needId'],
  stateNeed: ['POST', '/needs'],
  clearNeed: ['POST', '/needs/:needId/clearance'],
  withdrawLeave: ['POST', '/needs/:needId/withdrawal'],
} as const satisfies Operations<Assistance>;
const ofReplies = {
  getRecommendation: ['GET', '/recommendations/:recommendationId'],
} as const satisfies Operations<Replies>;
const ofDocuments = { listDocuments: ['GET', '/documents'] } as const satisfies Operations<Documents>;
const ofRegistry = {
  listThemes: ['GET', '/themes'],
  listStates: ['GET', '/states'],
} as const satisfies Operations<Registry>;

export const assistance = createClient<Assistance>(operations);
const replies = createClient<Replies>(ofReplies);
const documents = createClient<Documents>(ofDocuments);
const registry = createClient<Registry>(ofRegistry);

export type NeedsQuery = NonNullable<Sent<Assistance['listNeeds']>['query']>;
export type NeedRow = Received<Assistance['listNeeds']>['rows'][number];
export type Need = Received<Assistance['getNeed']>;
export type Recommendation = Received<Replies['getRecommendation']>;

export const needsQuery = (query: NeedsQuery) =>
  queryOptions({
    queryKey: ['assistance', 'needs', query],
    queryFn: ({ signal }) => assistance.listNeeds({ query }, { signal }),
  });

export const needQuery = (needId: string) =>
  queryOptions({
    queryKey: ['assistance', 'need', needId],
    queryFn: ({ signal }) => assistance.getNeed({ params: { needId } }, { signal }),
  });

export const recommendationQuery = (recommendationId: string) =>
  queryOptions({
    queryKey: ['followup', 'one', recommendationId],
    queryFn: ({ signal }) => replies.getRecommendation({ params: { recommendationId } }, { signal }),
  });

export const themesQuery = () =>
  queryOptions({
    queryKey: ['registry', 'themes'],
    queryFn: ({ signal }) => registry.listThemes({}, { signal }),
  });

/** The States, real or fictional, in the alphabet of the reader. */
export const statesQuery = (fictional: boolean) =>
  queryOptions({
    queryKey: ['registry', 'states', { fictional }],
    queryFn: ({ signal }) => registry.listStates({ query: { fictional } }, { signal }),
  });

/** Papers of a State that can be named with what it says, the latest first. */
export const papersQuery = (state: string) =>
  queryOptions({
    queryKey: ['documents', 'papers', state],
    queryFn: async ({ signal }) => {
      const asked = (training: boolean) =>
        documents.listDocuments({ query: { state, training, withdrawn: false, limit: 50 } }, { signal });
      return (await Promise.all([asked(true), asked(false)])).flatMap(({ rows }) => rows);
    },
  });

export const exportHref = (query: NeedsQuery): string =>
  hrefOf<Assistance['exportNeeds']>(operations.exportNeeds, { query });

/** Everything an act of this part may have changed. */
export const touched = [{ queryKey: ['assistance'] }, { queryKey: ['visits'] }] as const;
