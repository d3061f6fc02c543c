import type { Line } from '../../access/server/index.ts';
import type { SharingCondition } from '../../procedure/procedure.ts';
import { analysis } from './analysis.ts';
import { assessments } from './assessment.ts';
import { assistance } from './assistance.ts';
import { conduct } from './conduct.ts';
import { documents } from './documents.ts';
import { drafting } from './drafting.ts';
import { duties } from './duties.ts';
import { followup } from './followup.ts';
import {
  administrator,
  committee,
  committeeActs,
  ctedActs,
  everybody,
  followed,
  type HouseLine,
  type HouseResource,
  ofCted,
  partners,
  secretariat,
  states,
} from './house.ts';
import { notices } from './notices.ts';
import { keptByEverybody, keptByTheHouse } from './own.ts';
import { ownEntries } from './own-events.ts';
import { planning } from './planning.ts';
import { programme } from './programme.ts';
import { reports } from './reports.ts';
import { standards } from './standards.ts';
import { versions } from './versions.ts';

// What the house keeps besides versions and entries: the sharing rules say who follows a visit, and each line says
// which of them it carries over. `tables` are those whose rows are the resource; a test holds their policies to it.

const printedOrTold: SharingCondition = {
  is: 'any',
  of: [
    { is: 'happened', event: 'press-release-published' },
    { is: 'happened', event: 'consent-list-updated' },
    { is: 'fact', fact: 'printed-record' },
  ],
};

const toItsState: HouseLine = { rule: 'AC-08', to: states, access: 'read', within: 'own-state' };
const toParticipants: HouseLine = { rule: 'AC-09', to: partners, access: 'read', within: 'own-visit' };

const ofVisits: readonly HouseResource[] = [
  {
    id: 'visit-register',
    tables: [],
    lines: [{ rule: 'AC-10', to: everybody, access: 'read', within: 'visible-visits' }],
  },
  {
    id: 'visit-facts',
    tables: ['visit', 'visit_component'],
    lines: [
      ...ofCted,
      followed,
      toItsState,
      toParticipants,
      { rule: 'AC-10', to: everybody, access: 'read', while: printedOrTold },
    ],
  },
  {
    id: 'visit-plan',
    tables: ['visit_component_plan'],
    lines: [...ofCted, followed, toItsState, toParticipants],
  },
  { id: 'visit-basis', tables: ['visit_basis', 'visit_confirmation'], lines: [...ofCted, followed] },
  { id: 'visit-letters', tables: [], lines: ofCted },
  { id: 'visit-deviations', tables: ['visit_deviation'], lines: [...ofCted, followed] },
  { id: 'visit-participants', tables: ['access_grant'], lines: [...ofCted, toParticipants] },
  {
    id: 'undertaking',
    tables: ['undertaking'],
    lines: [
      { rule: 'AC-01', to: secretariat, access: 'read' },
      { rule: 'AC-14', to: partners, access: 'sign', within: 'own-visit' },
    ],
  },
  {
    id: 'hybrid-decisions',
    tables: ['hybrid_decision'],
    lines: [
      { rule: 'AC-13', to: committeeActs, access: 'decide' },
      { rule: 'AC-13', to: ctedActs, access: 'enter' },
      { rule: 'AC-01', to: secretariat, access: 'read' },
      followed,
    ],
  },
  {
    id: 'visit-numbers',
    tables: ['visit_number_series'],
    lines: [
      { rule: 'AC-01', to: secretariat, access: 'edit' },
      { rule: 'AC-11', to: administrator, access: 'administer' },
    ],
  },
  {
    id: 'visit-limits',
    tables: ['visit_limit'],
    lines: [
      { rule: 'AC-01', to: secretariat, access: 'read' },
      { rule: 'AC-11', to: administrator, access: 'administer' },
    ],
  },
];

const ofJournal: readonly HouseResource[] = [
  {
    // Words belong to their entry; partners enter them and are not shown them again.
    id: 'journal-texts',
    tables: ['journal_text'],
    lines: [
      { rule: 'AC-01', to: secretariat, access: 'read' },
      { rule: 'AC-07', to: committee, access: 'read', within: 'entries-seen' },
      { rule: 'AC-08', to: states, access: 'read', within: 'entries-seen' },
      { rule: 'AC-11', to: administrator, access: 'erase' },
    ],
  },
  {
    id: 'journal-chain',
    tables: ['journal_head'],
    lines: [{ rule: 'AC-06', to: administrator, access: 'read' }],
  },
];

const cites: Readonly<Record<string, readonly string[]>> = {
  'AC-01': ['S/2020/731 II.6'],
  'AC-02': ['S/2020/731 VI.4(h)'],
  'AC-03': ['S/2020/731 V(p)'],
  'AC-04': ['S/2020/731 V(y)'],
  'AC-05': ['S/2020/731 I.4'],
  'AC-06': ['S/2020/731 I.4'],
  'AC-07': ['S/2020/731 VI.1(b)', 'S/2020/731 VI.4(j)'],
  'AC-08': ['S/2020/731 I.4', 'S/2020/731 V(m)', 'S/2020/731 V(p)'],
  'AC-09': ['S/2020/731 annex note a', 'S/2020/731 V(j)'],
  'AC-10': ['S/2020/731 V(x)', 'S/2020/731 V(y)'],
  'AC-11': ['S/2020/731 I.4'],
  'AC-12': ['S/2020/731 I.4'],
  'AC-13': ['S/2020/731 VI.1(b)', 'S/2020/731 VI.4(d)'],
  'AC-14': ['S/2020/731 V(s)', 'S/2020/731 V(u)'],
  'AC-15': [],
  'AC-16': ['S/2020/731 VI.2(b)', 'S/2020/731 VI.2(b)(iii)'],
  'AC-17': ['S/2020/731 V(k)', 'S/2020/731 VI.3(b)'],
  'MX-02': ['S/2020/731 V(p)', 'S/2020/731 VI.4(i)'],
  'MX-03': ['S/2020/731 VI.4(h)', 'S/2020/731 V(u)'],
  'MX-05': ['S/2020/731 III.9.3(a)'],
  'MX-12': ['S/2020/731 III.9.3(c)'],
  'MX-13': ['S/2020/731 III.9.3(c)', 'S/2020/731 III.9.3(d)'],
  'MX-11': ['S/2020/731 VI.1(b)'],
  'MX-14': ['CTC/CTED work programme 2020 Committee part para 6'],
  'SH-01': ['S/2020/731 VI.4(a)'],
  'SH-02': ['S/2020/731 VI.3(a)'],
  'SH-07': ['S/2020/731 V(l)'],
  'SH-11': ['S/2020/731 annex note a'],
  'SH-13': ['S/2020/731 annex row 2'],
  'SH-12': ['S/2020/731 V(m)', 'S/2020/731 VI.4(d)'],
  'SH-14': ['S/2020/731 V(n)'],
  'SH-15': ['S/2020/731 V(n)'],
  'SH-16': ['S/2020/731 V(n)'],
  'SH-19': ['S/2020/731 VI.4(f)'],
  'SH-20': ['S/2020/731 VI.4(h)'],
  'SH-21': ['S/2020/731 V(p)'],
  'SH-24': ['S/2020/731 V(u)', 'S/2020/731 V(v)'],
  'SH-26': ['S/2020/731 V(u)'],
  'SH-30': ['S/2020/731 III.9.3(a)', 'S/2020/731 III.9.3(c)', 'S/2020/731 VI.3(c)'],
  'SH-32': ['S/2020/731 III.9.3(a)', 'S/2020/731 III.9.3(b)'],
  'SH-36': ['S/2020/731 V(p)'],
  'SH-37': ['S/2020/731 VI.4(i)'],
  'SH-38': ['S/2020/731 fn 3'],
};

export const houseResources: readonly HouseResource[] = [
  ...ofVisits,
  ...ownEntries,
  ...ofJournal,
  ...conduct,
  ...documents,
  ...reports,
  ...drafting,
  ...versions,
  ...followup,
  ...assistance,
  ...assessments,
  ...duties,
  ...programme,
  ...notices,
  ...standards,
  ...planning,
  ...analysis,
  ...keptByTheHouse,
  ...keptByEverybody,
];

/** Every line of the house, with what its rule rests on. */
export const houseLines: readonly Line[] = houseResources.flatMap(({ id, lines }) =>
  lines.map((line) => ({ ...line, resource: id, cite: cites[line.rule] ?? [] })),
);
