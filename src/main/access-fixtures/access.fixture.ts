import { randomUUID } from 'node:crypto';
import { type accessContract, trainingPersons } from '../../access/contract.ts';
import { plus } from '../../procedure/calendar.ts';
import type { rightsContract } from '../../rights/contract.ts';
import type { Fixtures } from './fixture.fixture.ts';

const open = { resource: 'registry', send: () => ({}) } as const;

export const accessFixtures: Fixtures<typeof accessContract> = {
  getMe: open,
  listTrainingPersons: { resource: 'accounts', moment: ['training'], send: () => ({}) },
  beTrainingPerson: {
    resource: 'accounts',
    moment: ['training'],
    endsSession: true,
    send: () => ({ params: { personId: trainingPersons.bystander.personId } }),
  },
  signOut: { ...open, endsSession: true },
  getTrainingClock: { resource: 'clock', send: () => ({}) },
  moveTrainingClock: {
    resource: 'clock',
    send: async (world) => {
      const { today } = (await world.ask('administrator', 'getTrainingClock', {})).data;
      return { body: { to: plus(today, 'P1D'), key: randomUUID() } };
    },
  },
};

export const rightsFixtures: Fixtures<typeof rightsContract> = {
  getAccessTable: open,
  whoMayRead: { resource: 'registry', send: () => ({ query: { resource: 'SV-08' } }) },
};
