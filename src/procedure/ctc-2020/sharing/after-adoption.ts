import type { SharingRule } from '../../procedure.ts';

// The adopted report and what is made of it; needs, findings and the material behind.
export const afterAdoption = [
  {
    id: 'SH-20',
    version: 'SV-08',
    audience: 'committee',
    access: 'read',
    when: 'after report-adopted',
    steps: [{ access: 'read', while: { is: 'happened', event: 'report-adopted' } }],
    cite: ['S/2020/731 VI.4(h)'],
  },
  {
    id: 'SH-21',
    version: 'SV-08',
    audience: 'visited-state',
    access: 'read',
    when: 'after report-transmitted',
    steps: [{ access: 'read', while: { is: 'happened', event: 'report-transmitted' } }],
    cite: ['S/2020/731 V(p)'],
  },
  {
    id: 'SH-22',
    version: 'SV-08',
    audience: 'un-partner',
    access: 'none',
    when: 'always; they get SV-09',
    steps: [],
    cite: ['S/2020/731 V(u)'],
  },
  {
    id: 'SH-23',
    version: 'SV-08',
    audience: 'public',
    access: 'none',
    when: 'always',
    steps: [],
    cite: ['S/2020/731 V(v)'],
  },
  {
    id: 'SH-24',
    version: 'SV-09',
    audience: 'un-partner',
    access: 'read',
    when: 'after confidentiality-indicated, unless the whole report is marked confidential',
    steps: [
      {
        access: 'read',
        while: {
          is: 'all',
          of: [
            { is: 'happened', event: 'confidentiality-indicated' },
            { is: 'not', of: { is: 'fact', fact: 'whole-report-confidential' } },
          ],
        },
      },
    ],
    cite: ['S/2020/731 V(u)', 'S/2020/731 V(v)'],
  },
  {
    id: 'SH-25',
    version: 'SV-09',
    audience: 'unoct',
    access: 'read',
    when: 'as SH-24',
    steps: [
      {
        access: 'read',
        while: {
          is: 'all',
          of: [
            { is: 'happened', event: 'confidentiality-indicated' },
            { is: 'not', of: { is: 'fact', fact: 'whole-report-confidential' } },
          ],
        },
      },
    ],
    cite: ['S/2020/731 V(t)', 'S/2020/731 V(w)'],
  },
  {
    id: 'SH-26',
    version: 'SV-09',
    audience: 'participating-partner',
    access: 'read',
    when: 'after confidentiality-indicated; non-UN ones under the disclaimer (A-19)',
    steps: [
      {
        access: 'read',
        while: { is: 'happened', event: 'confidentiality-indicated' },
        within: 'under-disclaimer',
      },
    ],
    cite: ['S/2020/731 V(u)'],
  },
  {
    id: 'SH-27',
    version: 'SV-09',
    audience: 'outside-partner',
    access: 'none',
    when: 'always; at most SV-12',
    steps: [],
    cite: ['S/2020/731 V(w)'],
  },
  {
    id: 'SH-28',
    version: 'SV-10',
    audience: 'participating-partner',
    access: 'read',
    when: 'after confidentiality-period-lapsed and state-informed-of-limited-sharing',
    steps: [
      {
        access: 'read',
        while: {
          is: 'all',
          of: [
            { is: 'happened', event: 'confidentiality-period-lapsed' },
            { is: 'happened', event: 'state-informed-of-limited-sharing' },
          ],
        },
        within: 'under-disclaimer',
      },
    ],
    cite: ['S/2020/731 V(u)'],
  },
  {
    id: 'SH-29',
    version: 'SV-10',
    audience: 'un-partner',
    access: 'none',
    when: 'entities that did not take part',
    steps: [],
    cite: ['S/2020/731 V(u)'],
  },
  {
    id: 'SH-30',
    version: 'SV-11',
    audience: 'donor',
    access: 'read',
    when: 'after overall-approval-given for that need, or after release of the report to UN partners with the need unmarked',
    steps: [
      {
        access: 'read',
        while: {
          is: 'any',
          of: [
            { is: 'happened', event: 'overall-approval-given' },
            {
              is: 'all',
              of: [
                { is: 'happened', event: 'partner-version-issued' },
                { is: 'not', of: { is: 'fact', fact: 'need-marked' } },
              ],
            },
          ],
        },
      },
    ],
    cite: ['S/2020/731 III.9.3(a)', 'S/2020/731 III.9.3(c)', 'S/2020/731 VI.3(c)'],
  },
  {
    id: 'SH-31',
    version: 'SV-11',
    audience: 'un-partner',
    access: 'read',
    when: 'as SH-30',
    steps: [
      {
        access: 'read',
        while: {
          is: 'any',
          of: [
            { is: 'happened', event: 'overall-approval-given' },
            {
              is: 'all',
              of: [
                { is: 'happened', event: 'partner-version-issued' },
                { is: 'not', of: { is: 'fact', fact: 'need-marked' } },
              ],
            },
          ],
        },
      },
    ],
    cite: ['S/2020/731 III.9.3(c)', 'S/2020/731 V(v)'],
  },
  {
    id: 'SH-32',
    version: 'SV-11',
    audience: 'visited-state',
    access: 'comment',
    when: 'from the closing meeting on',
    steps: [{ access: 'comment', while: { is: 'happened', event: 'closing-meeting-held' } }],
    cite: ['S/2020/731 III.9.3(a)', 'S/2020/731 III.9.3(b)'],
  },
  {
    id: 'SH-33',
    version: 'SV-12',
    audience: 'outside-partner',
    access: 'read',
    when: 'after the Committee is consulted, recorded',
    steps: [{ access: 'read', while: { is: 'fact', fact: 'committee-consulted' } }],
    cite: ['S/2020/731 V(w)'],
  },
  {
    id: 'SH-34',
    version: 'SV-13',
    audience: 'public',
    access: 'read',
    when: 'after press-release-published',
    steps: [{ access: 'read', while: { is: 'happened', event: 'press-release-published' } }],
    cite: ['S/2020/731 V(y)'],
  },
  {
    id: 'SH-35',
    version: 'SV-14',
    audience: 'public',
    access: 'read',
    when: 'always',
    steps: [{ access: 'read' }],
    cite: ['S/2020/731 V(x)'],
  },
  {
    id: 'SH-36',
    version: 'SV-15',
    audience: 'committee',
    access: 'read',
    when: 'after implementation-response-received',
    steps: [{ access: 'read', while: { is: 'happened', event: 'implementation-response-received' } }],
    cite: ['S/2020/731 V(p)'],
  },
  {
    id: 'SH-37',
    version: 'SV-15',
    audience: 'cted',
    access: 'read',
    when: 'after implementation-response-received',
    steps: [{ access: 'read', while: { is: 'happened', event: 'implementation-response-received' } }],
    cite: ['S/2020/731 VI.4(i)'],
  },
  {
    id: 'SH-38',
    version: 'SV-16',
    audience: 'committee',
    access: 'read',
    when: 'after follow-up-report-submitted',
    steps: [{ access: 'read', while: { is: 'happened', event: 'follow-up-report-submitted' } }],
    cite: ['S/2020/731 fn 3'],
  },
  {
    id: 'SH-39',
    version: 'SV-17',
    audience: 'visiting-expert',
    access: 'read',
    when: 'waiver or other condition of the owner met, undertaking signed',
    steps: [
      {
        access: 'read',
        while: {
          is: 'all',
          of: [
            { is: 'fact', fact: 'owner-condition-met' },
            { is: 'fact', fact: 'undertaking-signed' },
          ],
        },
      },
    ],
    cite: ['S/2020/731 V(j)', 'S/2020/731 V(s)'],
  },
  {
    id: 'SH-40',
    version: 'SV-17',
    audience: 'un-partner',
    access: 'none',
    when: "unless the owner's rule allows onward sharing",
    steps: [{ access: 'read', while: { is: 'fact', fact: 'onward-sharing-allowed' } }],
    cite: ['S/2020/731 V(j)'],
  },
  {
    id: 'SH-41',
    version: 'SV-18',
    audience: 'visiting-expert',
    access: 'read',
    when: 'after delegation-confirmed, undertaking signed',
    steps: [
      {
        access: 'read',
        while: {
          is: 'all',
          of: [
            { is: 'happened', event: 'delegation-confirmed' },
            { is: 'fact', fact: 'undertaking-signed' },
          ],
        },
      },
    ],
    cite: ['S/2020/731 V(h)'],
  },
] as const satisfies readonly SharingRule[];
