import { queryOptions } from '@tanstack/react-query';
import type { documentsContract } from '../../documents/contract.ts';
import type { filingContract } from '../../filing/contract.ts';
import { type Sending, sendFile } from '../../papers/web/send-file.ts';
import type { Operations, Received, Sent } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { repliesContract } from '../contract.ts';

type Replies = typeof repliesContract;
type Filing = typeof filingContract;
type Documents = Pick<typeof documentsContract, 'listDocuments'> & Pick<Filing, 'fileDocument'>;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  getRecommendation: ['GET', '/recommendations/:recommendationId'],
  writeReply: ['POST', '/recommendations/:recommendationId/replies'],
  sendReplies: ['POST', '/visits/:fileId/replies'],
  viewReply: ['POST', '/replies/:replyId/views'],
} as const satisfies Operations<Replies>;
const ofDocuments = {
  listDocuments: ['GET', '/documents'],
  fileDocument: ['POST', '/documents'],
} as const satisfies Operations<Documents>;

export const replies = createClient<Replies>(operations);
export const papers = createClient<Documents>(ofDocuments);

export type Recommendation = Received<Replies['getRecommendation']>;
export type Reply = Recommendation['replies'][number];
export type View = Reply['views'][number];
export type NewReply = Omit<NonNullable<Sent<Replies['writeReply']>['body']>, 'key'>;
export type Degree = Reply['claimed'];
export type SentFile = Received<Filing['sendFile']>;

export const recommendationQuery = (recommendationId: string) =>
  queryOptions({
    queryKey: ['followup', 'one', recommendationId],
    queryFn: ({ signal }) => replies.getRecommendation({ params: { recommendationId } }, { signal }),
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

/** Everything an act of this part may have changed. */
export const touched = [{ queryKey: ['followup'] }, { queryKey: ['visits'] }] as const;
