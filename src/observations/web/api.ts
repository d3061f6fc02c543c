import { queryOptions } from '@tanstack/react-query';
import type { decisionsContract } from '../../decisions/contract.ts';
import { isPaperOf } from '../../documents/acts.ts';
import type { documentsContract } from '../../documents/contract.ts';
import type { Operations, Received } from '../../platform/contract.ts';
import type { reportsContract } from '../../reports/contract.ts';
import { createClient } from '../../web/client.ts';
import type { observationsContract } from '../contract.ts';

type Reports = Omit<typeof reportsContract, 'listReports'>;
type Observing = typeof observationsContract;
type Named = Pick<typeof decisionsContract, 'listDecisions'> &
  Pick<typeof documentsContract, 'listDocuments'>;

// Where each operation lies; the compiler holds the tables to the contracts, whose schemas stay on the server.
const reportOperations = {
  findReportOfVisit: ['GET', '/visits/:fileId/report'],
  beginDraft: ['POST', '/visits/:fileId/report'],
  getReport: ['GET', '/reports/:reportId'],
  addBlock: ['POST', '/reports/:reportId/blocks'],
  writeBlock: ['POST', '/reports/:reportId/blocks/:blockId'],
  shareDraft: ['POST', '/reports/:reportId/share'],
  submitFinalDraft: ['POST', '/reports/:reportId/submit'],
  amendDraft: ['POST', '/reports/:reportId/amend'],
  adoptReport: ['POST', '/reports/:reportId/adopt'],
  transmitReport: ['POST', '/reports/:reportId/transmit'],
} as const satisfies Operations<Reports>;
const operations = {
  getObservations: ['GET', '/reports/:reportId/observations'],
  saveComment: ['POST', '/reports/:reportId/comments'],
  removeComment: ['POST', '/reports/:reportId/comments/:commentId/remove'],
  sendComments: ['POST', '/reports/:reportId/comments/send'],
  disposeComment: ['POST', '/reports/:reportId/comments/:commentId/disposition'],
} as const satisfies Operations<Observing>;
const namedOperations = {
  listDecisions: ['GET', '/decisions'],
  listDocuments: ['GET', '/documents'],
} as const satisfies Operations<Named>;

export const reports = createClient<Reports>(reportOperations);
export const observing = createClient<Observing>(operations);
const named = createClient<Named>(namedOperations);

export type Report = Received<Reports['getReport']>;
export type Block = Report['blocks'][number];
export type Version = NonNullable<Report['version']>;
export type Observations = Received<Observing['getObservations']>;
export type Comment = Observations['comments'][number];

export const ofVisitQuery = (fileId: string) =>
  queryOptions({
    queryKey: ['reports', 'of-visit', fileId],
    queryFn: ({ signal }) => reports.findReportOfVisit({ params: { fileId } }, { signal }),
  });

const versions = ['draft', 'SV-04', 'SV-06', 'SV-07', 'SV-08'] as const;

/** The version an address asks for; the reader’s own when it asks for none. */
export const versionIn = (text: string): Version | undefined => versions.find((one) => one === text);

export const reportQuery = (reportId: string, version?: Version) =>
  queryOptions({
    queryKey: ['reports', reportId, 'text', version ?? 'own'],
    queryFn: ({ signal }) =>
      reports.getReport({ params: { reportId }, query: version ? { version } : {} }, { signal }),
  });

export const observationsQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['reports', reportId, 'observations'],
    queryFn: ({ signal }) => observing.getObservations({ params: { reportId } }, { signal }),
  });

/** Decisions of the Committee to adopt the report on this file, or reports in general. */
export const decisionsQuery = (fileId: string) =>
  queryOptions({
    queryKey: ['reports', 'decisions', fileId],
    queryFn: async ({ signal }) => {
      const query = { kind: 'report-adopted', stage: 'closed', limit: 200 } as const;
      const { rows } = await named.listDecisions({ query }, { signal });
      return rows.filter((row) => (row.fileId ?? fileId) === fileId && !row.isSuperseded);
    },
  });

/** Papers of the State on file, which an act of it may have come with. */
export const papersQuery = ({ fileId, stateCode, training }: Report) =>
  queryOptions({
    queryKey: ['documents', 'papers-of-report', fileId],
    queryFn: async ({ signal }) => {
      const query = { state: stateCode, training, withdrawn: false, limit: 50 } as const;
      const { rows } = await named.listDocuments({ query }, { signal });
      return rows.filter((row) => isPaperOf(row, { stateCode, fileId }));
    },
  });

/** Everything an act on a report may have changed. */
export const touchedBy = (fileId: string) => [
  { queryKey: ['reports'] },
  { queryKey: ['visits', 'file', fileId] },
];
