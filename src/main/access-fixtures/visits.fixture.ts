import { randomUUID } from 'node:crypto';
import type { complianceContract } from '../../compliance/contract.ts';
import type { dutiesContract } from '../../duties/contract.ts';
import type { eventsContract } from '../../events/contract.ts';
import type { hybridContract } from '../../hybrid/contract.ts';
import type { lettersContract } from '../../letters/contract.ts';
import type { openingContract } from '../../opening/contract.ts';
import type { preparationContract } from '../../preparation/contract.ts';
import { type Day, plus } from '../../procedure/calendar.ts';
import type { registerContract } from '../../register/contract.ts';
import type { simulationContract } from '../../simulation/contract.ts';
import type { visitsContract } from '../../visits/contract.ts';
import type { Asker, Fixture, Fixtures, World } from './fixture.fixture.ts';

const list = { resource: 'visit-register', send: () => ({ query: { training: true } }) } as const;
const ofFile: Fixture = { resource: 'visit-facts', send: ({ fileId }) => ({ params: { fileId } }) };

/** An act in the file of the world, with the version it is at and a key of its own. */
const actIn =
  (body: object) =>
  async (world: World, asker: Asker, more: { readonly params?: Readonly<Record<string, string>> } = {}) => ({
    params: { fileId: world.fileId, ...more.params },
    body: { ...body, version: await world.version(asker), key: randomUUID() },
  });

const planned: Omit<Fixture, 'send'> = { resource: 'visit-plan', needs: 'edit' };
const decision = ({ fileId, today }: World) => ({
  decision: 'Training decision',
  adoptedOn: today,
  fileId,
  key: randomUUID(),
});

const decided = (world: World): Promise<string> =>
  world.prepared('hybrid-decision', async () => {
    const { data } = await world.ask('committee-chair', 'recordHybridDecision', { body: decision(world) });
    return data.decisionId;
  });

const consent = (world: World): Promise<{ entryId: string; on: Day }> =>
  world.prepared('consent-entry', async () => {
    const { data } = await world.ask('cted', 'getVisitJournal', { params: { fileId: world.fileId } });
    return data.rows.find(({ event }: { event: string }) => event === 'consent-given');
  });

export const registerFixtures: Fixtures<typeof registerContract> = {
  listVisits: list,
  exportVisitsAsTable: list,
  exportVisitsAsJson: list,
};

export const simulationFixtures: Fixtures<typeof simulationContract> = {
  simulateVisit: {
    ...ofFile,
    send: ({ fileId }) => ({ params: { fileId }, body: { assumed: [] } }),
  },
};

export const complianceFixtures: Fixtures<typeof complianceContract> = {
  getCompliance: { resource: 'overview', send: () => ({ query: { training: true } }) },
  exportComplianceAsTable: { resource: 'overview', send: () => ({ query: { training: true } }) },
};

export const dutiesFixtures: Fixtures<typeof dutiesContract> = {
  listVisitDuties: ofFile,
  getDutyCheck: { resource: 'deliveries', send: () => ({}) },
};

export const visitsFixtures: Fixtures<typeof visitsContract> = {
  getVisit: ofFile,
  getVisitCalendar: ofFile,
};

export const hybridFixtures: Fixtures<typeof hybridContract> = {
  listPendingHybridVisits: list,
  listHybridDecisions: {
    resource: 'hybrid-decisions',
    send: async (world) => {
      await decided(world);
      return {};
    },
    shows: ({ data }) => data.rows.length > 0,
  },
  recordHybridDecision: {
    resource: 'hybrid-decisions',
    needs: 'enter',
    send: (world) => ({ body: decision(world) }),
  },
  chooseHybridForm: {
    ...planned,
    send: async (world, asker) =>
      actIn({
        decisionId: await decided(world),
        reason: 'Training: travel is not possible',
        consent: 'Training letter of consent',
      })(world, asker),
  },
};

export const openingFixtures: Fixtures<typeof openingContract> = {
  openVisit: {
    resource: 'visit-facts',
    needs: 'edit',
    send: ({ today }) => ({
      body: {
        stateCode: 'XAA',
        type: 'focused',
        year: Number(today.slice(0, 4)),
        training: true,
        approved: { on: today, decision: 'Training decision on another visit' },
        key: randomUUID(),
      },
    }),
  },
};

export const preparationFixtures: Fixtures<typeof preparationContract> = {
  getVisitLimits: { resource: 'visit-limits', send: () => ({}) },
  setVisitLimits: {
    resource: 'visit-limits',
    needs: 'administer',
    send: () => ({ body: { onSiteDays: 10 } }),
  },
  planComponent: {
    ...planned,
    send: (world, asker) =>
      actIn({ kind: 'physical', startsOn: '2026-09-07', endsOn: '2026-09-11' })(world, asker),
  },
  addParticipant: {
    resource: 'visit-participants',
    needs: 'edit',
    send: (world, asker) => actIn({ organisationId: 'training-agency' })(world, asker),
  },
  recordDeviation: {
    resource: 'visit-deviations',
    needs: 'edit',
    send: (world, asker) =>
      actIn({ part: 'themes', departure: 'Training departure', reason: 'Training reason' })(world, asker),
  },
};

export const eventsFixtures: Fixtures<typeof eventsContract> = {
  getVisitJournal: ofFile,
  recordEvent: {
    resource: 'entry:media-arrangement-notified',
    needs: 'enter',
    send: (world, asker) =>
      actIn({ event: 'media-arrangement-notified', on: world.today, document: 'Training letter' })(
        world,
        asker,
      ),
  },
  correctEvent: {
    resource: 'entry:consent-given',
    needs: 'enter',
    send: async (world, asker) => {
      const { entryId, on } = await consent(world);
      const corrected = { on: plus(on, '-P1D'), reason: 'Training reason', document: 'Training letter' };
      return actIn(corrected)(world, asker, { params: { entryId } });
    },
  },
};

export const lettersFixtures: Fixtures<typeof lettersContract> = {
  setCorrespondenceLanguage: {
    resource: 'visit-letters',
    needs: 'edit',
    send: (world, asker) => actIn({ language: 'fr' })(world, asker),
  },
  listLetters: {
    resource: 'visit-letters',
    needs: 'edit',
    send: (world) => ({ params: { fileId: world.fileId } }),
  },
};
