import type { EventRule } from '../../procedure.ts';

// From the yearly proposals to the consent of the State (S/2020/731 VI.1, VI.2(a)).
export const selection = [
  {
    id: 'calendar-year-started',
    by: 'system',
    meaning: '1 January in the zone of P-03',
    cite: ['S/2020/731 VI.1(a)'],
    scope: 'body',
    recurs: true,
    seenBy: ['committee'],
  },
  {
    id: 'proposals-submitted',
    by: 'cted',
    meaning: 'yearly visit proposals lodged with the Committee',
    cite: ['S/2020/731 VI.1(a)', 'S/2020/731 VI.1(b)'],
    scope: 'body',
    recurs: true,
    seenBy: ['committee'],
  },
  {
    id: 'visit-list-adopted',
    by: 'committee',
    meaning: 'Committee decided which States are to be visited',
    cite: ['S/2020/731 VI.1(b)'],
    scope: 'body',
    recurs: true,
    seenBy: ['committee'],
  },
  {
    id: 'visit-list-amended',
    by: 'committee',
    meaning: 'a State added to or removed from an adopted list',
    cite: ['CTC/CTED work programme 2020 Committee part para 6'],
    scope: 'body',
    recurs: true,
    seenBy: ['committee'],
  },
  {
    id: 'visit-approved',
    by: 'committee',
    meaning: 'a given State is on the adopted list; a visit file opens',
    cite: ['S/2020/731 VI.1(b)'],
    needs: [
      {
        condition: { is: 'not', of: { is: 'happened', event: 'visit-started' } },
        code: 'procedure.already-past',
        cite: ['S/2020/731 VI.1(b)'],
        kind: 'too-late',
      },
    ],
    seenBy: ['committee', 'state'],
  },
  {
    id: 'council-decision-recorded',
    by: 'cted',
    meaning: 'Security Council decision allowing a visit without consent',
    cite: ['S/2020/731 II.5'],
    needs: [
      {
        condition: { is: 'happened', event: 'visit-approved' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 VI.1(b)'],
        assumedInExcerpt: true,
      },
      {
        condition: { is: 'not', of: { is: 'happened', event: 'visit-started' } },
        code: 'procedure.already-past',
        cite: ['S/2020/731 II.5'],
        kind: 'too-late',
      },
    ],
    fields: [{ name: 'document', required: true, assumedInExcerpt: true }],
    seenBy: ['committee', 'state'],
  },
  {
    id: 'consent-requested',
    by: 'cted',
    meaning: 'State approached for consent',
    cite: ['S/2020/731 VI.2(a)'],
    needs: [
      {
        condition: { is: 'happened', event: 'visit-approved' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 VI.1(b)'],
        assumedInExcerpt: true,
      },
      {
        condition: { is: 'not', of: { is: 'happened', event: 'visit-started' } },
        code: 'procedure.already-past',
        cite: ['S/2020/731 VI.2(a)'],
        kind: 'too-late',
      },
    ],
    recurs: true,
    seenBy: ['committee', 'state'],
  },
  {
    id: 'consent-given',
    by: 'visited-state',
    meaning: 'written consent of the State',
    cite: ['S/2020/731 II.5', 'S/2020/731 VI.2(a)'],
    needs: [
      {
        condition: { is: 'happened', event: 'consent-requested' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 VI.2(a)'],
        assumedInExcerpt: true,
      },
      {
        condition: { is: 'not', of: { is: 'happened', event: 'visit-started' } },
        code: 'procedure.already-past',
        cite: ['S/2020/731 VI.2(a)'],
        kind: 'too-late',
      },
      {
        condition: {
          is: 'not',
          of: { is: 'latest', among: ['consent-given', 'consent-declined'], oneOf: ['consent-given'] },
        },
        code: 'procedure.answered-already',
        cite: ['S/2020/731 II.5'],
        kind: 'conflict',
      },
    ],
    recurs: true,
    seenBy: ['committee', 'state'],
  },
  {
    id: 'consent-declined',
    by: 'visited-state',
    meaning: 'State refuses, defers or stays silent to the point the Committee is told',
    cite: ['S/2020/731 II.5'],
    needs: [
      {
        condition: { is: 'happened', event: 'consent-requested' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 VI.2(a)'],
        assumedInExcerpt: true,
      },
      {
        condition: { is: 'not', of: { is: 'happened', event: 'visit-started' } },
        code: 'procedure.already-past',
        cite: ['S/2020/731 II.5'],
        kind: 'too-late',
      },
    ],
    recurs: true,
    seenBy: ['committee', 'state'],
  },
] as const satisfies readonly EventRule[];
