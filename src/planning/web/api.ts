import { queryOptions } from '@tanstack/react-query';
import type { decisionsContract } from '../../decisions/contract.ts';
import type { Operations, Received, Sent } from '../../platform/contract.ts';
import type { registryContract } from '../../registry/contract.ts';
import { createClient } from '../../web/client.ts';
import type { planningContract } from '../contract.ts';

type Planning = typeof planningContract;

const operations = {
  listVisitLists: ['GET', '/planning'],
  getVisitList: ['GET', '/planning/:listId'],
  openVisitList: ['POST', '/planning'],
  proposeVisit: ['POST', '/planning/:listId/visits'],
  giveReasons: ['POST', '/planning/:listId/visits/:proposedVisitId/reasons'],
  judgeVisit: ['POST', '/planning/:listId/visits/:proposedVisitId/scales'],
  submitVisitList: ['POST', '/planning/:listId/submission'],
  adoptVisitList: ['POST', '/planning/:listId/adoption'],
  announceVisitList: ['POST', '/planning/:listId/announcement'],
  openListedVisit: ['POST', '/planning/:listId/visits/:proposedVisitId/file'],
} as const satisfies Operations<Planning>;

export const planning = createClient<Planning>(operations);

// What is chosen from: States and bodies of the registry, and decisions of the Committee.
const registryOperations = {
  listStates: ['GET', '/states'],
  listBodies: ['GET', '/bodies'],
} as const;
const chosenFrom =
  createClient<Pick<typeof registryContract, keyof typeof registryOperations>>(registryOperations);
const decisions = createClient<Pick<typeof decisionsContract, 'listDecisions'>>({
  listDecisions: ['GET', '/decisions'],
});

export type VisitList = Received<Planning['getVisitList']>;
export type Entry = VisitList['ranked'][number];
export type Weighed = NonNullable<Entry['weighed']>;
export type Factor = Weighed['factors'][number];
export type ReasonsGiven = NonNullable<Sent<Planning['giveReasons']>['body']>;
export type JudgedInput = NonNullable<Sent<Planning['judgeVisit']>['body']>['input'];

export const listsQuery = (training: boolean) =>
  queryOptions({
    queryKey: ['planning', 'lists', training],
    queryFn: ({ signal }) => planning.listVisitLists({ query: { training } }, { signal }),
  });

export const listQuery = (listId: string) =>
  queryOptions({
    queryKey: ['planning', 'list', listId],
    queryFn: ({ signal }) => planning.getVisitList({ params: { listId } }, { signal }),
  });

export const statesQuery = (fictional: boolean) =>
  queryOptions({
    queryKey: ['planning', 'states', fictional],
    queryFn: ({ signal }) => chosenFrom.listStates({ query: { fictional, limit: 200 } }, { signal }),
  });

export const bodiesQuery = () =>
  queryOptions({
    queryKey: ['planning', 'bodies'],
    queryFn: ({ signal }) => chosenFrom.listBodies({}, { signal }),
  });

export const decisionsQuery = () =>
  queryOptions({
    queryKey: ['planning', 'decisions'],
    queryFn: ({ signal }) =>
      decisions.listDecisions({ query: { kind: 'list-adopted', limit: 50 } }, { signal }),
  });

/** Everything an act of this part may have changed. */
export const touched = [{ queryKey: ['planning', 'lists'] }, { queryKey: ['planning', 'list'] }] as const;
