import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received } from '../../platform/contract.ts';
import type { visitsContract } from '../../visits/contract.ts';
import { createClient } from '../../web/client.ts';
import type { lettersContract } from '../contract.ts';

type Letters = typeof lettersContract;
type Visits = Pick<typeof visitsContract, 'getVisit'>;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  setCorrespondenceLanguage: ['PUT', '/visits/:fileId/correspondence'],
  listLetters: ['GET', '/visits/:fileId/letters'],
} as const satisfies Operations<Letters>;
const visitOperations = { getVisit: ['GET', '/visits/:fileId'] } as const satisfies Operations<Visits>;

export const letters = createClient<Letters>(operations);
const visits = createClient<Visits>(visitOperations);

export type VisitFile = Received<Visits['getVisit']>;

/** The file as it is now. */
export function fileQuery(fileId: string) {
  return queryOptions({
    queryKey: ['visits', 'file', fileId, 'read', {}],
    queryFn: ({ signal }) => visits.getVisit({ params: { fileId }, query: {} }, { signal }),
  });
}

export function lettersQuery(fileId: string) {
  return queryOptions({
    queryKey: ['visits', 'letters', fileId],
    queryFn: ({ signal }) => letters.listLetters({ params: { fileId } }, { signal }),
  });
}

/** What an act on a file may have changed: the file, and the lists it stands in. */
export const touchedBy = (fileId: string) => [
  { queryKey: ['visits', 'file', fileId] },
  { queryKey: ['visits', 'register'] },
  { queryKey: ['visits', 'pending-hybrid'] },
];
