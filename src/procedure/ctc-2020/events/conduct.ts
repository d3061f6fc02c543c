import type { EventRule } from '../../procedure.ts';

// The visit itself (S/2020/731 V(a) to V(k), VI.3(b) to VI.3(e)).
export const conduct = [
  {
    id: 'visit-started',
    by: 'head-of-delegation',
    meaning: 'first day of the programme',
    cite: ['S/2020/731 V(c)', 'S/2020/731 VI.2'],
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
        condition: { is: 'happened', event: 'programme-agreed' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 VI.2(b)'],
        assumedInExcerpt: true,
      },
      {
        condition: { is: 'happened', event: 'delegation-confirmed' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 VI.3(a)'],
        assumedInExcerpt: true,
      },
    ],
    localDay: true,
    seenBy: ['committee', 'state', 'partner'],
  },
  {
    id: 'session-summarized',
    by: 'head-of-delegation',
    meaning: 'discussion and conclusions of a working session summed up',
    cite: ['S/2020/731 VI.3(b)'],
    needs: [
      {
        condition: { is: 'happened', event: 'visit-started' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 VI.3(b)'],
        assumedInExcerpt: true,
      },
      {
        condition: { is: 'not', of: { is: 'happened', event: 'visit-ended' } },
        code: 'procedure.already-past',
        cite: ['S/2020/731 VI.3(b)'],
        kind: 'too-late',
      },
    ],
    localDay: true,
    recurs: true,
    seenBy: [],
  },
  {
    id: 'overall-approval-given',
    by: 'visited-state',
    meaning:
      "State's general approval, at the closing meeting, of immediate follow-up on technical assistance",
    cite: ['S/2020/731 VI.3(c)'],
    needs: [
      {
        condition: { is: 'happened', event: 'closing-meeting-held' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 VI.3(c)'],
        assumedInExcerpt: true,
      },
    ],
    recurs: true,
    seenBy: ['committee', 'state'],
  },
  {
    id: 'closing-meeting-held',
    by: 'head-of-delegation',
    meaning: 'main results presented to the Government',
    cite: ['S/2020/731 V(k)', 'S/2020/731 VI.3(b)'],
    needs: [
      {
        condition: { is: 'happened', event: 'visit-started' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 V(k)'],
        assumedInExcerpt: true,
      },
      {
        condition: { is: 'not', of: { is: 'happened', event: 'visit-ended' } },
        code: 'procedure.already-past',
        cite: ['S/2020/731 V(k)'],
        kind: 'too-late',
      },
    ],
    localDay: true,
    seenBy: ['committee', 'state', 'partner'],
  },
  {
    id: 'virtual-component-ended',
    by: 'head-of-delegation',
    meaning: 'last session of the virtual component of a hybrid visit',
    cite: ['S/2022/529 annex I para 17', 'S/2022/529 annex I para 20'],
    needs: [
      {
        condition: { is: 'file', property: 'hybrid' },
        code: 'procedure.not-hybrid',
        cite: ['S/2022/529 annex I para 17'],
        assumedInExcerpt: true,
      },
      {
        condition: { is: 'happened', event: 'visit-started' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 V(c)'],
        assumedInExcerpt: true,
      },
      {
        condition: { is: 'not', of: { is: 'happened', event: 'visit-ended' } },
        code: 'procedure.already-past',
        cite: ['S/2022/529 annex I para 20'],
        kind: 'too-late',
      },
    ],
    fields: [{ name: 'component', required: false }],
    localDay: true,
    recurs: true,
    seenBy: ['committee', 'state', 'partner'],
  },
  {
    id: 'visit-ended',
    by: 'head-of-delegation',
    meaning: 'last day of the (last physical component of the) visit',
    cite: ['S/2020/731 V(l)', 'S/2020/731 V(m)', 'S/2020/731 VI.4(a)'],
    needs: [
      {
        condition: { is: 'happened', event: 'visit-started' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 V(c)'],
        assumedInExcerpt: true,
      },
      {
        condition: {
          is: 'any',
          of: [
            { is: 'happened', event: 'closing-meeting-held' },
            { is: 'given-with', event: 'visit-ended', field: 'reason' },
            { is: 'given-with', event: 'visit-ended', field: 'option' },
          ],
        },
        code: 'procedure.no-closing-meeting',
        cite: ['S/2020/731 V(k)', 'S/2020/731 VI.3(b)'],
        assumedInExcerpt: true,
      },
    ],
    fields: [
      { name: 'reason', required: false },
      {
        name: 'option',
        required: false,
        options: ['virtual-component-stands'],
        cite: ['S/2022/529 annex I para 17'],
      },
    ],
    localDay: true,
    seenBy: ['committee', 'state', 'partner'],
  },
] as const satisfies readonly EventRule[];
