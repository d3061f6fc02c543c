import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { Day, IdempotencyKey, Language, Refusal, StateCode, Version } from '../platform/schemas.ts';
import { JudgedInput, Scale, Share } from '../priorities/contract.ts';
import { ListFile, ListRow, VisitType, Words, Year } from './shapes.ts';

const listParams = z.object({ listId: z.uuid() });
const visitParams = listParams.extend({ proposedVisitId: z.uuid() });
const act = { version: Version, key: IdempotencyKey };
const said = { language: Language, words: Words };
const acted = z.object({ listId: z.uuid(), version: Version });
const refusals = [
  'planning.no-list',
  'planning.not-your-act',
  'platform.stale',
  'platform.key-reused',
] as const;
const ofVisit = [...refusals, 'planning.no-proposed-visit'] as const;
const decided = [
  'decisions.not-found',
  'decisions.not-taken',
  'decisions.superseded',
  'decisions.other-kind-list-adopted',
  'planning.decided-before',
] as const;

/** The yearly list of visits: what CTED proposes, what it rests on, and what the Committee decided. */
export const planningContract = contract({
  listVisitLists: {
    method: 'GET',
    path: '/planning',
    may: 'read-visit-lists',
    summary: 'The yearly lists of visits this reader may know of, the latest year first',
    query: z.object({ training: z.boolean().default(false) }),
    response: z.object({
      rows: z.array(ListRow.extend({ visits: z.int() })),
      refused: z.object({ open: Refusal.nullable() }),
    }),
  },
  getVisitList: {
    method: 'GET',
    path: '/planning/:listId',
    may: 'read-visit-lists',
    summary:
      'A list with its entries in order of priority, what each score rests on, and what this reader may do',
    params: listParams,
    response: ListFile,
    refusals: ['planning.no-list'],
  },
  openVisitList: {
    method: 'POST',
    path: '/planning',
    may: 'keep-visit-lists',
    summary: 'Begins the proposal of a year; there is one',
    body: z.object({ year: Year, training: z.boolean(), key: IdempotencyKey }),
    response: acted,
    refusals: ['planning.not-your-act', 'planning.list-there', 'platform.key-reused'],
  },
  proposeVisit: {
    method: 'POST',
    path: '/planning/:listId/visits',
    may: 'keep-visit-lists',
    summary: 'Puts a State on the proposal and computes what records say of it',
    params: listParams,
    body: z.object({ stateCode: StateCode, type: VisitType, ...act }),
    response: acted.extend({ proposedVisitId: z.uuid() }),
    refusals: [
      ...refusals,
      'registry.unknown-state',
      'planning.other-world',
      'planning.state-listed',
      'planning.not-draft',
    ],
  },
  giveReasons: {
    method: 'POST',
    path: '/planning/:listId/visits/:proposedVisitId/reasons',
    may: 'keep-visit-lists',
    summary: 'Says why this visit, who can help, and what the State itself has asked for or agreed to',
    params: visitParams,
    body: z.object({
      ...said,
      helping: z.array(z.string().max(40)).max(30),
      noneCanHelp: z.boolean(),
      request: Share,
      consent: Share,
      ...act,
    }),
    response: acted,
    refusals: [...ofVisit, 'planning.not-draft', 'planning.unknown-body', 'planning.help-unclear'],
  },
  judgeVisit: {
    method: 'POST',
    path: '/planning/:listId/visits/:proposedVisitId/scales',
    may: 'keep-visit-lists',
    summary: 'What one expert judges of trends, emerging issues or events, with reasons and a source',
    params: visitParams,
    body: z.object({
      input: JudgedInput,
      scale: Scale,
      ...said,
      source: z.string().trim().min(3).max(500),
      ...act,
    }),
    response: acted,
    refusals: [...ofVisit, 'planning.not-draft', 'planning.judged-already', 'planning.judged-enough'],
  },
  submitVisitList: {
    method: 'POST',
    path: '/planning/:listId/submission',
    may: 'keep-visit-lists',
    summary: 'Submits the proposal to the Committee; from then on it stands as it is',
    params: listParams,
    body: z.object(act),
    response: acted,
    refusals: [...refusals, 'planning.not-draft', 'planning.list-empty', 'planning.reasons-missing'],
  },
  adoptVisitList: {
    method: 'POST',
    path: '/planning/:listId/adoption',
    may: 'keep-visit-lists',
    summary: 'Enters that the Committee adopted the list, by its decision',
    params: listParams,
    body: z.object({ decisionId: z.uuid(), ...act }),
    response: acted.extend({ adoptedOn: Day }),
    refusals: [...refusals, ...decided, 'planning.not-submitted'],
  },
  announceVisitList: {
    method: 'POST',
    path: '/planning/:listId/announcement',
    may: 'keep-visit-lists',
    summary: 'Opens to each State on the list its own entry, without scores',
    params: listParams,
    body: z.object(act),
    response: acted,
    refusals: [...refusals, 'planning.not-adopted', 'planning.announced-already'],
  },
  openListedVisit: {
    method: 'POST',
    path: '/planning/:listId/visits/:proposedVisitId/file',
    may: 'keep-visit-lists',
    summary: 'Opens the visit file of a State on the adopted list, under the decision that listed it',
    params: visitParams,
    body: z.object(act),
    response: acted.extend({ fileId: z.uuid() }),
    refusals: [...ofVisit, 'planning.not-on-list', 'planning.file-there', 'opening.real-file-on-embedded'],
  },
});
