import { randomUUID } from 'node:crypto';
import type { accessContract } from '../../access/contract.ts';
import { trainingPersons } from '../../access/contract.ts';
import type { Fixtures, World } from './fixture.fixture.ts';

const open = { resource: 'registry', send: () => ({}) } as const;

const kept = (world: World) =>
  world.prepared('retention-rule', async () => {
    const body = { ...retentionRule(), key: randomUUID() };
    await world.ask('administrator', 'enterRetentionRule', { body });
    return body.ruleId;
  });

const retentionRule = () => ({
  ruleId: `rule-${randomUUID().slice(0, 8)}`,
  subject: 'texts',
  kinds: ['reason'],
  months: 1200,
  basis: 'Training rule',
});

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
    send: ({ today }) => ({ body: { to: today, key: randomUUID() } }),
  },
  listRetentionRules: { resource: 'retention', send: () => ({}) },
  enterRetentionRule: {
    resource: 'retention',
    needs: 'administer',
    send: () => ({ body: { ...retentionRule(), key: randomUUID() } }),
  },
  endRetentionRule: {
    resource: 'retention',
    needs: 'administer',
    send: async (world) => ({ params: { ruleId: await kept(world) }, body: { key: randomUUID() } }),
  },
  eraseUnderRule: {
    resource: 'retention',
    needs: 'administer',
    send: async (world) => ({
      params: { ruleId: await kept(world) },
      body: { covers: 1, key: randomUUID() },
    }),
  },
};
