import { randomUUID } from 'node:crypto';
import { type accountsContract, trainingPersons } from '../../access/contract.ts';
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
const grantOf = async (world: World): Promise<string> => {
  const { rows } = (await world.ask('cted', 'listGrants', { query: { fileId: world.fileId } })).data;
  return rows[0].grantId;
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
  listGrants: {
    resource: 'visit-participants',
    send: ({ fileId }) => ({ query: { fileId } }),
    shows: ({ data }) => data.rows.length > 0,
  },
  signUndertaking: {
    resource: 'undertaking',
    needs: 'sign',
    send: async (world) => ({ params: { grantId: await grantOf(world) }, body: { key: randomUUID() } }),
  },
  endGrant: {
    resource: 'visit-participants',
    needs: 'edit',
    send: async (world) => {
      // Of another organization each time, so that the one that takes part goes on reading.
      const { organisationId } = trainingPersons.donor;
      const version = await world.version(world.asker('cted'));
      const body = { organisationId, version, key: randomUUID() };
      const added = await world.as(world.asker('cted'), 'addParticipant', {
        params: { fileId: world.fileId },
        body,
      });
      const { rows } = (await world.ask('cted', 'listGrants', { query: { fileId: world.fileId } })).data;
      const running = rows.find(
        (one: { organisationId: string; endedOn: string | null }) =>
          one.organisationId === organisationId && one.endedOn === null,
      );
      if (!running) throw new Error(`nothing to end: ${added.status} ${added.text}`);
      return { params: { grantId: running.grantId }, body: { key: randomUUID() } };
    },
  },
};
