import { ctedActs, type HouseResource } from './house.ts';

// The document that several draft in at once. It is whole, so only who writes all of it is in it; nobody else has any.

export const drafting: readonly HouseResource[] = [
  {
    id: 'shared-draft',
    tables: ['shared_draft'],
    lines: [{ rule: 'AC-01', to: ctedActs, access: 'edit' }],
  },
];
