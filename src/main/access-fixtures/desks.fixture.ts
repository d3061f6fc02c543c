import type { desksContract } from '../../desks/contract.ts';
import type { Fixture, Fixtures } from './fixture.fixture.ts';

const desk: Fixture = { resource: 'desk', send: () => ({}) };
const overview: Fixture = { resource: 'overview', send: () => ({}) };
export const desksFixtures: Fixtures<typeof desksContract> = {
  listDeskLines: { ...desk, send: () => ({ query: { group: 'late' } }) },
  listDeskActs: desk,
  listDeskPapers: desk,
  listMyVisits: desk,
  getMyState: { resource: 'own-state', send: () => ({}) },
  listOverview: overview,
  exportOverviewAsTable: overview,
  exportOverviewAsJson: overview,
  getFigures: { resource: 'registry', send: () => ({}) },
  search: { resource: 'registry', send: () => ({ query: { text: 'training' } }) },
};
