import { committee, type HouseResource, secretariat, states } from './house.ts';

// Pictures made of what other tables hold, under the same policies: ratings of all States for CTED and the Committee, its
// own for each State once it was shared with it.

export const analysis: readonly HouseResource[] = [
  {
    id: 'theme-ratings',
    tables: [],
    lines: [
      { rule: 'AC-01', to: secretariat, access: 'read' },
      { rule: 'AC-07', to: committee, access: 'read' },
      {
        rule: 'AC-08',
        to: states,
        access: 'read',
        while: { is: 'fact', fact: 'assessment-shared' },
        within: 'own-state',
      },
    ],
  },
];
