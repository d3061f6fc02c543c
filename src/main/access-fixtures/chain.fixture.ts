import type { chainContract } from '../../chain/contract.ts';
import type { Fixtures } from './fixture.fixture.ts';

export const chainFixtures: Fixtures<typeof chainContract> = {
  getChain: {
    resource: 'visit-facts',
    send: ({ fileId }) => ({ params: { kind: 'visit', recordId: fileId } }),
  },
};
