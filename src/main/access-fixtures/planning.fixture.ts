import { randomUUID } from 'node:crypto';
import type { planningContract } from '../../planning/contract.ts';
import type { Fixture, Fixtures, World } from './fixture.fixture.ts';

const read = { resource: 'visit-list-entries' } as const;
const kept = { ...read, needs: ['edit'] } as const;

/** A list with the State of the world on it, adopted and announced. */
const adopted = (world: World) =>
  world.prepared('planning.adopted', async () => {
    const { listId, proposedVisitId, version } = await draft(world, world.stateCode);
    const act = (endpointId: string, seen: number, more: object = {}, params: object = { listId }) =>
      world.ask('cted', endpointId, {
        params: { ...params } as Record<string, string>,
        body: { ...more, version: seen, key: randomUUID() },
      });
    await act('giveReasons', version, reasons, { listId, proposedVisitId });
    await act('submitVisitList', version + 1);
    const { data } = await world.ask('committee-chair', 'recordMeetingDecision', {
      body: {
        ...{ kind: 'list-adopted', meetingNumber: 9, meetingOn: world.today, outcome: 'adopted' },
        ...{ texts: { en: { title: 'Training list', words: 'Training list' } }, key: randomUUID() },
      },
    });
    await act('adoptVisitList', version + 2, { decisionId: data.decisionId });
    await act('announceVisitList', version + 3);
    return { listId };
  });

async function entryOf(world: World, listId: string) {
  const { data } = await world.ask('cted', 'getVisitList', { params: { listId } });
  const [entry] = [...data.ranked, ...data.unranked];
  return { proposedVisitId: entry?.proposedVisitId ?? randomUUID(), version: data.version as number };
}

/** A draft of a year of its own, with one State on it. */
async function draft(world: World, stateCode = 'XAX') {
  const year = nextYear();
  const opened = await world.ask('cted', 'openVisitList', {
    body: { year, training: true, key: randomUUID() },
  });
  const { listId, version } = opened.data;
  await world.ask('cted', 'proposeVisit', {
    params: { listId },
    body: { stateCode, type: 'focused', version, key: randomUUID() },
  });
  return { listId, ...(await entryOf(world, listId)) };
}
const years = Array.from({ length: 150 }, (_, at) => 2030 + at);
const nextYear = (): number => years.shift() ?? 2199;

const words = { language: 'en', words: 'Reasons for it' };
const reasons = { ...words, helping: [], noneCanHelp: true, request: 0, consent: 0 };

/** An act on an entry of a draft that all askers share: the first who may does it, the others are told why not. */
const onDraft = (name: string, more: object, ofVisit = true): Fixture => ({
  ...kept,
  send: async (world) => {
    const { listId, proposedVisitId } = await world.prepared(name, () => draft(world));
    const { version } = await entryOf(world, listId);
    const params = { listId, ...(ofVisit && { proposedVisitId }) };
    return { params, body: { ...more, version, key: randomUUID() } };
  },
});

export const planningFixtures: Fixtures<typeof planningContract> = {
  listVisitLists: {
    ...read,
    moment: ['list-adopted', 'list-announced'],
    send: async (world) => {
      await adopted(world);
      return { query: { training: true } };
    },
    shows: ({ data }) => data.rows.length > 0,
  },
  getVisitList: {
    ...read,
    moment: ['list-adopted', 'list-announced'],
    send: async (world) => ({ params: { listId: (await adopted(world)).listId } }),
  },
  openVisitList: {
    ...kept,
    send: () => ({ body: { year: nextYear(), training: true, key: randomUUID() } }),
  },
  proposeVisit: onDraft('planning.propose', { stateCode: 'XAB', type: 'focused' }, false),
  giveReasons: onDraft('planning.argue', reasons),
  judgeVisit: onDraft('planning.judge', { ...words, input: 'trends', scale: 2, source: 'A paper' }),
  submitVisitList: onDraft('planning.submit', {}, false),
  adoptVisitList: onDraft('planning.adopt', { decisionId: randomUUID() }, false),
  announceVisitList: onDraft('planning.announce', {}, false),
  openListedVisit: onDraft('planning.file', {}),
};
