import { administrator, everybody, type HouseResource } from './house.ts';

// What the assessments are measured by: open to everybody, as the resolutions are.

export const standards: readonly HouseResource[] = [
  {
    id: 'standards',
    tables: ['provision'],
    lines: [
      { rule: 'AC-11', to: administrator, access: 'administer' },
      { rule: 'AC-04', to: everybody, access: 'read' },
    ],
  },
];
