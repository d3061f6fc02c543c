import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { Day, IdempotencyKey, Refusal, StateCode, Version } from '../platform/schemas.ts';
import {
  AnswerType,
  AskedQuestion,
  Assessment,
  AssessmentRow,
  Cause,
  Edition,
  Rating,
  SixLanguages,
  Status,
  TemplateKind,
  Words,
} from './shapes.ts';

export type { Assessment, AssessmentRow } from './shapes.ts';

const one = z.object({ assessmentId: z.uuid() });
const answer = one.extend({ questionId: z.uuid() });
const edition = z.object({ templateId: z.uuid() });
const act = { version: Version, key: IdempotencyKey };
const acted = z.object({ assessmentId: z.uuid(), version: Version });
const refusals = ['assessment.not-found', 'assessment.not-your-act', 'platform.stale', 'platform.key-reused'];
const ofEditions = [
  'assessment.no-edition',
  'assessment.not-your-act',
  'assessment.edition-in-force',
  'platform.stale',
  'platform.key-reused',
];

/** What is offered: the register, an assessment with its answers, the acts on it, and the editions of the questions. */
export const assessmentContract = contract({
  listAssessments: {
    method: 'GET',
    path: '/assessments',
    may: 'read-assessments',
    summary: 'Assessments by cycle and State, how far each one is, and how many of a cycle were submitted',
    query: z.object({
      cycle: z.int().min(1).optional(),
      status: Status.optional(),
      state: StateCode.optional(),
    }),
    response: z.object({
      rows: z.array(AssessmentRow),
      cycles: z.array(
        z.object({
          cycle: z.int(),
          begun: z.int(),
          submitted: z.int(),
          /** States that could be assessed: all of training, or all Member States. */
          states: z.int(),
        }),
      ),
      byYear: z.array(z.object({ year: z.int(), submitted: z.int() })),
      refused: Refusal.nullable(),
    }),
  },
  getAssessment: {
    method: 'GET',
    path: '/assessments/:assessmentId',
    may: 'read-assessments',
    summary: 'An assessment: questions by theme, answers with sources and comments, and what changed',
    params: one,
    response: Assessment,
    refusals: ['assessment.not-found'],
  },
  listCauses: {
    method: 'GET',
    path: '/assessments/:assessmentId/causes',
    may: 'assess',
    summary: 'Records of the thread that may be named as the reason for another rating',
    params: one,
    response: z.object({ rows: z.array(Cause) }),
    refusals: ['assessment.not-found'],
  },
  beginAssessment: {
    method: 'POST',
    path: '/assessments',
    may: 'assess',
    summary: 'Begins the next cycle of a State; its answers begin with those of the cycle before',
    body: z.object({
      stateCode: StateCode,
      /** Why it takes the present edition although its cycle began under an earlier one. */
      deviation: z.string().trim().min(3).max(1000).optional(),
      key: IdempotencyKey,
    }),
    response: acted,
    refusals: [
      'assessment.unknown-state',
      'assessment.not-your-act',
      'assessment.running-already',
      'assessment.no-edition-in-force',
      'assessment.no-deviation',
      'platform.key-reused',
    ],
  },
  saveAnswer: {
    method: 'PUT',
    path: '/assessments/:assessmentId/answers/:questionId',
    may: 'assess',
    summary: 'Saves an answer as a whole; another rating than in the cycle before needs its causes',
    params: answer,
    body: z.object({
      rating: Rating.nullable(),
      quantity: z.number().min(0).max(1e12).nullable(),
      words: Words,
      sources: z
        .array(
          z.object({
            documentId: z.uuid().optional(),
            reference: z.string().trim().min(3).max(500).optional(),
            on: Day,
          }),
        )
        .max(20),
      causes: z.array(z.object({ kind: z.string().min(1).max(40), recordId: z.uuid() })).max(20),
      ...act,
    }),
    response: z.object({ answerId: z.uuid(), version: Version }),
    refusals: [
      ...refusals,
      'assessment.no-question',
      'assessment.submitted-already',
      'assessment.other-answer-type',
      'assessment.one-source',
      'assessment.source-to-come',
      'assessment.cause-missing',
      'assessment.cause-unknown',
      'assessment.cause-circular',
      'documents.not-found',
      'documents.withdrawn',
    ],
  },
  shareAssessment: {
    method: 'POST',
    path: '/assessments/:assessmentId/share',
    may: 'assess',
    summary: 'Shares an assessment with its State, which then reads it and may comment',
    params: one,
    body: z.object(act),
    response: acted,
    refusals: [...refusals, 'assessment.shared-already'],
  },
  commentAnswer: {
    method: 'POST',
    path: '/assessments/:assessmentId/answers/:questionId/comments',
    may: 'comment-answer',
    summary: 'What the State says of an answer; CTED enters it where it came on paper',
    params: answer,
    body: z.object({
      words: Words,
      /** The paper it came on; only where CTED enters it. */
      documentId: z.uuid().optional(),
      key: IdempotencyKey,
    }),
    response: z.object({ commentId: z.uuid() }),
    refusals: [
      'assessment.not-found',
      'assessment.not-your-act',
      'assessment.no-answer',
      'assessment.words-missing',
      'assessment.not-shared',
      'assessment.adopted-already',
      'assessment.paper-missing',
      'documents.not-found',
      'documents.withdrawn',
      'platform.key-reused',
    ],
  },
  submitAssessment: {
    method: 'POST',
    path: '/assessments/:assessmentId/submit',
    may: 'assess',
    summary: 'Submits an assessment to the Committee; from then on no answer changes',
    params: one,
    body: z.object(act),
    response: acted,
    refusals: [...refusals, 'assessment.submitted-already', 'assessment.nothing-answered'],
  },
  adoptAssessment: {
    method: 'POST',
    path: '/assessments/:assessmentId/adopt',
    may: 'assess',
    summary: 'Enters that the Committee has adopted an assessment, with its decision',
    params: one,
    body: z.object({ decisionId: z.uuid(), ...act }),
    response: acted,
    refusals: [...refusals, 'assessment.not-submitted', 'assessment.adopted-already'],
  },
  getEditions: {
    method: 'GET',
    path: '/assessment-editions',
    may: 'read-assessments',
    summary: 'The editions of the questions, and what one of them asks',
    query: z.object({ edition: z.int().min(1).optional() }),
    response: z.object({
      kind: TemplateKind,
      editions: z.array(Edition),
      /** The one shown: the one that was asked for, or the one in force. */
      shown: Edition.nullable(),
      questions: z.array(AskedQuestion.extend({ isNew: z.boolean(), isReworded: z.boolean() })),
      /** Questions of the edition before that this one does not ask. */
      retired: z.array(AskedQuestion),
      refused: z.partialRecord(z.enum(['draft', 'change', 'adopt']), Refusal),
    }),
    refusals: ['assessment.no-edition'],
  },
  draftEdition: {
    method: 'POST',
    path: '/assessment-editions',
    may: 'assess',
    summary: 'Begins the next edition with the questions of the one in force',
    body: z.object({ key: IdempotencyKey }),
    response: z.object({ templateId: z.uuid(), edition: z.int(), version: Version }),
    refusals: ['assessment.not-your-act', 'assessment.drafted-already', 'platform.key-reused'],
  },
  changeEdition: {
    method: 'POST',
    path: '/assessment-editions/:templateId/changes',
    may: 'assess',
    summary: 'Words a question anew, adds one or retires one, in an edition that is not yet adopted',
    params: edition,
    body: z.object({
      change: z.discriminatedUnion('is', [
        z.object({
          is: z.literal('reword'),
          questionId: z.uuid(),
          wording: SixLanguages,
          evidence: SixLanguages,
        }),
        z.object({ is: z.literal('retire'), questionId: z.uuid() }),
        z.object({
          is: z.literal('add'),
          provisionId: z.uuid(),
          themeId: z.string().max(60),
          subtopicId: z.string().max(60),
          answerType: AnswerType,
          wording: SixLanguages,
          evidence: SixLanguages,
        }),
      ]),
      ...act,
    }),
    response: z.object({ templateId: z.uuid(), version: Version }),
    refusals: [...ofEditions, 'assessment.no-question', 'assessment.no-provision'],
  },
  adoptEdition: {
    method: 'POST',
    path: '/assessment-editions/:templateId/adopt',
    may: 'assess',
    summary: 'Puts an edition in force under a decision of the Committee; running assessments keep theirs',
    params: edition,
    body: z.object({ decisionId: z.uuid(), ...act }),
    response: z.object({ templateId: z.uuid(), version: Version }),
    refusals: ofEditions,
  },
});
