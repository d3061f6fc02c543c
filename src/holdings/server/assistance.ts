import { entryOf } from '../../access/server/index.ts';
import type { SharingCondition } from '../../procedure/procedure.ts';
import {
  committee,
  ctedActs,
  type HouseLine,
  type HouseResource,
  happened,
  ofAudience,
  partners,
  secretariat,
  stateActs,
  states,
} from './house.ts';

// Needs of assistance and the projects that answer them.

/** Whoever may bring help: donors and entities of the United Nations. */
const providers = ofAudience('donor', 'un-partner');
// Of the one need: covered by the overall approval, or let go with the report; and the leave not taken back.
const cleared: SharingCondition = { is: 'fact', fact: 'need-cleared' };

const kept: readonly HouseResource[] = [
  {
    id: 'needs',
    tables: ['need'],
    lines: [
      { rule: 'AC-01', to: ctedActs, access: 'edit' },
      { rule: 'AC-01', to: secretariat, access: 'read' },
      { rule: 'AC-02', to: committee, access: 'read', while: happened('report-adopted') },
      {
        rule: 'SH-32',
        to: stateActs,
        access: 'edit',
        while: happened('closing-meeting-held'),
        within: 'own-state',
      },
      {
        rule: 'SH-32',
        to: states,
        access: 'read',
        while: happened('closing-meeting-held'),
        within: 'own-state',
      },
      { rule: 'SH-30', to: providers, access: 'read', while: cleared },
    ],
  },
  {
    id: 'projects',
    tables: ['project', 'project_step'],
    lines: [
      { rule: 'AC-01', to: secretariat, access: 'read' },
      { rule: 'MX-12', to: committee, access: 'read' },
      { rule: 'AC-08', to: states, access: 'read', within: 'own-state' },
      { rule: 'MX-13', to: providers, access: 'edit', within: 'own-part' },
      { rule: 'MX-13', to: partners, access: 'read', within: 'own-part' },
    ],
  },
  {
    id: 'project-needs',
    tables: ['project_need'],
    lines: [
      { rule: 'AC-01', to: secretariat, access: 'read' },
      { rule: 'AC-02', to: committee, access: 'read', while: happened('report-adopted') },
      { rule: 'AC-08', to: states, access: 'read', within: 'own-state' },
      { rule: 'MX-13', to: partners, access: 'read', while: cleared, within: 'own-part' },
    ],
  },
];

const ofCtedAndState: readonly HouseLine[] = [
  { rule: 'AC-01', to: secretariat, access: 'read' },
  { rule: 'AC-08', to: states, access: 'read', within: 'own-state' },
];

const entries: readonly HouseResource[] = ['need-made', 'need-cleared', 'need-leave-withdrawn'].map(
  (event) => ({
    id: entryOf(event),
    tables: [],
    lines: ofCtedAndState,
  }),
);

export const assistance: readonly HouseResource[] = [...kept, ...entries];
