import type { EventRule } from '../../procedure.ts';

// From the end of the visit to the draft in the hands of the State (S/2020/731 V(l), V(m), V(y), VI.4(a)).
export const drafting = [
  {
    id: 'press-release-published',
    by: 'cted',
    meaning: 'short press release on the Committee website',
    cite: ['S/2020/731 V(y)'],
    needs: [
      {
        condition: { is: 'happened', event: 'visit-ended' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 V(y)'],
        assumedInExcerpt: true,
      },
    ],
    seenBy: ['committee', 'state', 'partner', 'public'],
  },
  {
    id: 'expert-contribution-received',
    by: 'visiting-expert',
    meaning: "one expert's contribution reaches CTED",
    cite: ['S/2020/731 VI.3(a)', 'S/2020/731 VI.4(a)'],
    needs: [
      {
        condition: { is: 'happened', event: 'visit-ended' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 VI.4(a)'],
        assumedInExcerpt: true,
      },
    ],
    fields: [{ name: 'expert', required: false }],
    recurs: true,
    seenBy: ['partner'],
  },
  {
    id: 'prelim-elements-submitted',
    by: 'cted',
    meaning: 'preliminary elements of the PAO after a virtual component',
    cite: ['S/2022/529 annex I para 21'],
    needs: [
      {
        condition: { is: 'happened', event: 'virtual-component-ended' },
        code: 'procedure.cause-missing',
        cite: ['S/2022/529 annex I para 21'],
      },
    ],
    recurs: true,
    seenBy: ['committee'],
  },
  {
    id: 'pao-submitted',
    by: 'cted',
    meaning: 'preliminary assessment and observations lodged with the Committee',
    cite: ['S/2020/731 V(l)', 'S/2020/731 annex row 1'],
    needs: [
      {
        condition: { is: 'happened', event: 'visit-ended' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 V(l)'],
        assumedInExcerpt: true,
      },
    ],
    seenBy: ['committee', 'partner'],
  },
  {
    id: 'draft-shared-with-state',
    by: 'cted',
    meaning: 'complete draft report sent to the Permanent Mission',
    cite: ['S/2020/731 V(m)', 'S/2020/731 VI.4(c)'],
    needs: [
      {
        condition: { is: 'happened', event: 'visit-ended' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 V(m)'],
        assumedInExcerpt: true,
      },
    ],
    seenBy: ['committee', 'state', 'partner'],
  },
] as const satisfies readonly EventRule[];
