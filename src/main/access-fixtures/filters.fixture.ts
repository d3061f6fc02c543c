import { randomUUID } from 'node:crypto';
import type { filtersContract } from '../../filters/contract.ts';
import type { Asker, Fixture, Fixtures, World } from './fixture.fixture.ts';

const own: Omit<Fixture, 'send'> = { resource: 'saved-filters' };
const filter = () => ({
  list: 'visits',
  name: `Filter ${randomUUID()}`,
  search: 'type=focused',
  key: randomUUID(),
});

/** A filter of the reader's own; of somebody else for readers who keep none. */
async function filterOf(world: World, asker: Asker): Promise<string> {
  const request = { body: filter() };
  const answer = await world.as(asker, 'saveFilter', request);
  return answer.status < 300
    ? answer.data.filterId
    : (await world.ask('cted', 'saveFilter', request)).data.filterId;
}

export const filtersFixtures: Fixtures<typeof filtersContract> = {
  listSavedFilters: { ...own, send: () => ({}) },
  saveFilter: { ...own, send: () => ({ body: filter() }) },
  renameFilter: {
    ...own,
    send: async (world, asker) => ({
      params: { filterId: await filterOf(world, asker) },
      body: { name: `Renamed ${randomUUID()}`, key: randomUUID() },
    }),
  },
  moveFilter: {
    ...own,
    send: async (world, asker) => ({
      params: { filterId: await filterOf(world, asker) },
      body: { way: 'up', key: randomUUID() },
    }),
  },
  deleteFilter: {
    ...own,
    send: async (world, asker) => ({
      params: { filterId: await filterOf(world, asker) },
      body: { key: randomUUID() },
    }),
  },
};
