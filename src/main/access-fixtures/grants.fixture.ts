import { randomUUID } from 'node:crypto';
import { trainingPersons } from '../../access/contract.ts';
import type { grantsContract } from '../../grants/contract.ts';
import type { Fixtures, World } from './fixture.fixture.ts';

const grantOf = async (world: World): Promise<string> => {
  const { rows } = (await world.ask('cted', 'listGrants', { query: { fileId: world.fileId } })).data;
  return rows[0].grantId;
};

export const grantsFixtures: Fixtures<typeof grantsContract> = {
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
