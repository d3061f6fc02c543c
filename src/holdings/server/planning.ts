import { committee, ctedActs, type HouseLine, type HouseResource, secretariat, states } from './house.ts';

// The yearly list as rows. The matrix says who reads a list and who its scores; each line carries over one of its rows:
// the list goes to the Office of Counter-Terrorism once adopted and to a State, its own entry, once announced.

const proposed: readonly HouseLine[] = [
  { rule: 'AC-01', to: ctedActs, access: 'edit' },
  { rule: 'AC-01', to: secretariat, access: 'read' },
  { rule: 'AC-07', to: committee, access: 'read' },
];

export const planning: readonly HouseResource[] = [
  {
    id: 'visit-list-entries',
    tables: ['visit_list', 'proposed_visit'],
    lines: [
      ...proposed,
      { rule: 'MX-11', to: ['unoct'], access: 'read', while: { is: 'fact', fact: 'list-adopted' } },
      {
        rule: 'MX-11',
        to: states,
        access: 'read',
        while: { is: 'fact', fact: 'list-announced' },
        within: 'own-state',
      },
    ],
  },
  {
    id: 'visit-list-scores',
    tables: ['visit_reason', 'visit_factor', 'visit_factor_answer', 'visit_scale'],
    lines: proposed,
  },
];
