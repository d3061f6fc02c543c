import { randomUUID } from 'node:crypto';
import type { assistanceContract } from '../../assistance/contract.ts';
import type { projectsContract } from '../../projects/contract.ts';
import { followed, lived, paperOf } from './adopted-report.fixture.ts';
import type { Asker, Fixture, Fixtures, World } from './fixture.fixture.ts';

const shared: Omit<Fixture, 'send'> = { resource: 'needs', moment: [...lived, 'need-cleared'] };
const kept: Omit<Fixture, 'send'> = { resource: 'needs', moment: lived, needs: 'edit' };
const ofProjects: Omit<Fixture, 'send'> = { resource: 'projects', moment: lived };

const wordsOfNeed = 'Training need of the table of access';

/** A recommendation with a paper of its State. */
const ground = (world: World) =>
  world.prepared('ground of needs', async () => {
    const { fileId, recommendationId } = await followed(world);
    return { recommendationId, documentId: await paperOf(world, fileId) };
  });

async function stating(world: World) {
  const { recommendationId, documentId } = await ground(world);
  return {
    body: {
      ...{ ground: { recommendationId }, language: 'en', words: wordsOfNeed, solution: 'Training solution' },
      ...{ priority: 'usual', documentId, key: randomUUID() },
    },
  };
}

/** A need of the State of the world that nobody outside knows of. */
async function stated(world: World): Promise<string> {
  return (await world.ask('permanent-mission', 'stateNeed', await stating(world))).data.needId;
}

async function keeping(world: World) {
  const { documentId } = await ground(world);
  return { params: { needId: await stated(world) }, body: { documentId, version: 1, key: randomUUID() } };
}

const cleared = (world: World): Promise<string> =>
  world.prepared('cleared need', async () => {
    const sent = await keeping(world);
    await world.ask('permanent-mission', 'clearNeed', sent);
    return sent.params.needId;
  });

const beginning = async (world: World) => ({
  body: {
    ...{ needIds: [await cleared(world)], language: 'en', title: 'Training project', pillars: ['III'] },
    key: randomUUID(),
  },
});

/** A project of the organization of whoever asks; of the first one for everybody else. */
function projectFor(world: World, { actor, elsewhere }: Asker): Promise<string> {
  const isElsewhere = actor.audience === 'partner' && elsewhere;
  return world.prepared(`project ${isElsewhere}`, async () => {
    const begun = await world.as(world.asker('donor', isElsewhere), 'beginProject', await beginning(world));
    return begun.data.projectId;
  });
}

export const assistanceFixtures: Fixtures<typeof assistanceContract> & Fixtures<typeof projectsContract> = {
  listNeeds: {
    ...shared,
    send: async (world) => {
      await cleared(world);
      return { query: { state: world.stateCode } };
    },
    shows: ({ data }) => data.rows.length > 0,
  },
  exportNeeds: {
    ...shared,
    send: async (world) => {
      await cleared(world);
      return { query: { state: world.stateCode } };
    },
    shows: ({ text }) => text.includes(wordsOfNeed),
  },
  getNeed: { ...shared, send: async (world) => ({ params: { needId: await cleared(world) } }) },
  stateNeed: { ...kept, send: stating },
  clearNeed: { ...kept, send: keeping },
  withdrawLeave: { ...kept, send: keeping },
  listProjects: {
    ...ofProjects,
    send: async (world, asker) => {
      await projectFor(world, asker);
      return { query: { state: world.stateCode } };
    },
    shows: ({ data }) => data.rows.length > 0,
  },
  getProject: {
    ...ofProjects,
    send: async (world, asker) => ({ params: { projectId: await projectFor(world, asker) } }),
  },
  beginProject: { ...ofProjects, needs: 'edit', send: beginning },
  takeProjectStep: {
    ...ofProjects,
    needs: 'edit',
    send: async (world, asker) => ({
      params: { projectId: await projectFor(world, asker) },
      body: {
        ...{
          from: 'conceptualization',
          fulfilled: ['concept-filed'],
          language: 'en',
          evidence: 'Training note',
        },
        ...{ version: 1, key: randomUUID() },
      },
    }),
  },
};
