import { readers, sharingAudiences } from '../../access/server/index.ts';
import {
  committee,
  ctedActs,
  type HouseResource,
  happened,
  partners,
  secretariat,
  stateActs,
  states,
} from './house.ts';

// The conduct of a visit. A note is a part of a contribution before it is one, and a finding of the assessment and the
// draft: each is open as the version is that it goes into.

const experts = readers.filter((reader) => sharingAudiences[reader].includes('visiting-expert'));
const writers = [...ctedActs, 'head-of-delegation'] as const;

export const conduct: readonly HouseResource[] = [
  {
    id: 'visit-programme',
    tables: ['programme_sitting'],
    lines: [
      { rule: 'AC-01', to: ctedActs, access: 'edit' },
      { rule: 'AC-01', to: secretariat, access: 'read' },
      { rule: 'AC-07', to: committee, access: 'read' },
      { rule: 'AC-16', to: stateActs, access: 'approve', within: 'own-state' },
      { rule: 'AC-16', to: states, access: 'read', within: 'own-state' },
      { rule: 'AC-09', to: partners, access: 'read', within: 'own-visit' },
    ],
  },
  {
    id: 'session-notes',
    tables: ['session_note'],
    lines: [
      { rule: 'SH-01', to: writers, access: 'edit' },
      { rule: 'SH-01', to: secretariat, access: 'read' },
      { rule: 'SH-02', to: experts, access: 'edit', within: 'own-notes' },
    ],
  },
  {
    id: 'findings',
    tables: ['finding'],
    lines: [
      { rule: 'SH-01', to: writers, access: 'edit' },
      { rule: 'SH-01', to: secretariat, access: 'read' },
      { rule: 'SH-02', to: experts, access: 'edit', within: 'own-notes' },
      {
        rule: 'SH-11',
        to: experts,
        access: 'read',
        while: { is: 'not', of: happened('final-draft-submitted') },
        within: 'own-visit',
      },
      { rule: 'SH-07', to: committee, access: 'read', while: happened('pao-submitted') },
      { rule: 'SH-13', to: committee, access: 'read', while: happened('draft-shared-with-state') },
      {
        rule: 'AC-17',
        to: states,
        access: 'read',
        while: {
          is: 'all',
          of: [happened('closing-meeting-held'), { is: 'fact', fact: 'finding-presented' }],
        },
        within: 'own-state',
      },
    ],
  },
];
