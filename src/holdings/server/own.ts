import {
  administrator,
  committee,
  committeeActs,
  ctedActs,
  everybody,
  type HouseResource,
  parties,
  partners,
  secretariat,
  states,
} from './house.ts';

// What is kept for the work itself: facts, accounts, decisions, the clock; and what everybody keeps for themselves.

const open = { rule: 'AC-04', to: everybody, access: 'read' } as const;
const ownAccount = [{ rule: 'AC-12', to: everybody, access: 'administer', within: 'own-account' }] as const;

export const keptByTheHouse: readonly HouseResource[] = [
  {
    id: 'registry',
    tables: ['state', 'state_group', 'state_name', 'body', 'resolution', 'theme', 'subtopic', 'visit_type'],
    lines: [{ rule: 'AC-11', to: administrator, access: 'administer' }, open],
  },
  { id: 'decision-kinds', tables: ['decision_kind'], lines: [open] },
  {
    id: 'decisions',
    tables: ['decision', 'decision_text'],
    lines: [
      { rule: 'AC-13', to: committeeActs, access: 'decide' },
      { rule: 'AC-13', to: ctedActs, access: 'edit' },
      { rule: 'AC-01', to: secretariat, access: 'read' },
      { rule: 'AC-07', to: committee, access: 'read' },
      {
        rule: 'AC-13',
        to: states,
        access: 'read',
        while: { is: 'fact', fact: 'decision-told' },
        within: 'own-state',
      },
    ],
  },
  {
    // A text on its way: CTED sends it out, members say a word on it, the Chair withdraws it.
    id: 'written-procedures',
    tables: ['decision', 'decision_text'],
    lines: [
      { rule: 'AC-13', to: ['committee-chair'], access: 'decide' },
      { rule: 'AC-13', to: ctedActs, access: 'edit' },
      { rule: 'AC-13', to: ['committee-member'], access: 'comment' },
      { rule: 'AC-07', to: committee, access: 'read' },
      { rule: 'AC-01', to: secretariat, access: 'read' },
    ],
  },
  {
    id: 'decision-addressees',
    tables: ['decision_addressee'],
    lines: [
      { rule: 'AC-01', to: secretariat, access: 'read' },
      { rule: 'AC-07', to: committee, access: 'read' },
    ],
  },
  {
    id: 'written-rule',
    tables: ['written_rule'],
    lines: [
      { rule: 'AC-13', to: ['committee-chair'], access: 'decide' },
      { rule: 'AC-11', to: administrator, access: 'administer' },
      { rule: 'AC-01', to: secretariat, access: 'read' },
      { rule: 'AC-07', to: committee, access: 'read' },
    ],
  },
  {
    id: 'accounts',
    tables: ['person'],
    lines: [
      { rule: 'AC-05', to: administrator, access: 'administer' },
      { rule: 'AC-15', to: everybody, access: 'read', while: { is: 'fact', fact: 'training' } },
    ],
  },
  {
    id: 'own-body',
    tables: [],
    lines: [
      { rule: 'AC-05', to: administrator, access: 'administer' },
      { rule: 'AC-05', to: parties, access: 'read', within: 'own-body' },
    ],
  },
  {
    // Whoever has the link may take what it is for.
    id: 'invitation-link',
    tables: [],
    lines: [{ rule: 'AC-12', to: everybody, access: 'enter' }],
  },
  {
    id: 'invitations',
    tables: ['invitation'],
    lines: [
      { rule: 'AC-05', to: administrator, access: 'administer' },
      { rule: 'AC-05', to: [...states, ...partners], access: 'administer', within: 'own-body' },
    ],
  },
  {
    id: 'audit-log',
    tables: [],
    lines: [{ rule: 'AC-06', to: [...administrator, 'auditor'], access: 'read' }],
  },
  {
    id: 'retention',
    tables: ['retention_rule'],
    lines: [{ rule: 'AC-11', to: administrator, access: 'administer' }],
  },
  {
    id: 'clock',
    tables: ['installation'],
    lines: [
      { rule: 'AC-11', to: administrator, access: 'administer' },
      { rule: 'AC-15', to: ctedActs, access: 'edit', while: { is: 'fact', fact: 'training' } },
      { rule: 'AC-15', to: secretariat, access: 'read', while: { is: 'fact', fact: 'training' } },
    ],
  },
];

export const keptByEverybody: readonly HouseResource[] = [
  { id: 'receipts', tables: ['act_receipt'], lines: ownAccount },
  {
    id: 'ways-in',
    tables: ['access_session', 'password', 'one_time_secret', 'recovery_code', 'passkey'],
    lines: ownAccount,
  },
  { id: 'sign-in-guard', tables: ['passkey_challenge', 'known_device', 'sign_in_tally'], lines: [] },
  {
    id: 'saved-filters',
    tables: ['saved_filter'],
    lines: [{ rule: 'AC-12', to: parties, access: 'administer', within: 'own-account' }],
  },
  { id: 'desk', tables: [], lines: [{ rule: 'AC-12', to: parties, access: 'read', within: 'own-account' }] },
  {
    id: 'own-state',
    tables: [],
    lines: [{ rule: 'AC-08', to: states, access: 'read', within: 'account-state' }],
  },
  {
    id: 'overview',
    tables: [],
    lines: [
      { rule: 'AC-01', to: secretariat, access: 'read' },
      { rule: 'AC-07', to: committee, access: 'read' },
    ],
  },
];
