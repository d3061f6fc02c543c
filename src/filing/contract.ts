import { z } from 'zod';
import {
  DocumentClassName,
  DocumentParams,
  DocumentTypeName,
  Issuer,
  Title,
  Titles,
} from '../documents/contract.ts';
import { badFileReasons } from '../formats/bad-file.ts';
import { mostBytes } from '../formats/media-types.ts';
import { contract } from '../platform/contract.ts';
import { Day, IdempotencyKey, Instant, Language, StateCode, Version } from '../platform/schemas.ts';

/** The form of an official symbol: S/2020/731, S/AC.40/2012/NOTE.104, S/RES/2395 (2017). */
const DocumentSymbol = z
  .string()
  .trim()
  .max(60)
  .regex(/^[A-Z][A-Z0-9.]*(\/[A-Za-z0-9.() -]+)+$/);

const ofDocument = [
  'documents.not-found',
  'documents.not-your-act',
  'documents.withdrawn',
  'platform.stale',
] as const;
const ofUpload = ['filing.upload-not-found', 'filing.symbol-taken', 'filing.date-to-come'] as const;

export const filingContract = contract({
  sendFile: {
    method: 'PUT',
    path: '/uploads',
    may: 'file-document',
    summary: 'Takes a file in and judges it; it is filed by a further call, or swept after a day',
    query: z.object({ name: z.string().trim().min(1).max(200) }),
    takes: 'bytes',
    mostBytes,
    response: z.object({
      uploadId: z.uuid(),
      fileName: z.string(),
      mediaType: z.string(),
      bytes: z.int(),
      sha256: z.string(),
      expiresAt: Instant,
    }),
    refusals: badFileReasons.map((reason) => `filing.file-${reason}`),
  },
  fileDocument: {
    method: 'POST',
    path: '/documents',
    may: 'file-document',
    summary: 'Files a document with the file that was sent',
    body: z.object({
      uploadId: z.uuid(),
      type: DocumentTypeName,
      class: DocumentClassName,
      titles: Titles,
      language: Language,
      originalLanguage: Language,
      symbol: DocumentSymbol.optional(),
      datedOn: Day,
      issuedBy: Issuer,
      stateCode: StateCode.optional(),
      fileId: z.uuid().optional(),
      key: IdempotencyKey,
    }),
    response: z.object({ documentId: z.uuid(), versionId: z.uuid(), number: z.string() }),
    refusals: [
      ...ofUpload,
      'documents.not-your-act',
      'filing.class-not-yours',
      'filing.no-title',
      'filing.state-missing',
      'filing.unknown-state',
      'filing.file-missing',
      'filing.real-file-in-training',
    ],
  },
  addEdition: {
    method: 'POST',
    path: '/documents/:documentId/editions',
    may: 'keep-documents',
    summary: 'Adds a further language, or an edition that supersedes the one before in its language',
    params: DocumentParams,
    body: z.object({
      uploadId: z.uuid(),
      language: Language,
      title: Title.optional(),
      version: Version,
      key: IdempotencyKey,
    }),
    response: z.object({ versionId: z.uuid(), version: Version }),
    refusals: [...ofDocument, 'filing.upload-not-found'],
  },
  changeDocument: {
    method: 'POST',
    path: '/documents/:documentId/change',
    may: 'keep-documents',
    summary: 'Changes what is said of a document: symbol, titles, type, date, class',
    params: DocumentParams,
    body: z.object({
      type: DocumentTypeName,
      class: DocumentClassName,
      titles: Titles,
      symbol: DocumentSymbol.optional(),
      datedOn: Day,
      version: Version,
      key: IdempotencyKey,
    }),
    response: z.object({ version: Version }),
    refusals: [
      ...ofDocument,
      'filing.symbol-taken',
      'filing.no-title',
      'filing.state-missing',
      'filing.file-missing',
    ],
  },
  withdrawDocument: {
    method: 'POST',
    path: '/documents/:documentId/withdraw',
    may: 'keep-documents',
    summary: 'Withdraws a document with the reason; nothing of it is deleted',
    params: DocumentParams,
    body: z.object({ reason: z.string().trim().min(1).max(1000), version: Version, key: IdempotencyKey }),
    response: z.object({ version: Version }),
    refusals: [...ofDocument],
  },
});
