import type { EventRule } from '../../procedure.ts';

// From the final draft to the report in the hands of the State (S/2020/731 V(n), V(p), VI.4(f) to VI.4(h)).
export const adoption = [
  {
    id: 'final-draft-submitted',
    by: 'cted',
    meaning: '(revised) final draft lodged with the Committee for consideration and adoption',
    cite: ['S/2020/731 V(n)', 'S/2020/731 V(o)', 'S/2020/731 VI.4(e)'],
    needs: [
      {
        condition: { is: 'happened', event: 'draft-shared-with-state' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 V(m)'],
        assumedInExcerpt: true,
      },
      {
        condition: {
          is: 'any',
          of: [
            { is: 'happened', event: 'state-comments-received' },
            { is: 'started', clock: 'D-13' },
          ],
        },
        code: 'procedure.final-notice-running',
        cite: ['S/2020/731 V(o)', 'S/2020/731 VI.4(e)'],
        assumedInExcerpt: true,
      },
    ],
    seenBy: ['committee', 'partner'],
  },
  {
    id: 'member-comments-received',
    by: 'committee-member',
    meaning: 'one or more members comment on the content',
    cite: ['S/2020/731 VI.4(f)'],
    needs: [
      {
        condition: { is: 'happened', event: 'final-draft-submitted' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 VI.4(f)'],
        assumedInExcerpt: true,
      },
      {
        condition: { is: 'not', of: { is: 'happened', event: 'report-adopted' } },
        code: 'procedure.already-past',
        cite: ['S/2020/731 VI.4(f)'],
        kind: 'too-late',
      },
    ],
    recurs: true,
    seenBy: ['committee'],
  },
  {
    id: 'draft-amended',
    by: 'committee',
    meaning: "draft amended to reflect members' comments",
    cite: ['S/2020/731 VI.4(f)'],
    needs: [
      {
        condition: { is: 'happened', event: 'member-comments-received' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 VI.4(f)'],
        assumedInExcerpt: true,
      },
      {
        condition: { is: 'not', of: { is: 'happened', event: 'report-adopted' } },
        code: 'procedure.already-past',
        cite: ['S/2020/731 VI.4(f)'],
        kind: 'too-late',
      },
    ],
    recurs: true,
    seenBy: ['committee'],
  },
  {
    id: 'report-adopted',
    by: 'committee',
    meaning: 'Committee adopts the visit report',
    cite: ['S/2020/731 VI.4(f)', 'S/2020/731 VI.4(h)', 'S/2020/731 V(n)'],
    needs: [
      {
        condition: { is: 'happened', event: 'final-draft-submitted' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 V(n)', 'S/2020/731 VI.4(e)'],
        assumedInExcerpt: true,
      },
      {
        condition: { is: 'answered', event: 'member-comments-received', by: ['draft-amended'] },
        code: 'procedure.member-comment-open',
        cite: ['S/2020/731 VI.4(f)'],
      },
    ],
    seenBy: ['committee'],
  },
  {
    id: 'report-transmitted',
    by: 'committee-chair',
    meaning: 'adopted report sent to the State with the two requests (confidentiality, response)',
    cite: ['S/2020/731 V(p)', 'S/2020/731 V(u)', 'S/2020/731 VI.4(h)'],
    needs: [
      {
        condition: { is: 'happened', event: 'report-adopted' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 VI.4(h)'],
        assumedInExcerpt: true,
      },
    ],
    seenBy: ['committee', 'state'],
  },
  {
    id: 'final-report-received',
    by: 'visited-state',
    meaning: 'receipt of the final report, per P-20',
    cite: ['S/2020/731 V(u)', 'S/2020/731 VI.4(h)'],
    needs: [
      {
        condition: { is: 'happened', event: 'report-transmitted' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 V(u)', 'S/2020/731 VI.4(h)'],
        assumedInExcerpt: true,
      },
    ],
    seenBy: ['committee', 'state'],
  },
] as const satisfies readonly EventRule[];
