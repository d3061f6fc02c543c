import { z } from 'zod';
import { languages } from '../platform/language.ts';
import type { Refusal as RefusalData } from '../platform/refusal.ts';
import { Day, Instant, Language, Refusal as PlainRefusal, StateCode, Version } from '../platform/schemas.ts';
import { documentClasses } from './classes.ts';
import { documentTypeIds } from './document-types.ts';

// Answers are handed on and never changed, so the refusals of the acts fit as they are.
const Refusal = PlainRefusal as unknown as z.ZodType<RefusalData, RefusalData>;

export const DocumentClassName = z.enum(documentClasses);
export const DocumentTypeName = z.enum(documentTypeIds);

/** Who issued a paper. */
export const issuers = ['security-council', 'committee', 'cted', 'state', 'partner'] as const;
export const Issuer = z.enum(issuers);

export const Title = z.string().trim().min(1).max(300);
export const Titles = z.partialRecord(z.enum(languages), Title);

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const DocumentParams = z.object({ documentId: z.uuid() });

/** What stands in the register for every document. */
export const DocumentRow = z
  .object({
    documentId: z.uuid(),
    training: z.boolean(),
    type: DocumentTypeName,
    class: DocumentClassName,
    /** In the reader's language, or in the original where there is none. */
    title: z.string(),
    titleLanguage: Language,
    originalLanguage: Language,
    /** Languages in which a file of it is here. */
    languages: z.array(Language).readonly(),
    symbol: z.string().nullable(),
    temporaryNumber: z.string().nullable(),
    datedOn: Day,
    issuedBy: Issuer,
    stateCode: StateCode.nullable(),
    stateName: z.string().nullable(),
    fileId: z.uuid().nullable(),
    withdrawnOn: Day.nullable(),
  })
  .meta({ id: 'DocumentRow' });
export type DocumentRow = z.infer<typeof DocumentRow>;

/** The file of a document in one language, the latest or one that was superseded. */
export const Edition = z
  .object({
    versionId: z.uuid(),
    language: Language,
    number: z.int(),
    mediaType: z.string(),
    bytes: z.int(),
    fileName: z.string(),
    sha256: Sha256,
    filedAt: Instant,
    /** The edition that is now in its place; null for the current one. */
    supersededBy: z.uuid().nullable(),
    supersededAt: Instant.nullable(),
    /** The current edition of the same language, itself when it is current. */
    currentId: z.uuid(),
  })
  .meta({ id: 'DocumentEdition' });
export type Edition = z.infer<typeof Edition>;

/** Acts beside the register that this reader may not do. */
export const RegisterRefusals = z.partialRecord(z.enum(['file', 'trace']), Refusal);

const DocumentAct = z.enum(['add-edition', 'change', 'withdraw', 'open']);

export const DocumentFile = DocumentRow.extend({
  titles: Titles,
  withdrawnBecause: z.string().nullable(),
  version: Version,
  editions: z.array(Edition).readonly(),
  /** Classes of readers it is open to, besides those who need more than their class. */
  readers: z.array(z.string()).readonly(),
  readsReadings: z.boolean(),
  refused: z.partialRecord(DocumentAct, Refusal),
}).meta({ id: 'DocumentFile' });
export type DocumentFile = z.infer<typeof DocumentFile>;

export const Reading = z
  .object({
    readingId: z.uuid(),
    versionId: z.uuid(),
    kind: z.enum(['opened', 'downloaded', 'printed']),
    readAt: Instant,
    /** The function of the reader, as a message id; null for somebody who is not signed in. */
    functionId: z.string().nullable(),
    stateCode: StateCode.nullable(),
    marked: z.boolean(),
  })
  .meta({ id: 'DocumentReading' });
