import type { SharingCondition } from '../../procedure/procedure.ts';
import { committee, ctedActs, type HouseResource, ofAudience, secretariat, states } from './house.ts';

// What is made of an adopted report and leaves the house. Each version has its own rules of sharing (SV-08 to SV-10);
// here stand the tables that hold them all, so a line says what its reader gets of any of them.

const adopted: SharingCondition = { is: 'happened', event: 'report-adopted' };
const transmitted: SharingCondition = { is: 'happened', event: 'report-transmitted' };
const released: SharingCondition = {
  is: 'all',
  of: [
    { is: 'happened', event: 'partner-version-issued' },
    { is: 'not', of: { is: 'fact', fact: 'whole-report-confidential' } },
  ],
};
// The copy rests on the notice, and both on the thirty days that passed (SH-28). That they passed is read off the clock and
// is no entry (docs/decisions/0018); no entry or correction that the procedure lets in puts the copy before it.
const limited: SharingCondition = { is: 'happened', event: 'disclaimer-version-issued' };

export const versions: readonly HouseResource[] = [
  {
    id: 'report-versions',
    tables: ['report_version', 'version_block', 'version_copy'],
    lines: [
      { rule: 'AC-01', to: ctedActs, access: 'edit' },
      { rule: 'AC-01', to: secretariat, access: 'read' },
      { rule: 'SH-20', to: committee, access: 'read', while: adopted },
      { rule: 'SH-21', to: states, access: 'read', while: transmitted, within: 'own-state' },
      { rule: 'SH-24', to: ofAudience('un-partner', 'unoct'), access: 'read', while: released },
      {
        rule: 'SH-26',
        to: ofAudience('participating-partner'),
        access: 'read',
        while: { is: 'any', of: [released, limited] },
        within: 'own-visit',
      },
    ],
  },
  {
    id: 'version-releases',
    tables: ['version_release'],
    lines: [
      { rule: 'AC-01', to: ctedActs, access: 'edit' },
      { rule: 'AC-01', to: secretariat, access: 'read' },
      { rule: 'SH-20', to: committee, access: 'read', while: adopted },
      { rule: 'SH-21', to: states, access: 'read', while: transmitted, within: 'own-state' },
    ],
  },
];
