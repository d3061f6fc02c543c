import { z } from 'zod';
import { Said } from '../platform/said.ts';
import { Day, Instant, Refusal, StateCode } from '../platform/schemas.ts';
import { copyLanguages, numberings } from '../printing/contract.ts';

export const versionKinds = ['SV-08', 'SV-09', 'SV-10'] as const;
export const Kind = z.enum(versionKinds);
export type Kind = z.infer<typeof Kind>;
export const NumberingName = z.enum(numberings);
export const Digest = z.string().regex(/^[0-9a-f]{64}$/);

export const copyStates = ['waiting', 'made', 'refused', 'failed', 'cancelled'] as const;

/** One file of a version, in a language and a format, on plain terms or under the disclaimer. */
export const Copy = z
  .object({
    copyId: z.uuid(),
    terms: z.enum(['plain', 'limited']),
    language: z.enum(copyLanguages),
    format: z.enum(['html', 'pdf']),
    state: z.enum(copyStates),
    sha256: Digest.nullable(),
    bytes: z.int().nullable(),
    /** Why it was not made, and the block concerned. */
    code: z.string().nullable(),
    blockId: z.uuid().nullable(),
  })
  .meta({ id: 'VersionCopy' });
export type Copy = z.infer<typeof Copy>;

export const Release = z.object({ audience: z.string(), event: z.string() });

export const VersionRow = z
  .object({
    versionId: z.uuid(),
    reportId: z.uuid(),
    fileId: z.uuid(),
    stateCode: StateCode,
    stateName: z.string(),
    /** Of an invented State. */
    training: z.boolean(),
    kind: Kind,
    numbering: NumberingName,
    title: Said,
    issuedOn: Day,
    contentSha256: Digest,
  })
  .meta({ id: 'VersionRow' });
export type VersionRow = z.infer<typeof VersionRow>;

export const Version = VersionRow.extend({
  copies: z.array(Copy),
  releases: z.array(Release),
  /** Why this reader may not have its copies made, or read who opened them; null when they may. */
  refused: z.object({ makeCopies: Refusal.nullable(), readReadings: Refusal.nullable() }),
}).meta({ id: 'ReportVersion' });

export const Reading = z
  .object({
    readingId: z.uuid(),
    readAt: Instant,
    kind: Kind,
    language: z.enum(copyLanguages),
    format: z.enum(['html', 'pdf']),
    terms: z.enum(['plain', 'limited']),
    functionId: z.string().nullable(),
    stateCode: z.string().nullable(),
    stateName: z.string().nullable(),
  })
  .meta({ id: 'VersionReading' });
