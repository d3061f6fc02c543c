import { randomUUID } from 'node:crypto';
import type { circulationContract } from '../../circulation/contract.ts';
import type { Fixtures, World } from './fixture.fixture.ts';

const kept = { resource: 'circulations', needs: 'edit' } as const;

/** A paper for all who take part in the visit of the world, its State and the Committee. */
async function filed(world: World): Promise<string> {
  const bytes = Buffer.from(`Training paper ${randomUUID()}`, 'utf8');
  const sent = { query: { name: 'paper.txt' }, bytes, type: 'application/octet-stream' };
  const { uploadId } = (await world.ask('cted', 'sendFile', sent)).data;
  const body = {
    ...{
      uploadId,
      type: 'note-verbale',
      class: 'participants',
      titles: { en: 'Training paper' },
    },
    ...{ language: 'en', originalLanguage: 'en', datedOn: world.today, issuedBy: 'state' },
    ...{ stateCode: world.stateCode, fileId: world.fileId, key: randomUUID() },
  };
  return (await world.ask('cted', 'fileDocument', { body })).data.documentId;
}

const circulating = async (world: World) => ({
  ...{
    kind: 'document',
    recordId: await filed(world),
    circles: ['committee', 'state', 'participants'],
    key: randomUUID(),
  },
});

async function circulated(world: World): Promise<string> {
  const body = await circulating(world);
  return (await world.ask('cted', 'circulate', { body })).data.circulationId;
}

const mine = {
  resource: 'circulations',
  shows: ({ data }: { data: { rows: object[] } }) => data.rows.length > 0,
};

export const circulationFixtures: Fixtures<typeof circulationContract> = {
  listCirculations: {
    ...mine,
    send: async (world) => {
      await world.prepared('circulation', () => circulated(world));
      return {};
    },
  },
  listCirculable: { ...kept, send: () => ({}) },
  getCirculation: {
    resource: 'circulations',
    send: async (world) => ({
      params: { circulationId: await world.prepared('circulation', () => circulated(world)) },
    }),
  },
  circulate: { ...kept, send: async (world) => ({ body: await circulating(world) }) },
  remindReaders: {
    ...kept,
    send: async (world) => ({
      params: { circulationId: await circulated(world) },
      body: { key: randomUUID() },
    }),
  },
};
