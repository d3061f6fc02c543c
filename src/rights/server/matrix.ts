import type { Access } from '../../access/server/index.ts';

// The matrix of the register of documents and access, carried over in our words: 14 rows by 17 resources. It is a
// proposal that fits the rules stated in the sources; for visits and their reports the sharing rules decide instead
// (docs/decisions/0014). Rows are called as in that register; matrix-rows.ts says whom each one means.

export type MatrixCell = {
  readonly access: Access;
  readonly within?: string;
  /** What has to be recorded first. */
  readonly once?: string;
  /** The register says otherwise, and this decides. */
  readonly corrected?: string;
};

export type MatrixResource = {
  readonly id: string;
  readonly number: number;
  readonly cite: readonly string[];
  /** What each row may do; a row that is not named may do nothing. */
  readonly rights: Readonly<Record<string, MatrixCell>>;
};

export const matrixRowNames = [
  'ctc-member',
  'ctc-chair',
  'subcommittee',
  'secretariat',
  'cted-expert',
  'cted-aio',
  'cted-ed',
  'state-focal-point',
  'expert-group',
  'unoct',
  'compact-entity',
  'partner',
  'donor',
  'public',
] as const;

const read: MatrixCell = { access: 'read' };
const own: MatrixCell = { access: 'read', within: 'own-account' };
const none: MatrixCell = { access: 'none' };
const once = (fact: string): MatrixCell => ({ access: 'read', once: fact });
const within = (part: string): MatrixCell => ({ access: 'read', within: part });
const may = (access: Access, part?: string): MatrixCell => ({ access, ...(part && { within: part }) });
const allReading = (rows: readonly string[]) => Object.fromEntries(rows.map((row) => [row, read]));

const committee = ['ctc-member', 'ctc-chair', 'subcommittee'];
const house = ['secretariat', 'cted-expert', 'cted-aio', 'cted-ed'];

export const matrix: readonly MatrixResource[] = [
  {
    id: 'website',
    number: 1,
    cite: ['S/2020/731 V(y)'],
    rights: { ...allReading(matrixRowNames), 'cted-aio': may('edit') },
  },
  {
    id: 'assessment-draft',
    number: 2,
    cite: ['S/2020/731 V(p)', 'S/2020/731 VI.4(i)'],
    rights: {
      'ctc-member': once('assessment-submitted'),
      'ctc-chair': once('assessment-submitted'),
      subcommittee: once('assessment-submitted'),
      'cted-expert': may('edit', 'assigned-states'),
      'cted-aio': may('check'),
      'cted-ed': read,
      'state-focal-point': { access: 'comment', within: 'own-state', once: 'assessment-shared' },
      partner: within('own-contribution'),
    },
  },
  {
    id: 'assessment-adopted',
    number: 3,
    cite: ['S/2020/731 VI.4(h)', 'S/2020/731 V(u)'],
    rights: {
      ...allReading([...committee, ...house]),
      'state-focal-point': within('own-state'),
      'expert-group': { ...none, corrected: 'SH-22' }, // a grant opens the version without confidential information
    },
  },
  {
    id: 'assessment-release',
    number: 4,
    cite: ['S/2020/731 V(u)', 'S/2020/731 V(v)'],
    rights: {
      ...allReading([...committee, ...house]),
      'cted-aio': may('prepare'),
      'cted-ed': may('approve'),
      'state-focal-point': within('own-state'),
      'expert-group': within('granted'),
      unoct: read,
      'compact-entity': within('consented'),
      partner: within('own-visit-or-consented'),
    },
  },
  {
    id: 'need-full',
    number: 5,
    cite: ['S/2020/731 III.9.3(a)'],
    rights: {
      ...allReading([...committee, ...house]),
      'cted-expert': may('edit'),
      'state-focal-point': may('comment', 'own-state'),
      'expert-group': within('granted'),
      unoct: within('release-version'),
    },
  },
  {
    id: 'need-cleared',
    number: 6,
    cite: ['S/2020/731 III.9.3(c)'],
    rights: {
      ...allReading([...committee, ...house, 'expert-group', 'unoct', 'compact-entity']),
      'cted-ed': may('approve'),
      'state-focal-point': within('own-state'),
      partner: within('cleared'),
      donor: within('cleared'),
    },
  },
  {
    id: 'stocktaking-record',
    number: 7,
    cite: ['S/2020/731 V(q)'],
    rights: {
      ...allReading([...committee, ...house]),
      subcommittee: may('decide'),
      'cted-expert': may('edit'),
      'state-focal-point': within('own-state-summary'),
    },
  },
  {
    id: 'reporting-status',
    number: 8,
    cite: ['S/2020/731 II.7'],
    rights: {
      ...allReading([...committee, ...house, 'expert-group']),
      secretariat: may('edit', 'contacts'),
      'cted-expert': may('edit'),
      'state-focal-point': within('own-state'),
    },
  },
  {
    id: 'committee-papers',
    number: 9,
    cite: ['S/2020/731 VI.4(f)'],
    rights: {
      ...allReading([...committee, ...house]),
      'ctc-chair': may('sign'),
      secretariat: may('distribute'),
      'cted-aio': may('distribute'),
      'state-focal-point': within('own-letters'),
    },
  },
  {
    id: 'visit-list-proposal',
    number: 10,
    cite: ['S/2020/731 VI.1(a)', 'S/2020/731 VI.1(b)'],
    rights: {
      'ctc-member': read,
      'ctc-chair': read,
      secretariat: read,
      'cted-expert': may('edit'),
      'cted-ed': may('approve'),
      'state-focal-point': once('committee-so-decided'),
    },
  },
  {
    id: 'visit-list',
    number: 11,
    cite: ['S/2020/731 VI.1(b)'],
    rights: {
      ...allReading([...committee, ...house, 'unoct']),
      'state-focal-point': once('list-announced'),
      'expert-group': within('granted'),
    },
  },
  {
    id: 'project-repository',
    number: 12,
    cite: ['S/2020/731 III.9.3(c)'],
    rights: {
      ...allReading(['ctc-member', 'ctc-chair', 'cted-expert', 'cted-aio', 'cted-ed']),
      unoct: may('edit'),
    },
  },
  {
    id: 'provider-register',
    number: 13,
    cite: ['S/2020/731 III.9.3(c)'],
    rights: {
      ...allReading(['ctc-member', 'ctc-chair', 'cted-aio', 'cted-ed', 'compact-entity']),
      'cted-expert': may('edit'),
      unoct: may('edit'),
      donor: within('own-part'),
    },
  },
  {
    id: 'programme-status',
    number: 14,
    cite: ['CTC/CTED work programme 2020 Committee part para 6'],
    rights: {
      ...allReading([...committee, 'cted-ed']),
      secretariat: may('edit'),
      'cted-expert': may('edit'),
      'cted-aio': may('edit'),
      unoct: within('coordination'),
    },
  },
  {
    id: 'accounts',
    number: 15,
    cite: ['S/2020/731 I.4'],
    rights: {
      ...Object.fromEntries(matrixRowNames.map((row) => [row, own])),
      // CTED and the Committee work with everybody; accounts are kept by administrators, who are no role of the mechanism.
      ...Object.fromEntries([...committee, ...house].map((row) => [row, { ...read, corrected: 'AC-05' }])),
      'state-focal-point': { access: 'read', within: 'own-state', corrected: 'AC-05' },
      public: none,
    },
  },
  {
    id: 'budget',
    number: 16,
    cite: ['S/2020/731 I.4'],
    rights: {
      'ctc-member': within('summary'),
      'ctc-chair': within('summary'),
      secretariat: read,
      'cted-aio': may('edit'),
      'cted-ed': may('approve'),
      donor: within('own-part'),
    },
  },
  {
    id: 'audit-log',
    number: 17,
    cite: ['S/2020/731 I.4'],
    rights: Object.fromEntries(house.map((row) => [row, { ...none, corrected: 'AC-06' }])),
  },
];
