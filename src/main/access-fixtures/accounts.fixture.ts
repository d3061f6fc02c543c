import { randomUUID } from 'node:crypto';
import type { accountsContract } from '../../accounts/contract.ts';
import type { Fixture, Fixtures, World } from './fixture.fixture.ts';

const invited = (stateCode: string | null = null) => ({
  mailAddress: `${randomUUID()}@missions.example`,
  bodyId: stateCode ?? 'training-institute',
  function: stateCode ? 'national-expert' : 'donor',
  keepsBody: false,
  language: 'en',
  key: randomUUID(),
});

const invite = async (world: World) =>
  (await world.ask('administrator', 'inviteAccount', { body: invited() })).data;

async function linkFor(world: World, personId: string): Promise<string> {
  const made = await world.ask('administrator', 'makeInvitationLink', { params: { personId } });
  return made.data.path.split('#')[1];
}

const accept = async (world: World, personId: string) =>
  world.as({ ...world.asker('nobody') }, 'acceptInvitation', {
    body: { token: await linkFor(world, personId), name: 'Training Name', language: 'en', personal: true },
  });

/** Somebody of a body without an administrator of its own, who has taken the invitation. */
async function member(world: World): Promise<{ personId: string; version: number }> {
  const { personId, version } = await invite(world);
  await accept(world, personId);
  return { personId, version: version + 1 };
}

const kept: Omit<Fixture, 'send'> = { resource: 'accounts', needs: 'administer', moment: [] };
const act = async (world: World) => {
  const { personId, version } = await member(world);
  return { params: { personId }, body: { version, key: randomUUID() } };
};
export const accountsFixtures: Fixtures<typeof accountsContract> = {
  listAccounts: { resource: 'own-body', send: () => ({}) },
  listInvitable: {
    resource: 'accounts',
    needs: 'administer',
    moment: [],
    send: () => ({}),
    shows: ({ data }) => data.rows.length > 0,
  },
  inviteAccount: { ...kept, send: () => ({ body: invited() }) },
  sendInvitation: {
    ...kept,
    send: async (world) => ({
      params: { personId: (await invite(world)).personId },
      body: { key: randomUUID() },
    }),
  },
  makeInvitationLink: {
    ...kept,
    send: async (world) => ({ params: { personId: (await invite(world)).personId } }),
  },
  endAccount: { ...kept, send: act },
  handOverAccount: {
    ...kept,
    send: async (world) => {
      const [{ params, body }, successor] = [await act(world), await member(world)];
      return { params, body: { ...body, successorId: successor.personId } };
    },
  },
  askRecovery: { ...kept, send: act },
  // Asked for by the same administrator, so it is refused to nobody but for a reason that is not the person.
  confirmRecovery: { ...kept, unanswered: true, send: act },
  readInvitation: {
    resource: 'invitation-link',
    send: async (world) => ({ body: { token: await linkFor(world, (await invite(world)).personId) } }),
  },
  acceptInvitation: {
    resource: 'invitation-link',
    endsSession: true,
    send: async (world) => ({
      body: {
        token: await linkFor(world, (await invite(world)).personId),
        name: 'Training Name',
        language: 'en',
        personal: true,
      },
    }),
  },
};
