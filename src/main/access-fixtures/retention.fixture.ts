import { randomUUID } from 'node:crypto';
import type { retentionContract } from '../../retention/contract.ts';
import type { Fixtures, World } from './fixture.fixture.ts';

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

export const retentionFixtures: Fixtures<typeof retentionContract> = {
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
