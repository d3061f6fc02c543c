import { randomUUID } from 'node:crypto';
import type { draftingContract } from '../../drafting/contract.ts';
import type { Fixtures, World } from './fixture.fixture.ts';

/** The report of a training visit that has ended, begun here where the training world has not begun it. */
const draft = (world: World): Promise<string> =>
  world.prepared('draft', async () => {
    const reports = await world.ask('cted', 'listReports', {});
    const begun = reports.data.rows.find((row: { stateCode: string }) => row.stateCode === 'XAK');
    if (begun) return begun.reportId;
    const visits = await world.ask('cted', 'listVisits', { query: { training: true, state: 'XAK' } });
    const made = await world.ask('cted', 'beginDraft', {
      params: { fileId: visits.data.rows[0].fileId },
      body: { originalLanguage: 'en', title: 'Training report', key: randomUUID() },
    });
    return made.data.reportId;
  });

export const draftingFixtures: Fixtures<typeof draftingContract> = {
  getDraftRoom: {
    resource: 'shared-draft',
    send: async (world) => ({ params: { reportId: await draft(world) } }),
  },
};
