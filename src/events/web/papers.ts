import { queryOptions } from '@tanstack/react-query';
import type { documentsContract } from '../../documents/contract.ts';
import type { filingContract } from '../../filing/contract.ts';
import { type Sending, sendFile } from '../../papers/web/send-file.ts';
import type { Operations, Received } from '../../platform/contract.ts';
import { createClient, hrefOf } from '../../web/client.ts';

type Filing = typeof filingContract;
type Papers = Pick<typeof documentsContract, 'listDocuments'> & Pick<Filing, 'fileDocument'>;

// What this part does with documents: papers of the State of a visit are looked up, and filed beside the act they came with.
const operations = {
  listDocuments: ['GET', '/documents'],
  fileDocument: ['POST', '/documents'],
} as const satisfies Operations<Papers>;

export const papers = createClient<Papers>(operations);

export type Sent = Received<Filing['sendFile']>;

const sending = ['PUT', '/uploads'] as const;

export const sendPaper = (file: File, progress: Sending): Promise<Sent> =>
  sendFile(
    hrefOf<Filing['sendFile']>(sending, { query: { name: file.name } }).replace('/api/v1', ''),
    file,
    progress,
  );

/** Papers of a State that may be named with an act in this file, the latest first. */
export function papersQuery(stateCode: string, training: boolean) {
  return queryOptions({
    queryKey: ['documents', 'papers', stateCode, training],
    queryFn: ({ signal }) =>
      papers.listDocuments(
        { query: { state: stateCode, training, withdrawn: false, limit: 50 } },
        { signal },
      ),
  });
}
