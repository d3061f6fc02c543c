import type { SharingCondition } from '../../procedure/procedure.ts';
import {
  committee,
  committeeActs,
  ctedActs,
  type HouseResource,
  happened,
  ofAudience,
  ofCted,
  secretariat,
  stateActs,
  states,
} from './house.ts';

// The report on a visit: its text under work, what was frozen of it at each act, what the State said and what became of it.
// The versions have rules of their own (SV-04 to SV-08); here stand the tables that hold them.

const shared = happened('draft-shared-with-state');
const submitted = happened('final-draft-submitted');
const adopted = happened('report-adopted');
const transmitted = happened('report-transmitted');
const answered = happened('confidentiality-indicated');

const onPaper: SharingCondition = { is: 'fact', fact: 'on-paper' };
const notOnPaper: SharingCondition = { is: 'not', of: onPaper };

export const reports: readonly HouseResource[] = [
  {
    id: 'reports',
    tables: ['report'],
    lines: [
      ...ofCted,
      { rule: 'SH-13', to: committee, access: 'read', while: shared },
      { rule: 'SH-12', to: states, access: 'read', while: shared, within: 'own-state' },
    ],
  },
  {
    id: 'report-text',
    tables: ['report_block'],
    lines: [
      ...ofCted,
      {
        rule: 'SH-20',
        to: committee,
        access: 'read',
        while: { is: 'any', of: [adopted, happened('member-comments-received')] },
      },
      { rule: 'SH-21', to: states, access: 'read', while: transmitted, within: 'own-state' },
      {
        rule: 'SH-24',
        to: ofAudience('un-partner', 'unoct', 'participating-partner'),
        access: 'read',
        while: {
          is: 'any',
          of: [happened('partner-version-issued'), happened('disclaimer-version-issued')],
        },
        within: 'release-version',
      },
    ],
  },
  {
    id: 'report-snapshots',
    tables: ['report_snapshot', 'snapshot_block'],
    lines: [
      ...ofCted,
      { rule: 'SH-19', to: committeeActs, access: 'decide', while: submitted },
      { rule: 'SH-13', to: committee, access: 'read', while: shared },
      { rule: 'SH-12', to: states, access: 'read', while: shared, within: 'own-state' },
    ],
  },
  {
    id: 'report-comments',
    tables: ['block_comment'],
    lines: [
      { rule: 'SH-14', to: ctedActs, access: 'enter', while: shared },
      { rule: 'SH-14', to: secretariat, access: 'read' },
      { rule: 'SH-15', to: committee, access: 'read', while: submitted },
      { rule: 'SH-12', to: stateActs, access: 'comment', while: shared, within: 'own-state' },
      { rule: 'SH-16', to: states, access: 'read', while: shared, within: 'own-state' },
    ],
  },
  {
    // Written and not sent yet: the State's own, or what CTED is entering from its paper.
    id: 'report-comments-unsent',
    tables: ['block_comment'],
    lines: [
      { rule: 'SH-14', to: ctedActs, access: 'enter', while: onPaper },
      { rule: 'SH-14', to: secretariat, access: 'read', while: onPaper },
      { rule: 'SH-12', to: stateActs, access: 'comment', while: notOnPaper, within: 'own-state' },
      { rule: 'SH-16', to: states, access: 'read', while: notOnPaper, within: 'own-state' },
    ],
  },
  {
    id: 'report-dispositions',
    tables: ['comment_disposition'],
    lines: [
      { rule: 'SH-14', to: ctedActs, access: 'edit' },
      { rule: 'SH-14', to: secretariat, access: 'read' },
      { rule: 'SH-15', to: committee, access: 'read', while: submitted },
      { rule: 'SH-16', to: states, access: 'read', while: adopted, within: 'own-state' },
    ],
  },
  {
    id: 'confidentiality-replies',
    tables: ['confidentiality_reply'],
    lines: [
      { rule: 'SH-21', to: stateActs, access: 'enter', while: transmitted, within: 'own-state' },
      { rule: 'SH-21', to: states, access: 'read', while: transmitted, within: 'own-state' },
      ...ofCted,
      { rule: 'SH-20', to: committee, access: 'read', while: answered },
    ],
  },
];
