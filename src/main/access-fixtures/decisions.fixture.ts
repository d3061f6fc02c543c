import { randomUUID } from 'node:crypto';
import type { decisionsContract } from '../../decisions/contract.ts';
import { type Day, plus } from '../../procedure/calendar.ts';
import type { proceedingsContract } from '../../proceedings/contract.ts';
import type { silenceContract } from '../../silence/contract.ts';
import type { Fixture, Fixtures, World } from './fixture.fixture.ts';

const texts = { en: { title: 'Training decision', words: 'The Committee decides so in training.' } };

const meeting = (world: World, fileId?: string) => ({
  kind: fileId ? 'extension' : 'activity',
  ...(fileId && { fileId }),
  texts,
  meetingNumber: 1,
  meetingOn: world.today,
  outcome: 'approved',
  key: randomUUID(),
});

/** A decision on the file of the world, of which the State was not told. */
const taken = (world: World): Promise<string> =>
  world.prepared('decision', async () => {
    const { data } = await world.ask('committee-chair', 'recordMeetingDecision', {
      body: meeting(world, world.fileId),
    });
    return data.decisionId;
  });

const rule = () => ({
  cite: 'Training rule of procedure',
  periodDays: 1,
  counting: 'calendar-days',
  holds: 'until-lifted',
  chairDecision: 'Training decision of the Chair',
  key: randomUUID(),
});

const closing = async (world: World) => {
  const { data } = await world.ask('administrator', 'getTrainingClock', {});
  return { closesOn: plus(data.today as Day, 'P30D'), closesTime: '12:00' };
};

/** Switches the written procedure on, where it is off. */
async function switchedOn(world: World): Promise<void> {
  const { data } = await world.ask('committee-chair', 'getWrittenRule', {});
  if (!data.inForce) await world.ask('committee-chair', 'enterWrittenRule', { body: rule() });
}

async function opening(world: World): Promise<object> {
  await switchedOn(world);
  return { kind: 'activity', texts, ...(await closing(world)), key: randomUUID() };
}

/** A text on its way to the members, of its own for each reader. */
async function onItsWay(world: World) {
  const opened = await world.ask('cted', 'openWrittenProcedure', { body: await opening(world) });
  return { params: { decisionId: opened.data.decisionId }, version: opened.data.version as number };
}

const word = async (world: World) => {
  const { params } = await onItsWay(world);
  return { params, body: { round: 1, key: randomUUID() } };
};

const read: Omit<Fixture, 'send'> = { resource: 'decisions', moment: [] };
const narrowed: Fixture = {
  ...read,
  send: async (world) => {
    await taken(world);
    return { query: { fileId: world.fileId } };
  },
};
const written = { resource: 'written-procedures', moment: [] as readonly string[] } as const;
const spoken: Fixture = { ...written, needs: ['comment', 'decide'], send: word };

export const decisionsFixtures: Fixtures<typeof decisionsContract> = {
  listDecisions: { ...narrowed, shows: ({ data }) => data.rows.length > 0 },
  exportDecisionsAsTable: { ...narrowed, shows: ({ text }) => text.includes('Training decision') },
  exportDecisionsAsJson: { ...narrowed, shows: ({ text }) => text.includes('Training decision') },
  recordMeetingDecision: { ...read, needs: 'edit', send: (world) => ({ body: meeting(world) }) },
  tellStateOfDecision: {
    ...read,
    needs: ['edit'],
    send: async (world) => {
      const asked = { query: { training: true, state: 'XAC' } };
      const { data } = await world.ask('cted', 'listVisits', asked);
      const body = meeting(world, data.rows[0].fileId);
      const recorded = await world.ask('committee-chair', 'recordMeetingDecision', { body });
      const { decisionId, version } = recorded.data;
      return { params: { decisionId }, body: { version, key: randomUUID() } };
    },
  },
};

export const proceedingsFixtures: Fixtures<typeof proceedingsContract> = {
  getDecision: { ...read, send: async (world) => ({ params: { decisionId: await taken(world) } }) },
  openWrittenProcedure: {
    ...written,
    needs: ['edit'],
    send: async (world) => ({ body: await opening(world) }),
  },
  objectToDecision: spoken,
  holdDecision: spoken,
  liftHold: {
    ...spoken,
    send: async (world, asker) => {
      const { params, body } = await word(world);
      await world.as(asker, 'holdDecision', { params, body: { ...body, key: randomUUID() } });
      return { params, body };
    },
  },
  reviseDecision: {
    ...written,
    needs: ['edit'],
    send: async (world) => {
      const { params, version } = await onItsWay(world);
      return { params, body: { texts, ...(await closing(world)), version, key: randomUUID() } };
    },
  },
  withdrawDecision: {
    ...written,
    needs: ['decide'],
    send: async (world) => {
      const { params, version } = await onItsWay(world);
      return { params, body: { version, key: randomUUID() } };
    },
  },
};

export const silenceFixtures: Fixtures<typeof silenceContract> = {
  getWrittenRule: { resource: 'written-rule', send: () => ({}) },
  enterWrittenRule: {
    resource: 'written-rule',
    needs: ['decide', 'administer'],
    send: async (world) => {
      await switchedOn(world);
      await world.ask('committee-chair', 'endWrittenRule', { body: { key: randomUUID() } });
      return { body: rule() };
    },
  },
  endWrittenRule: {
    resource: 'written-rule',
    needs: ['decide', 'administer'],
    send: async (world) => {
      await switchedOn(world);
      return { body: { key: randomUUID() } };
    },
  },
};
