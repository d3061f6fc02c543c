import type { desksContract } from '../../desks/contract.ts';
import type { figuresContract } from '../../figures/contract.ts';
import type { overviewContract } from '../../overview/contract.ts';
import type { searchContract } from '../../search/contract.ts';
import type { Fixture, Fixtures } from './fixture.fixture.ts';

const desk: Fixture = { resource: 'desk', send: () => ({}) };
export const desksFixtures: Fixtures<typeof desksContract> = {
  listDeskLines: { ...desk, send: () => ({ query: { group: 'late' } }) },
  listDeskActs: desk,
  listDeskPapers: desk,
  listMyVisits: desk,
  getMyState: { resource: 'own-state', send: () => ({}) },
};

const overview: Fixture = { resource: 'overview', send: () => ({}) };

export const overviewFixtures: Fixtures<typeof overviewContract> = {
  listOverview: overview,
  exportOverviewAsTable: overview,
  exportOverviewAsJson: overview,
};

export const figuresFixtures: Fixtures<typeof figuresContract> = {
  getFigures: { resource: 'registry', send: () => ({}) },
};

export const searchFixtures: Fixtures<typeof searchContract> = {
  search: { resource: 'registry', send: () => ({ query: { text: 'training' } }) },
};
