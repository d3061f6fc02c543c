import { randomUUID } from 'node:crypto';
import type { planningContract } from '../../planning/contract.ts';
import type { Fixture, Fixtures, World } from './fixture.fixture.ts';

const read = { resource: 'visit-list-entries', moment: ['list-adopted', 'list-announced'] } as const;
const kept = { resource: 'visit-list-entries', needs: ['edit'] } as const;

const stages = ['draft', 'argued', 'submitted', 'adopted', 'announced'] as const;
type Stage = (typeof stages)[number];

const words = { language: 'en', words: 'Reasons for it' };
const reasons = { ...words, helping: [], noneCanHelp: true, request: 0, consent: 0 };

/** A list of a year of its own with the State of the world on it, brought as far as this stage. */
async function listAt(world: World, year: number, upTo: Stage) {
  const opened = await world.ask('cted', 'openVisitList', {
    body: { year, training: true, key: randomUUID() },
  });
  const { listId } = opened.data;
  const act = async (endpointId: string, more: object = {}, params: Record<string, string> = {}) => {
    const { version } = await versionOf(world, listId);
    const body = { ...more, version, key: randomUUID() };
    return (await world.ask('cted', endpointId, { params: { listId, ...params }, body })).data;
  };
  const { proposedVisitId } = await act('proposeVisit', { stateCode: world.stateCode, type: 'focused' });
  const reach: Readonly<Record<Stage, () => Promise<unknown>>> = {
    draft: async () => undefined,
    argued: () => act('giveReasons', reasons, { proposedVisitId }),
    submitted: () => act('submitVisitList'),
    adopted: async () => act('adoptVisitList', { decisionId: await decided(world) }),
    announced: () => act('announceVisitList'),
  };
  for (const stage of stages.slice(0, stages.indexOf(upTo) + 1)) await reach[stage]();
  return { listId: listId as string, proposedVisitId: proposedVisitId as string };
}

async function versionOf(world: World, listId: string) {
  const { data } = await world.ask('cted', 'getVisitList', { params: { listId } });
  return { version: data.version as number };
}

async function decided(world: World): Promise<string> {
  const { data } = await world.ask('committee-chair', 'recordMeetingDecision', {
    body: {
      ...{
        kind: 'list-adopted',
        meetingNumber: 9,
        meetingOn: world.database.clock.today(),
        outcome: 'adopted',
      },
      ...{ texts: { en: { title: 'Training list', words: 'Training list' } }, key: randomUUID() },
    },
  });
  return data.decisionId;
}

const announcedYear = 2029;
const announced = (world: World) =>
  world.prepared('planning.announced', () => listAt(world, announcedYear, 'announced'));

const years = Array.from({ length: 160 }, (_, at) => announcedYear + 1 + at);
const nextYear = (): number => years.shift() ?? 2200;

type OnList = { readonly at: Stage; readonly more?: (world: World) => Promise<object> };

/** An act on a list that all askers share: the first who may does it, the others after it are told why not. */
const onList = (name: string, { at, more = async () => ({}) }: OnList, ofVisit = false): Fixture => ({
  ...kept,
  send: async (world) => {
    const { listId, proposedVisitId } = await world.prepared(`planning.${name}`, () =>
      listAt(world, nextYear(), at),
    );
    const given = await world.prepared(`planning.${name}.more`, () => more(world));
    const { version } = await versionOf(world, listId);
    const params = { listId, ...(ofVisit && { proposedVisitId }) };
    return { params, body: { ...given, version, key: randomUUID() } };
  },
});

export const planningFixtures: Fixtures<typeof planningContract> = {
  listVisitLists: {
    ...read,
    send: async (world) => {
      await announced(world);
      return { query: { training: true } };
    },
    shows: ({ data }) => data.rows.some(({ year }: { year: number }) => year === announcedYear),
  },
  getVisitList: {
    ...read,
    send: async (world) => ({ params: { listId: (await announced(world)).listId } }),
  },
  openVisitList: {
    ...kept,
    send: () => ({ body: { year: nextYear(), training: true, key: randomUUID() } }),
  },
  proposeVisit: onList('propose', {
    at: 'draft',
    more: async () => ({ stateCode: 'XAB', type: 'focused' }),
  }),
  giveReasons: onList('argue', { at: 'draft', more: async () => reasons }, true),
  judgeVisit: onList(
    'judge',
    { at: 'draft', more: async () => ({ ...words, input: 'trends', scale: 2, source: 'A paper' }) },
    true,
  ),
  submitVisitList: onList('submit', { at: 'argued' }),
  adoptVisitList: onList('adopt', {
    at: 'submitted',
    more: async (world) => ({ decisionId: await decided(world) }),
  }),
  announceVisitList: onList('announce', { at: 'adopted' }),
  openListedVisit: onList('file', { at: 'adopted' }, true),
};
