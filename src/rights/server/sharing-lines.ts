import { type Line, type Reader, readers, readersOf, sharingAudiences } from '../../access/server/index.ts';
import { sharing } from '../../procedure/ctc-2020/sharing.ts';
import { versions } from '../../procedure/ctc-2020/versions.ts';
import type { SharingRule } from '../../procedure/procedure.ts';

// Versions of what is written about a visit: the rules of sharing, and what follows from them without being said.

const rules: readonly SharingRule[] = sharing;

const ofAudience = (audience: string): readonly Reader[] =>
  readers.filter((reader) => sharingAudiences[reader].includes(audience));

/** Audiences that a rule opens a version to only for the file that concerns them. */
const bounds: Readonly<Record<string, string>> = {
  'visited-state': 'own-state',
  'partner-expert': 'own-visit',
  'participating-partner': 'own-visit',
  'visiting-expert': 'own-visit',
};

const ofRules: readonly Line[] = rules.flatMap((rule): readonly Line[] => {
  const common = { rule: rule.id, resource: rule.version, to: ofAudience(rule.audience), cite: rule.cite };
  const bound = bounds[rule.audience];
  const steps = rule.steps.map((step) => ({
    ...common,
    access: step.access,
    ...(step.while && { while: step.while }),
    ...withinOf(step.within ?? bound),
  }));
  return [...steps, { ...common, access: 'none' as const }];
});

function withinOf(within: string | undefined): { readonly within?: string } {
  return within === undefined ? {} : { within };
}

const cted = readersOf('secretariat');
const committee = readersOf('committee');

/** Versions made from the adopted report: whoever reads the whole reads what is taken from it. */
const takenFromReport = ['SV-09', 'SV-10', 'SV-12'];

const implied: readonly Line[] = [
  // CTED writes, keeps and shares every version.
  ...versions.map(
    ({ id }): Line => ({
      rule: 'AC-01',
      resource: id,
      to: cted,
      access: 'read',
      cite: ['S/2020/731 VI.4(a)'],
    }),
  ),
  ...takenFromReport.flatMap((resource): readonly Line[] => [
    {
      rule: 'AC-02',
      resource,
      to: committee,
      access: 'read',
      while: { is: 'happened', event: 'report-adopted' },
      cite: ['S/2020/731 VI.4(h)'],
    },
    {
      rule: 'AC-02',
      resource,
      to: ofAudience('visited-state'),
      access: 'read',
      while: { is: 'happened', event: 'report-transmitted' },
      within: 'own-state',
      cite: ['S/2020/731 V(p)'],
    },
  ]),
  // Needs are part of what the Committee follows.
  {
    rule: 'AC-02',
    resource: 'SV-11',
    to: committee,
    access: 'read',
    while: { is: 'happened', event: 'report-adopted' },
    cite: ['S/2020/731 VI.4(h)'],
  },
  // What a State has written itself it can read.
  {
    rule: 'AC-03',
    resource: 'SV-15',
    to: ofAudience('visited-state'),
    access: 'read',
    while: { is: 'happened', event: 'implementation-response-received' },
    within: 'own-state',
    cite: ['S/2020/731 V(p)'],
  },
  // What is public is public to everybody.
  ...rules
    .filter(({ audience, access }) => audience === 'public' && access === 'read')
    .flatMap(({ version, steps, cite }) =>
      steps.map(
        (step): Line => ({
          rule: 'AC-04',
          resource: version,
          to: readers,
          access: 'read',
          ...(step.while && { while: step.while }),
          cite,
        }),
      ),
    ),
];

/** Who may do what with each version, by the sharing rules. */
export const sharingLines: readonly Line[] = [...ofRules, ...implied];
