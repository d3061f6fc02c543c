import { randomUUID } from 'node:crypto';
import { type accessContract, trainingPersons } from '../../access/contract.ts';
import { plus } from '../../procedure/calendar.ts';
import type { rightsContract } from '../../rights/contract.ts';
import type { Fixtures, World } from './fixture.fixture.ts';

const open = { resource: 'registry', send: () => ({}) } as const;

const enteredRule = async (world: World): Promise<string> => {
  const { kinds } = (await world.ask('administrator', 'listRetentionRules', {})).data;
  const body = { ...retentionRule(), kinds, key: randomUUID() };
  await world.ask('administrator', 'enterRetentionRule', { body });
  return body.ruleId;
};

const retentionRule = () => ({
  ruleId: `rule-${randomUUID().slice(0, 8)}`,
  subject: 'texts',
  kinds: ['reason'],
  months: 1,
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
    send: async (world) => {
      const { today } = (await world.ask('administrator', 'getTrainingClock', {})).data;
      return { body: { to: plus(today, 'P1D'), key: randomUUID() } };
    },
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
    send: async (world) => ({ params: { ruleId: await enteredRule(world) }, body: { key: randomUUID() } }),
  },
  eraseUnderRule: {
    resource: 'retention',
    needs: 'administer',
    send: async (world) => {
      const ruleId = await world.prepared('erased-under', () => enteredRule(world));
      const { rows } = (await world.ask('administrator', 'listRetentionRules', {})).data;
      const rule = rows.find((one: { ruleId: string }) => one.ruleId === ruleId);
      return { params: { ruleId }, body: { covers: Math.max(rule.covers, 1), key: randomUUID() } };
    },
  },
};

export const rightsFixtures: Fixtures<typeof rightsContract> = {
  getAccessTable: open,
  whoMayRead: { resource: 'registry', send: () => ({ query: { resource: 'SV-08' } }) },
};
