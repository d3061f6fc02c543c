import type { EventRule } from '../../procedure.ts';

// Between consent and the first day of the visit (S/2020/731 VI.2, VI.3(a), V(d) to V(j)).
export const preparation = [
  {
    id: 'mission-engaged',
    by: 'cted',
    meaning: 'key details opened with the Permanent Mission in New York',
    cite: ['S/2020/731 VI.2(b)'],
    needs: [
      {
        condition: {
          is: 'latest',
          among: ['consent-given', 'consent-declined', 'council-decision-recorded'],
          oneOf: ['consent-given', 'council-decision-recorded'],
        },
        code: 'procedure.no-consent',
        cite: ['S/2020/731 VI.2(a)', 'S/2020/731 VI.2(b)'],
        assumedInExcerpt: true,
      },
    ],
    seenBy: ['committee', 'state'],
  },
  {
    id: 'partners-invited',
    by: 'executive-director',
    meaning: 'organizations and UN entities asked to lend experts, after consulting the State',
    cite: ['S/2020/731 VI.3(a)', 'S/2020/731 II.7'],
    needs: [
      {
        condition: {
          is: 'latest',
          among: ['consent-given', 'consent-declined', 'council-decision-recorded'],
          oneOf: ['consent-given', 'council-decision-recorded'],
        },
        code: 'procedure.no-consent',
        cite: ['S/2020/731 VI.3(a)'],
        assumedInExcerpt: true,
      },
      {
        condition: { is: 'not', of: { is: 'happened', event: 'visit-started' } },
        code: 'procedure.already-past',
        cite: ['S/2020/731 VI.3(a)'],
        kind: 'too-late',
      },
    ],
    recurs: true,
    seenBy: ['committee', 'partner'],
  },
  {
    id: 'partner-expert-confirmed',
    by: 'participating-partner',
    meaning: 'a named expert joins the delegation',
    cite: ['S/2020/731 VI.3(a)'],
    needs: [
      {
        condition: { is: 'happened', event: 'partners-invited' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 VI.3(a)'],
        assumedInExcerpt: true,
      },
      {
        condition: { is: 'not', of: { is: 'happened', event: 'visit-ended' } },
        code: 'procedure.already-past',
        cite: ['S/2020/731 VI.3(a)'],
        kind: 'too-late',
      },
    ],
    fields: [{ name: 'expert', required: true }],
    recurs: true,
    seenBy: ['committee', 'partner'],
  },
  {
    id: 'partner-declined',
    by: 'non-attending-partner',
    meaning: 'organization cannot send an expert, may send information',
    cite: ['S/2020/731 V(j)'],
    needs: [
      {
        condition: { is: 'happened', event: 'partners-invited' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 VI.3(a)'],
        assumedInExcerpt: true,
      },
      {
        condition: { is: 'not', of: { is: 'happened', event: 'visit-ended' } },
        code: 'procedure.already-past',
        cite: ['S/2020/731 VI.3(a)'],
        kind: 'too-late',
      },
    ],
    recurs: true,
    seenBy: ['committee', 'partner'],
  },
  {
    id: 'delegation-confirmed',
    by: 'executive-director',
    meaning: 'composition settled, head named',
    cite: ['S/2020/731 VI.3(a)'],
    needs: [
      {
        condition: {
          is: 'latest',
          among: ['consent-given', 'consent-declined', 'council-decision-recorded'],
          oneOf: ['consent-given', 'council-decision-recorded'],
        },
        code: 'procedure.no-consent',
        cite: ['S/2020/731 VI.3(a)'],
        assumedInExcerpt: true,
      },
    ],
    seenBy: ['committee', 'state', 'partner'],
  },
  {
    id: 'documents-provided',
    by: 'visited-state',
    meaning: 'national documents handed to the delegation',
    cite: ['S/2020/731 V(i)'],
    needs: [
      {
        condition: {
          is: 'latest',
          among: ['consent-given', 'consent-declined', 'council-decision-recorded'],
          oneOf: ['consent-given', 'council-decision-recorded'],
        },
        code: 'procedure.no-consent',
        cite: ['S/2020/731 V(i)'],
        assumedInExcerpt: true,
      },
      {
        condition: { is: 'not', of: { is: 'happened', event: 'visit-ended' } },
        code: 'procedure.already-past',
        cite: ['S/2020/731 V(i)'],
        kind: 'too-late',
      },
    ],
    recurs: true,
    seenBy: ['committee', 'state'],
  },
  {
    id: 'preparatory-meeting-held',
    by: 'cted',
    meaning: 'preparatory meeting with State and UN country team, security discussed',
    cite: ['S/2020/731 V(d)', 'S/2020/731 VI.2(c)'],
    needs: [
      {
        condition: {
          is: 'latest',
          among: ['consent-given', 'consent-declined', 'council-decision-recorded'],
          oneOf: ['consent-given', 'council-decision-recorded'],
        },
        code: 'procedure.no-consent',
        cite: ['S/2020/731 V(d)'],
        assumedInExcerpt: true,
      },
      {
        condition: { is: 'not', of: { is: 'happened', event: 'visit-started' } },
        code: 'procedure.already-past',
        cite: ['S/2020/731 V(d)'],
        kind: 'too-late',
      },
    ],
    recurs: true,
    seenBy: ['committee', 'state'],
  },
  {
    id: 'programme-agreed',
    by: 'visited-state',
    meaning: 'dates, scope, institutions, site visits, stakeholder meetings and logistics agreed',
    cite: ['S/2020/731 VI.2(b)', 'S/2020/731 V(g)'],
    needs: [
      {
        condition: {
          is: 'latest',
          among: ['consent-given', 'consent-declined', 'council-decision-recorded'],
          oneOf: ['consent-given', 'council-decision-recorded'],
        },
        code: 'procedure.no-consent',
        cite: ['S/2020/731 II.5'],
        assumedInExcerpt: true,
      },
      {
        condition: { is: 'happened', event: 'mission-engaged' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 VI.2(b)'],
        assumedInExcerpt: true,
      },
      {
        condition: { is: 'not', of: { is: 'happened', event: 'visit-ended' } },
        code: 'procedure.already-past',
        cite: ['S/2020/731 VI.2(b)'],
        kind: 'too-late',
      },
    ],
    recurs: true,
    seenBy: ['committee', 'state', 'partner'],
  },
  {
    id: 'logistics-shortfall-notified',
    by: 'visited-state',
    meaning: 'written notice that transport or interpretation cannot be provided',
    cite: ['S/2020/731 VI.2(d)', 'S/2020/731 VI.2(e)'],
    needs: [
      {
        condition: {
          is: 'latest',
          among: ['consent-given', 'consent-declined', 'council-decision-recorded'],
          oneOf: ['consent-given', 'council-decision-recorded'],
        },
        code: 'procedure.no-consent',
        cite: ['S/2020/731 VI.2(d)'],
        assumedInExcerpt: true,
      },
      {
        condition: { is: 'not', of: { is: 'happened', event: 'visit-ended' } },
        code: 'procedure.already-past',
        cite: ['S/2020/731 VI.2(d)'],
        kind: 'too-late',
      },
    ],
    fields: [{ name: 'document', required: true, assumedInExcerpt: true }],
    recurs: true,
    seenBy: ['committee', 'state'],
  },
  {
    id: 'media-arrangement-notified',
    by: 'visited-state',
    meaning: 'State tells the delegation of its own press arrangements',
    cite: ['S/2020/731 VI.2(g)'],
    needs: [
      {
        condition: {
          is: 'latest',
          among: ['consent-given', 'consent-declined', 'council-decision-recorded'],
          oneOf: ['consent-given', 'council-decision-recorded'],
        },
        code: 'procedure.no-consent',
        cite: ['S/2020/731 VI.2(g)'],
        assumedInExcerpt: true,
      },
      {
        condition: { is: 'not', of: { is: 'happened', event: 'visit-ended' } },
        code: 'procedure.already-past',
        cite: ['S/2020/731 VI.2(g)'],
        kind: 'too-late',
      },
    ],
    recurs: true,
    seenBy: ['committee', 'state', 'partner'],
  },
] as const satisfies readonly EventRule[];
