import { randomUUID } from 'node:crypto';
import type { followupContract } from '../../followup/contract.ts';
import type { repliesContract } from '../../replies/contract.ts';
import { adoptedReport, followed, lived, paperOf, wordsOfRecommendation } from './adopted-report.fixture.ts';
import type { Asker, Fixture, Fixtures, World } from './fixture.fixture.ts';

const moment: readonly string[] = lived;
const register: Omit<Fixture, 'send'> = { resource: 'recommendations', moment };
const replies: Omit<Fixture, 'send'> = { resource: 'recommendation-replies', moment, needs: 'enter' };

const one = (world: World) => world.prepared('followed recommendation', () => followed(world));

const unanswered = (world: World) => world.prepared('unanswered recommendation', () => followed(world));

const said = () => ({
  ...{ language: 'en', steps: 'Training steps', claimed: 'partly', evidence: [], version: 0 },
  key: randomUUID(),
});

/** Written by this very person, where they may; a reply of the same State may be there already. */
const written = async (world: World, asker: Asker, recommendationId: string): Promise<void> => {
  await world.as(asker, 'writeReply', { params: { recommendationId }, body: said() });
};

const versionOf = async (world: World, asker: Asker, fileId: string): Promise<number> => {
  const seen = await world.as(asker, 'getVisit', { params: { fileId } });
  return seen.status < 300 ? seen.data.version : 0;
};

async function sending(
  world: World,
  asker: Asker,
  { fileId, recommendationId } = { fileId: '', recommendationId: '' },
) {
  await written(world, asker, recommendationId);
  const documentId = await paperOf(world, fileId);
  const version = await versionOf(world, asker, fileId);
  return { params: { fileId }, body: { on: world.today, documentId, version, key: randomUUID() } };
}

/** A reply that the mission of the State has sent. */
const sentReply = (world: World): Promise<string> =>
  world.prepared('reply that was sent', async () => {
    const ids = await followed(world);
    await world.ask(
      'permanent-mission',
      'sendReplies',
      await sending(world, world.asker('permanent-mission'), ids),
    );
    const params = { recommendationId: ids.recommendationId };
    return (await world.ask('cted', 'getRecommendation', { params })).data.replies[0].replyId;
  });

export const followupFixtures: Fixtures<typeof followupContract> & Fixtures<typeof repliesContract> = {
  listRecommendations: {
    ...register,
    send: async (world) => ({ query: { fileId: (await one(world)).fileId } }),
    shows: ({ data }) => data.rows.length > 0,
  },
  exportRecommendations: {
    ...register,
    send: async (world) => ({ query: { fileId: (await one(world)).fileId } }),
    shows: ({ text }) => text.includes(wordsOfRecommendation),
  },
  listToTakeUp: { ...register, needs: 'edit', send: () => ({}) },
  getRecommendation: {
    ...register,
    send: async (world) => ({ params: { recommendationId: (await one(world)).recommendationId } }),
  },
  takeUpRecommendations: {
    ...register,
    needs: 'edit',
    send: async (world) => ({ params: { fileId: await adoptedReport(world) }, body: { key: randomUUID() } }),
  },
  writeReply: {
    ...replies,
    send: async (world) => ({
      params: { recommendationId: (await unanswered(world)).recommendationId },
      body: said(),
    }),
  },
  sendReplies: {
    ...replies,
    send: async (world, asker) => {
      const mayHaveOne = !asker.elsewhere && ['state', 'secretariat'].includes(asker.actor.audience);
      return sending(world, asker, await (mayHaveOne ? followed(world) : one(world)));
    },
  },
  viewReply: {
    ...{ resource: 'reply-views', moment, needs: 'edit' },
    send: async (world) => ({
      params: { replyId: await sentReply(world) },
      body: { judged: 'partly', language: 'en', reason: 'Training reason', key: randomUUID() },
    }),
  },
};
