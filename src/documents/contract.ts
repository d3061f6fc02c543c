import { z } from 'zod';
import { mostBytes } from '../formats/media-types.ts';
import { contract } from '../platform/contract.ts';
import { page, pageQuery } from '../platform/page.ts';
import { Day, FileBytes, FileText, Instant, Language, StateCode } from '../platform/schemas.ts';
import {
  DocumentClassName,
  DocumentFile,
  DocumentParams,
  DocumentRow,
  DocumentTypeName,
  Reading,
  RegisterRefusals,
} from './shapes.ts';

export {
  DocumentClassName,
  DocumentParams,
  DocumentTypeName,
  Issuer,
  Sha256,
  Title,
  Titles,
} from './shapes.ts';

const filters = {
  type: DocumentTypeName.optional(),
  class: DocumentClassName.optional(),
  language: Language.optional(),
  state: StateCode.optional(),
  file: z.uuid().optional(),
  from: Day.optional(),
  to: Day.optional(),
  withdrawn: z.boolean().optional(),
  search: z.string().trim().max(100).optional(),
  training: z.boolean().default(false),
  sort: z.enum(['dated', 'type', 'symbol']).default('dated'),
  direction: z.enum(['up', 'down']).default('down'),
};

const RegisterKey = z.tuple([z.string(), z.uuid()]);
const ReadingKey = z.tuple([Instant, z.uuid()]);
const OneEdition = z.object({ documentId: z.uuid(), versionId: z.uuid() });
export const documentsContract = contract({
  listDocuments: {
    method: 'GET',
    path: '/documents',
    may: 'read-documents',
    summary: 'The register of documents this reader may know of',
    query: z.object({ ...filters, ...pageQuery(RegisterKey) }),
    response: page(DocumentRow, RegisterKey).extend({ count: z.int(), refused: RegisterRefusals }),
  },
  exportDocuments: {
    method: 'GET',
    path: '/documents/export.csv',
    may: 'read-documents',
    summary: 'The register as a table, with the same filters and all rows',
    query: z.object(filters),
    response: FileText,
    file: 'text/csv',
  },
  getDocument: {
    method: 'GET',
    path: '/documents/:documentId',
    may: 'read-documents',
    summary: 'One document: what it is, its editions in each language, and who may read it',
    params: DocumentParams,
    response: DocumentFile,
    refusals: ['documents.not-found'],
  },
  openEdition: {
    method: 'GET',
    path: '/documents/:documentId/editions/:versionId/file',
    may: 'read-documents',
    summary: 'The file of an edition, hashed anew and noted in the log; a restricted copy bears a mark',
    params: OneEdition,
    query: z.object({ as: z.enum(['opened', 'downloaded', 'printed']).default('downloaded') }),
    response: FileBytes,
    file: 'bytes',
    refusals: ['documents.not-found', 'documents.withdrawn', 'documents.changed-on-disk'],
  },
  listReadings: {
    method: 'GET',
    path: '/documents/:documentId/readings',
    may: 'read-readings',
    summary: 'Who opened a document, the latest first: for CTED, and for the State whose document it is',
    params: DocumentParams,
    query: z.object(pageQuery(ReadingKey)),
    response: page(Reading, ReadingKey),
    refusals: ['documents.not-found', 'documents.not-your-act'],
  },
  traceCopy: {
    method: 'PUT',
    path: '/document-copies/trace',
    may: 'keep-documents',
    summary: 'Whose a copy was: takes a file, keeps nothing of it, and looks for its hash in the reading log',
    takes: 'bytes',
    mostBytes: mostBytes * 2,
    response: z.object({
      sha256: z.string(),
      readings: z.array(Reading.extend({ documentId: z.uuid(), number: z.string() })).readonly(),
    }),
  },
});
