import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { Day, Instant, Language, Version } from '../platform/schemas.ts';
import { BodyId } from '../registry/contract.ts';
import { Letter } from './letters.ts';
import { listOf, Warning } from './reading-shapes.ts';
import {
  actInput,
  Component,
  ComponentKind,
  DocumentReference,
  Entered,
  eventInput,
  FileParams,
  Limits,
  MethodPart,
  Words,
} from './shapes.ts';

/** How every act in a file may be refused. */
export const fileRefusals = [
  'visits.not-found',
  'visits.not-your-file',
  'platform.stale',
  'platform.key-reused',
] as const;
const paperRefusals = ['documents.not-found', 'documents.not-the-paper', 'documents.withdrawn'] as const;

/** The acts of this part, each with the version its actor saw and a key that makes a repeat harmless. */
export const actEndpoints = contract({
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
      'visits.virtual-still-open',
      'visits.physical-still-open',
      'visits.component-not-found',
      'visits.decision-missing',
      'visits.rests-on-no-decision',
      'decisions.not-found',
      'decisions.not-taken',
      'decisions.other-file',
      'decisions.superseded',
      'visits.follows-by-rule',
      'visits.overlap',
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
      'visits.entry-not-found',
      'visits.not-your-act',
      'visits.document-missing',
      ...paperRefusals,
      'visits.follows-by-rule',
    ],
  },
  planComponent: {
    method: 'POST',
    path: '/visits/:fileId/components',
    may: 'plan-visit',
    summary: 'Plans a component of a visit, or changes the plan of one that is still to come',
    params: FileParams,
    body: z.object({
      componentId: z.uuid().optional(),
      kind: ComponentKind,
      startsOn: Day,
      endsOn: Day,
      sessions: z.array(Day).max(100).default([]),
      programme: DocumentReference.optional(),
      team: z.array(DocumentReference).max(50).default([]),
      /** Codes of the warnings that were read and are gone past. */
      confirmed: z.array(z.string().max(80)).max(10).default([]),
      ...actInput,
    }),
    response: z.object({ component: Component, version: Version, warnings: listOf(Warning) }),
    refusals: [
      ...fileRefusals,
      'visits.not-your-act',
      'visits.ends-before-start',
      'visits.session-outside',
      'visits.overlap',
      'visits.confirm-long',
      'visits.confirm-out-of-order',
      'visits.virtual-needs-hybrid',
      'visits.virtual-comes-first',
      'visits.component-closed',
    ],
  },
  setCorrespondenceLanguage: {
    method: 'PUT',
    path: '/visits/:fileId/correspondence',
    may: 'plan-visit',
    summary: 'Records the language in which CTED and the State write to each other',
    params: FileParams,
    body: z.object({ language: Language, ...actInput }),
    response: z.object({ language: Language, version: Version }),
    refusals: [...fileRefusals, 'visits.not-your-act'],
  },
  listLetters: {
    method: 'GET',
    path: '/visits/:fileId/letters',
    may: 'plan-visit',
    summary: 'Letters that can be written to the State now, in the language of correspondence',
    params: FileParams,
    response: z.object({ language: Language, letters: z.array(Letter) }),
    refusals: ['visits.not-found', 'visits.not-your-act'],
  },
  recordDeviation: {
    method: 'POST',
    path: '/visits/:fileId/deviations',
    may: 'plan-visit',
    summary: 'Records where a visit departs from the published method, and why',
    params: FileParams,
    body: z.object({ part: MethodPart, departure: Words, reason: Words, ...actInput }),
    response: z.object({ version: Version }),
    refusals: [...fileRefusals, 'visits.not-your-act'],
  },
  addParticipant: {
    method: 'POST',
    path: '/visits/:fileId/participants',
    may: 'plan-visit',
    summary: 'Opens a visit file to an organization that takes part, until a day, an event or its end',
    params: FileParams,
    body: z.object({
      organisationId: BodyId,
      endsOn: Day.optional(),
      endsWithEvent: z
        .string()
        .regex(/^[a-z][a-z0-9.-]{0,79}$/)
        .optional(),
      ...actInput,
    }),
    response: z.object({ version: Version, grantId: z.uuid() }),
    refusals: [
      ...fileRefusals,
      'visits.not-your-act',
      'visits.organisation-unknown',
      'visits.takes-part-already',
    ],
  },
  setVisitLimits: {
    method: 'PUT',
    path: '/visit-limits',
    may: 'set-limits',
    summary: 'Sets the days an on-site component may last without a confirmation',
    body: Limits,
    response: Limits,
  },
});
