import { randomUUID } from 'node:crypto';
import type { answersContract } from '../../answers/contract.ts';
import type { assessmentContract } from '../../assessment/contract.ts';
import type { questionsContract } from '../../questions/contract.ts';
import type { Fixture, Fixtures, World } from './fixture.fixture.ts';

// The assessment of the State of the world was submitted long ago; it is shared with that State here.

const read = { resource: 'assessments', moment: ['assessment-submitted', 'assessment-shared'] } as const;
const kept = { ...read, needs: ['edit'] } as const;
/** A State of training whose first cycle still runs. */
const running = 'XAX';

async function assessmentOf(world: World, state: string) {
  const { data } = await world.ask('cted', 'listAssessments', { query: { state } });
  const { assessmentId } = data.rows[0];
  const found = await world.ask('cted', 'getAssessment', { params: { assessmentId } });
  return found.data;
}

/** The assessment of the State of the world, shared with that State. */
export const shared = (world: World): Promise<string> =>
  world.prepared('shared assessment', async () => {
    const { assessmentId, version } = await assessmentOf(world, world.stateCode);
    const body = { step: 'share', version, key: randomUUID() };
    await world.ask('cted', 'moveAssessment', { params: { assessmentId }, body });
    return assessmentId;
  });

const ofShared: Fixture = {
  ...read,
  send: async (world) => ({ params: { assessmentId: await shared(world) } }),
};

export const assessmentFixtures: Fixtures<typeof assessmentContract> = {
  listAssessments: {
    ...read,
    send: async (world) => {
      await shared(world);
      return { query: { state: world.stateCode } };
    },
    shows: ({ data }) => data.rows.length > 0,
  },
  beginAssessment: { ...kept, send: () => ({ body: { stateCode: 'XAB', key: randomUUID() } }) },
  moveAssessment: {
    ...kept,
    send: async (world) => {
      const { assessmentId } = await assessmentOf(world, running);
      return { params: { assessmentId }, body: { step: 'share', version: 1, key: randomUUID() } };
    },
  },
};

export const answersFixtures: Fixtures<typeof answersContract> = {
  getAssessment: ofShared,
  listCauses: { ...ofShared, needs: ['edit'] },
  saveAnswer: {
    ...kept,
    send: async (world) => {
      const { assessmentId, questions } = await assessmentOf(world, running);
      const { questionId, answer } = questions[0];
      return {
        params: { assessmentId, questionId },
        body: {
          ...{ rating: 2, quantity: null, words: { en: 'As seen in training.' }, sources: [], causes: [] },
          ...{ version: answer?.version ?? 0, key: randomUUID() },
        },
      };
    },
  },
  commentAnswer: {
    ...read,
    needs: ['comment'],
    send: async (world) => {
      const assessmentId = await shared(world);
      const { questions } = await assessmentOf(world, world.stateCode);
      const { questionId } = questions.find(({ answer }: { answer: unknown }) => answer !== null);
      return {
        params: { assessmentId, questionId },
        body: { words: { en: 'A word of the State.' }, key: randomUUID() },
      };
    },
  },
};

const six = (words: string) => ({ en: words, fr: words, es: words, ru: words, ar: words, zh: words });

async function putForward(world: World) {
  const { data } = await world.ask('cted', 'getEdition', {});
  const { questionId } = data.questions[0];
  const words = six('Other words, in training?');
  return {
    changes: [{ is: 'reword', questionId, wording: words, evidence: words }],
    key: randomUUID(),
  };
}

const questions = { resource: 'questions', moment: [] } as const;

export const questionsFixtures: Fixtures<typeof questionsContract> = {
  getEdition: { ...questions, send: () => ({}) },
  putForwardEdition: {
    ...questions,
    needs: ['edit'],
    send: async (world) => ({ body: await putForward(world) }),
  },
  adoptEdition: {
    ...questions,
    needs: ['edit'],
    send: async (world) => {
      const put = await world.ask('cted', 'putForwardEdition', { body: await putForward(world) });
      const { data } = await world.ask('committee-chair', 'recordMeetingDecision', {
        body: {
          ...{ kind: 'template-adopted', texts: { en: { title: 'Questions', words: 'Adopted.' } } },
          ...{ meetingNumber: 1, meetingOn: world.today, outcome: 'adopted', key: randomUUID() },
        },
      });
      const { templateId } = put.data;
      return { params: { templateId }, body: { decisionId: data.decisionId, key: randomUUID() } };
    },
  },
};
