import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type Sending, sendFile } from '../../papers/web/send-file.ts';
import type { Operations, Received, Sent } from '../../platform/contract.ts';
import { createClient, hrefOf } from '../../web/client.ts';
import type { documentsContract } from '../contract.ts';

type Documents = typeof documentsContract;

const operations = {
  listDocuments: ['GET', '/documents'],
  exportDocuments: ['GET', '/documents/export.csv'],
  getDocument: ['GET', '/documents/:documentId'],
  openEdition: ['GET', '/documents/:documentId/editions/:versionId/file'],
  listReadings: ['GET', '/documents/:documentId/readings'],
  traceCopy: ['PUT', '/document-copies/trace'],
} as const satisfies Operations<Documents>;

export const documents = createClient<Documents>(operations);

export type DocumentRow = Received<Documents['listDocuments']>['rows'][number];
export type RegisterRefused = Received<Documents['listDocuments']>['refused'];
export type DocumentFile = Received<Documents['getDocument']>;
export type Edition = DocumentFile['editions'][number];
export type Reading = Received<Documents['listReadings']>['rows'][number];
export type Traced = Received<Documents['traceCopy']>;
export type RegisterQuery = Omit<NonNullable<Sent<Documents['listDocuments']>['query']>, 'after' | 'limit'>;

/** The register with these filters, page after page. */
export function registerQuery(query: RegisterQuery) {
  return infiniteQueryOptions({
    queryKey: ['documents', 'register', query],
    queryFn: ({ pageParam, signal }) =>
      documents.listDocuments(
        { query: { ...query, limit: 100, ...(pageParam && { after: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function documentQuery(documentId: string) {
  return queryOptions({
    queryKey: ['documents', documentId],
    queryFn: ({ signal }) => documents.getDocument({ params: { documentId } }, { signal }),
  });
}

export function readingsQuery(documentId: string) {
  return queryOptions({
    queryKey: ['documents', documentId, 'readings'],
    queryFn: ({ signal }) =>
      documents.listReadings({ params: { documentId }, query: { limit: 100 } }, { signal }),
  });
}

export const exportHref = (query: RegisterQuery): string =>
  hrefOf<Documents['exportDocuments']>(operations.exportDocuments, { query });

export const trace = (file: File, sending: Sending): Promise<Traced> =>
  sendFile('/document-copies/trace', file, sending);

/** Fetches an edition and has it saved under the name it was given; refused, it throws as the client does. */
export async function download({ versionId }: Edition, documentId: string): Promise<void> {
  const address = hrefOf<Documents['openEdition']>(operations.openEdition, {
    params: { documentId, versionId },
  });
  const { saveFile } = await import('./save-file.ts');
  await saveFile(address);
}
