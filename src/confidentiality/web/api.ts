import { queryOptions } from '@tanstack/react-query';
import { isPaperOf } from '../../documents/acts.ts';
import type { documentsContract } from '../../documents/contract.ts';
import type { Operations, Received } from '../../platform/contract.ts';
import type { reportsContract } from '../../reports/contract.ts';
import { createClient } from '../../web/client.ts';
import type { confidentialityContract } from '../contract.ts';

type Answering = typeof confidentialityContract;
type Read = Pick<typeof reportsContract, 'getReport'> & Pick<typeof documentsContract, 'listDocuments'>;

// Where each operation lies; the compiler holds the tables to the contracts, whose schemas stay on the server.
const operations = {
  getConfidentiality: ['GET', '/reports/:reportId/confidentiality'],
  answerOnConfidentiality: ['POST', '/reports/:reportId/confidentiality'],
} as const satisfies Operations<Answering>;
const readOperations = {
  getReport: ['GET', '/reports/:reportId'],
  listDocuments: ['GET', '/documents'],
} as const satisfies Operations<Read>;

export const confidentiality = createClient<Answering>(operations);
const read = createClient<Read>(readOperations);

export type Report = Received<Read['getReport']>;
export type Block = Report['blocks'][number];
export type AnswerFile = Received<Answering['getConfidentiality']>;

export const reportQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['reports', reportId, 'text', 'own'],
    queryFn: ({ signal }) => read.getReport({ params: { reportId } }, { signal }),
  });

export const answerQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['reports', reportId, 'confidentiality'],
    queryFn: ({ signal }) => confidentiality.getConfidentiality({ params: { reportId } }, { signal }),
  });

/** Papers of the State on file, which its answer may have come with. */
export const papersQuery = ({ fileId, stateCode, training }: Report) =>
  queryOptions({
    queryKey: ['documents', 'papers-of-report', fileId],
    queryFn: async ({ signal }) => {
      const query = { state: stateCode, training, withdrawn: false, limit: 50 } as const;
      const { rows } = await read.listDocuments({ query }, { signal });
      return rows.filter((row) => isPaperOf(row, { stateCode, fileId }));
    },
  });

/** Everything an answer may have changed. */
export const touchedBy = (fileId: string) => [
  { queryKey: ['reports'] },
  { queryKey: ['visits', 'file', fileId] },
];
