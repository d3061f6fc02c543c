import type { receiptsContract } from '../../receipts/contract.ts';
import { toAll } from './documents.fixture.ts';
import { paper, sent } from './filing.fixture.ts';
import type { Fixtures, World } from './fixture.fixture.ts';

/** A receipt for what the mission of the State filed. */
const receipt = (world: World): Promise<string> =>
  world.prepared('receipt', async () => {
    const mission = world.asker('permanent-mission');
    const body = paper(world, await sent(world, mission));
    await world.ask('permanent-mission', 'fileDocument', { body });
    const asked = { query: { file: world.fileId } };
    return (await world.ask('permanent-mission', 'listReceipts', asked)).data.rows[0].receiptId;
  });

export const receiptsFixtures: Fixtures<typeof receiptsContract> = {
  listReceipts: {
    resource: 'document-receipts',
    send: async (world) => {
      await receipt(world);
      return { query: { file: world.fileId } };
    },
    shows: ({ data }) => data.rows.length > 0,
  },
  getReceipt: {
    resource: 'document-receipts',
    send: async (world) => ({ params: { receiptId: await receipt(world) } }),
  },
  checkReceipt: { ...toAll, send: () => ({ body: { text: 'No receipt that was ever given' } }) },
};
