import { queryOptions } from '@tanstack/react-query';
import type { documentsContract } from '../../documents/contract.ts';
import type { Operations, Received } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { consentContract } from '../contract.ts';

type Consents = typeof consentContract;
type Papers = Pick<typeof documentsContract, 'listDocuments'>;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  getConsent: ['GET', '/visits/:fileId/consent'],
  answerConsent: ['POST', '/visits/:fileId/consent'],
} as const satisfies Operations<Consents>;
const paperOperations = { listDocuments: ['GET', '/documents'] } as const satisfies Operations<Papers>;

export const consents = createClient<Consents>(operations);
const papers = createClient<Papers>(paperOperations);

export type ConsentFile = Received<Consents['getConsent']>;
export type Standing = ConsentFile['consent']['standing'];
export type Answered = Received<Consents['answerConsent']>;

export function consentQuery(fileId: string) {
  return queryOptions({
    queryKey: ['visits', 'file', fileId, 'consent'],
    queryFn: ({ signal }) => consents.getConsent({ params: { fileId } }, { signal }),
  });
}

/** Papers of a State that may be named with its answer, the latest first. */
export function papersQuery({ stateCode, training }: Pick<ConsentFile, 'stateCode' | 'training'>) {
  return queryOptions({
    queryKey: ['documents', 'papers', stateCode, training],
    queryFn: ({ signal }) =>
      papers.listDocuments(
        { query: { state: stateCode, training, withdrawn: false, limit: 50 } },
        { signal },
      ),
  });
}

/** Everything an answer may have changed. */
export const touchedBy = (fileId: string) => [
  { queryKey: ['visits', 'file', fileId] },
  { queryKey: ['visits', 'register'] },
];
