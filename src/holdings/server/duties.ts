import { administrator, committee, type HouseResource, partners, secretariat, states } from './house.ts';

// What time brought in a file, as it was noticed, and whether nothing was missed.

export const duties: readonly HouseResource[] = [
  {
    id: 'duty-moments',
    tables: ['duty_moment', 'duty_supersession'],
    lines: [
      { rule: 'AC-01', to: secretariat, access: 'read' },
      { rule: 'AC-07', to: committee, access: 'read', within: 'entries-seen' },
      { rule: 'AC-08', to: states, access: 'read', within: 'own-state' },
      { rule: 'AC-09', to: partners, access: 'read', within: 'own-visit' },
    ],
  },
  {
    id: 'duty-checks',
    tables: ['duty_check'],
    lines: [
      { rule: 'AC-01', to: secretariat, access: 'read' },
      { rule: 'AC-11', to: administrator, access: 'read' },
    ],
  },
  { id: 'worker-notes', tables: ['duty_watch'], lines: [] },
];
