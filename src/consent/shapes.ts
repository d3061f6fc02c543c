import { z } from 'zod';
import { Cite, Day, Instant, StateCode, Version } from '../platform/schemas.ts';

// The nouns of this part as they cross the API.

export const standings = [
  'not-asked',
  'asked',
  'given',
  'declined',
  'withdrawn',
  'council-decision',
] as const;
export const Standing = z.enum(standings);
export type Standing = z.infer<typeof Standing>;

/** Whether the State agrees to the visit, and since when. */
export const Consent = z.object({ standing: Standing, since: Day.nullable() });

/** What of the visit stands at the head of a page about it. */
export const VisitHead = z.object({
  fileId: z.uuid(),
  number: z.int(),
  training: z.boolean(),
  stateCode: StateCode,
  stateName: z.string(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  /** The day it is read on. */
  asOf: Day,
  version: Version,
});

/** The same with where consent stands; null for readers who take no part in that exchange. */
export const Head = z.object({ ...VisitHead.shape, consent: Consent.nullable() });
export type Head = z.infer<typeof Head>;

export const ConsentLine = z.object({
  entryId: z.uuid(),
  event: z.string(),
  on: Day,
  recordedAt: Instant,
  by: z.string(),
  onPaper: z.boolean(),
  reason: z.string().nullable(),
  document: z.string().nullable(),
  documentId: z.uuid().nullable(),
  cites: z.array(Cite).readonly(),
});
