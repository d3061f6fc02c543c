import { z } from 'zod';
import { Head } from '../consent/contract.ts';
import { eventsContract } from '../events/contract.ts';
import { contract } from '../platform/contract.ts';
import { Day, IdempotencyKey, Version } from '../platform/schemas.ts';
import { Sitting } from '../sittings/contract.ts';
import {
  AnswerChoice,
  Finding,
  findingInput,
  noteInput,
  Refusals,
  Result,
  SessionNote,
  Words,
} from './shapes.ts';

const params = z.object({ fileId: z.uuid() });
const ofSitting = z.object({ fileId: z.uuid(), sittingId: z.uuid() });
const key = { key: IdempotencyKey };
const act = { version: Version, ...key };

const refusals = ['visits.not-found', 'platform.stale', 'platform.key-reused'] as const;
const consent = ['consent.none', 'consent.standing-still'] as const;
const yours = [...refusals, 'sittings.not-your-act', ...consent, 'sittings.visit-over'] as const;
const events = ['visits.not-your-act', 'visits.document-missing', 'procedure.cause-missing'] as const;
const writing = [...yours, 'conduct.not-started'] as const;
const finding = [
  ...writing,
  'conduct.closed-already',
  'conduct.note-not-found',
  'conduct.answer-not-found',
  'sittings.unknown-theme',
] as const;
const saved = { version: Version };

/** What is offered: notes with findings, and the end of the visit. */
export const conductContract = contract({
  getFindings: {
    method: 'GET',
    path: '/visits/:fileId/findings',
    may: 'read-findings',
    summary: 'Notes of the sittings and findings of a visit, as far as this reader may know of them',
    params,
    response: z.object({
      ...Head.shape,
      sittings: z.array(Sitting),
      notes: z.array(SessionNote),
      findings: z.array(Finding),
      /** Answers of the State on which a finding can bear, for those who write findings. */
      answers: z.array(AnswerChoice),
      startedOn: Day.nullable(),
      closedOn: Day.nullable(),
      endedOn: Day.nullable(),
      /** What runs from the end of the visit. */
      due: z.array(z.object({ clock: z.string(), due: Day, obliged: z.string() })),
      refused: Refusals,
    }),
    refusals: ['visits.not-found'],
  },
  writeNote: {
    method: 'PUT',
    path: '/visits/:fileId/sittings/:sittingId/note',
    may: 'write-findings',
    summary: 'Keeps one’s own note of a sitting; version 0 begins it',
    params: ofSitting,
    body: z.object({ ...noteInput, ...act }),
    response: z.object({ noteId: z.uuid(), ...saved }),
    refusals: [...writing, 'sittings.not-found', 'conduct.sitting-dropped', 'conduct.note-closed'],
  },
  summarizeSitting: {
    method: 'POST',
    path: '/visits/:fileId/sittings/:sittingId/summary',
    may: 'close-visit',
    summary: 'The head of the delegation sums a sitting up with the own note',
    params: ofSitting,
    body: z.object({ noteId: z.uuid(), on: Day, ...act }),
    response: eventsContract.recordEvent.response,
    refusals: [...writing, ...events, 'conduct.note-not-found', 'conduct.note-closed'],
  },
  enterFinding: {
    method: 'POST',
    path: '/visits/:fileId/findings',
    may: 'write-findings',
    summary: 'Enters a finding that rests on a note of one’s own',
    params,
    body: z.object({ noteId: z.uuid(), ...findingInput, ...key }),
    response: z.object({ findingId: z.uuid(), ...saved }),
    refusals: finding,
  },
  changeFinding: {
    method: 'PUT',
    path: '/visits/:fileId/findings/:findingId',
    may: 'write-findings',
    summary: 'Changes a finding that was not presented yet',
    params: z.object({ fileId: z.uuid(), findingId: z.uuid() }),
    body: z.object({ ...findingInput, ...act }),
    response: z.object({ findingId: z.uuid(), ...saved }),
    refusals: [...finding, 'conduct.finding-not-found'],
  },
  holdClosingMeeting: {
    method: 'POST',
    path: '/visits/:fileId/closing-meeting',
    may: 'close-visit',
    summary: 'Records the closing meeting: what was presented, and what the State said of each finding',
    params,
    body: z.object({
      on: Day,
      results: z
        .array(z.object({ findingId: z.uuid(), result: Result, stateWords: Words.optional() }))
        .max(500),
      ...act,
    }),
    response: eventsContract.recordEvent.response,
    refusals: [...refusals, ...events, 'conduct.results-missing', 'conduct.state-words-missing'],
  },
  endVisit: {
    method: 'POST',
    path: '/visits/:fileId/end',
    may: 'close-visit',
    summary: 'Records the last day of the visit, from which the clocks run',
    params,
    body: z.object({ on: Day, reason: z.string().trim().min(1).max(4000).optional(), ...act }),
    response: eventsContract.recordEvent.response,
    refusals: [...refusals, ...events, 'procedure.no-closing-meeting', 'preparation.physical-still-open'],
  },
});
