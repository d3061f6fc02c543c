import { randomUUID } from 'node:crypto';
import type { meetingsContract } from '../../meetings/contract.ts';
import type { Fixtures, World } from './fixture.fixture.ts';

const kept = { resource: 'meetings-closed', needs: 'edit' } as const;
const plan = () => ({
  format: 'closed-meeting',
  titles: { en: 'Training meeting' },
  conveners: ['ctc'],
  agenda: [{ titles: { en: 'Training item' } }],
  key: randomUUID(),
});

async function planned(world: World) {
  const { meetingId } = (await world.ask('cted', 'planMeeting', { body: plan() })).data;
  const { data } = await world.ask('cted', 'getMeeting', { params: { meetingId } });
  return { meetingId, version: data.version, agendaItemId: data.agenda[0].agendaItemId };
}

/** An open briefing on something fictional. */
const open = (world: World) =>
  world.prepared('open briefing', async () => {
    const body = { ...plan(), format: 'open-briefing' };
    return (await world.ask('cted', 'planMeeting', { body })).data.meetingId;
  });

let last = 10_000;
/** A number no other meeting has: two of one number are refused. */
function nextNumber(): number {
  last += 1;
  return last;
}

/** A meeting that was held, and a decision that bears its number and day. */
async function held(world: World) {
  const { meetingId, version, agendaItemId } = await planned(world);
  const number = nextNumber();
  const standing = { status: 'held', on: world.today, number, version, key: randomUUID() };
  await world.ask('cted', 'settleMeeting', { params: { meetingId }, body: standing });
  const decision = {
    ...{ kind: 'activity', texts: { en: { title: 'Training', words: 'Training' } }, outcome: 'approved' },
    ...{ meetingNumber: number, meetingOn: world.today, key: randomUUID() },
  };
  const { data } = await world.ask('cted', 'recordMeetingDecision', { body: decision });
  return { params: { meetingId }, body: { agendaItemId, decisionId: data.decisionId, key: randomUUID() } };
}

export const meetingsFixtures: Fixtures<typeof meetingsContract> = {
  listMeetings: { resource: 'meetings-open', send: () => ({ query: { training: true } }) },
  exportMeetings: { resource: 'meetings-open', send: () => ({}) },
  getMeeting: {
    resource: 'meetings-open',
    send: async (world) => ({ params: { meetingId: await open(world) } }),
  },
  planMeeting: { ...kept, send: () => ({ body: plan() }) },
  settleMeeting: {
    ...kept,
    send: async (world) => {
      const { meetingId, version } = await planned(world);
      return { params: { meetingId }, body: { status: 'cancelled', version, key: randomUUID() } };
    },
  },
  putPaper: {
    ...kept,
    send: async (world) => {
      const { meetingId, agendaItemId } = await planned(world);
      const { data } = await world.ask('cted', 'listDocuments', { query: { training: true } });
      const { documentId } = data.rows[0];
      return { params: { meetingId }, body: { agendaItemId, documentId, key: randomUUID() } };
    },
  },
  putDecision: { ...kept, send: held },
};
