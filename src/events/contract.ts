import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { page, pageQuery } from '../platform/page.ts';
import { Day, Instant } from '../platform/schemas.ts';
import { actInput, DocumentReference, FileParams, fileRefusals, Words } from '../visits/contract.ts';
import { Entered, eventInput, JournalLine } from './shapes.ts';

export { Entered, eventInput } from './shapes.ts';

const paperRefusals = ['documents.not-found', 'documents.not-the-paper', 'documents.withdrawn'] as const;

/** The last line seen, not its place in the chain: gaps between places would tell of lines one may not see. */
const JournalKey = z.uuid();

/** What is offered: the journal of a file, and what can be entered in it. */
export const eventsContract = contract({
  getVisitJournal: {
    method: 'GET',
    path: '/visits/:fileId/journal',
    may: 'read-visit',
    summary: 'What was entered in a file, the latest first',
    params: FileParams,
    query: z.object({ ...pageQuery(JournalKey) }),
    response: page(JournalLine, JournalKey),
    refusals: ['visits.not-found'],
  },
  recordEvent: {
    method: 'POST',
    path: '/visits/:fileId/events',
    may: 'record-event',
    summary: 'Enters an event that happened; unlawful ones are refused with the paragraph',
    params: FileParams,
    body: z.object({
      ...eventInput,
      reason: Words.optional(),
      document: DocumentReference.optional(),
      /** The paper a State sent, filed before: CTED enters an act of a State with it only. */
      documentId: z.uuid().optional(),
      /** The decision of the Committee that the event rests on, where the Committee decides. */
      decisionId: z.uuid().optional(),
      ...actInput,
    }),
    response: Entered,
    refusals: [
      ...fileRefusals,
      'visits.not-your-act',
      'visits.document-missing',
      ...paperRefusals,
      'visits.framework-does-not-apply',
      'visits.printed-record',
      'preparation.virtual-still-open',
      'preparation.physical-still-open',
      'preparation.component-not-found',
      'events.decision-missing',
      'events.rests-on-no-decision',
      'decisions.not-found',
      'decisions.not-taken',
      'decisions.other-file',
      'decisions.superseded',
      'visits.follows-by-rule',
      'preparation.overlap',
    ],
  },
  correctEvent: {
    method: 'POST',
    path: '/visits/:fileId/events/:entryId/correct',
    may: 'record-event',
    summary: 'Changes the day of an event, with the reason; the earlier line stays',
    params: z.object({ fileId: z.uuid(), entryId: z.uuid() }),
    body: z.object({
      on: Day,
      at: Instant.optional(),
      reason: Words,
      document: DocumentReference.optional(),
      /** The paper a State sent, filed before: CTED enters an act of a State with it only. */
      documentId: z.uuid().optional(),
      ...actInput,
    }),
    response: Entered,
    refusals: [
      ...fileRefusals,
      'events.entry-not-found',
      'visits.not-your-act',
      'visits.document-missing',
      ...paperRefusals,
      'visits.follows-by-rule',
    ],
  },
});
