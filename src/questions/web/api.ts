import { queryOptions } from '@tanstack/react-query';
import type { decisionsContract } from '../../decisions/contract.ts';
import type { Operations, Received, Sent } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { questionsContract } from '../contract.ts';

type Asking = typeof questionsContract;

const operations = {
  getEdition: ['GET', '/question-editions'],
  putForwardEdition: ['POST', '/question-editions'],
  adoptEdition: ['POST', '/question-editions/:templateId/adopt'],
} as const satisfies Operations<Asking>;

export const asking = createClient<Asking>(operations);

export type Editions = Received<Asking['getEdition']>;
export type Question = Editions['questions'][number];
export type Change = Sent<Asking['putForwardEdition']>['body']['changes'][number];

/** An edition, or the one in force, with the list of all. */
export const editionQuery = (edition: number | undefined) =>
  queryOptions({
    queryKey: ['questions', edition ?? null],
    queryFn: ({ signal }) =>
      asking.getEdition({ query: edition === undefined ? {} : { edition } }, { signal }),
  });

/** Everything an act of this part may have changed. */
export const touched = [{ queryKey: ['questions'] }] as const;

const decisions = createClient<Pick<typeof decisionsContract, 'listDecisions'>>({
  listDecisions: ['GET', '/decisions'],
});

/** The decisions by which the Committee adopted a template, to name the one an edition rests on. */
export const decisionsQuery = () =>
  queryOptions({
    queryKey: ['questions', 'decisions'],
    queryFn: ({ signal }) =>
      decisions.listDecisions(
        { query: { kind: 'template-adopted', stage: 'closed', limit: 200 } },
        { signal },
      ),
  });
