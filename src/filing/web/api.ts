import type { documentsContract } from '../../documents/contract.ts';
import { type Sending, sendFile } from '../../papers/web/send-file.ts';
import type { Operations, Received, Sent } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { filingContract } from '../contract.ts';

type Filing = typeof filingContract;
type Documents = typeof documentsContract;

const operations = {
  sendFile: ['PUT', '/uploads'],
  fileDocument: ['POST', '/documents'],
  addEdition: ['POST', '/documents/:documentId/editions'],
  changeDocument: ['POST', '/documents/:documentId/change'],
  withdrawDocument: ['POST', '/documents/:documentId/withdraw'],
} as const satisfies Operations<Filing>;

export const filing = createClient<Filing>(operations);

export type RegisterRefused = Received<Documents['listDocuments']>['refused'];
export type DocumentFile = Received<Documents['getDocument']>;
export type SentFile = Received<Filing['sendFile']>;
export type ToFile = Omit<NonNullable<Sent<Filing['fileDocument']>['body']>, 'key'>;

export const registerTouched = [{ queryKey: ['documents', 'register'] }];

/** What an act on a document may have changed. */
export const touchedBy = (documentId: string) => [
  { queryKey: ['documents', documentId] },
  ...registerTouched,
];

export const send = (file: File, sending: Sending): Promise<SentFile> =>
  sendFile(`/uploads?name=${encodeURIComponent(file.name)}`, file, sending);
