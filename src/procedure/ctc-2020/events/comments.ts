import type { EventRule } from '../../procedure.ts';

// The time of the State to comment, with extension, letter and final two weeks (S/2020/731 V(m) to V(o), VI.4(d), VI.4(e)).
export const comments = [
  {
    id: 'comments-reminder-sent',
    by: 'cted',
    meaning: 'reminder before the comment period lapses',
    cite: ['S/2020/731 V(m)'],
    needs: [
      {
        condition: { is: 'happened', event: 'draft-shared-with-state' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 V(m)'],
      },
      {
        condition: {
          is: 'not',
          of: {
            is: 'any',
            of: [
              { is: 'happened', event: 'state-comments-received' },
              { is: 'lapsed', clock: 'D-08' },
            ],
          },
        },
        code: 'procedure.already-past',
        cite: ['S/2020/731 V(m)'],
        kind: 'too-late',
      },
    ],
    recurs: true,
    seenBy: ['committee', 'state'],
  },
  {
    id: 'extension-requested',
    by: 'visited-state',
    meaning: 'written request for more time',
    cite: ['S/2020/731 VI.4(d)'],
    needs: [
      {
        condition: { is: 'happened', event: 'draft-shared-with-state' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 VI.4(d)', 'S/2020/731 V(m)'],
      },
      {
        condition: { is: 'not', of: { is: 'request-pending', clock: 'D-08' } },
        code: 'procedure.request-pending',
        cite: ['S/2020/731 VI.4(d)'],
        kind: 'conflict',
      },
      {
        condition: {
          is: 'not',
          of: {
            is: 'any',
            of: [
              { is: 'happened', event: 'state-comments-received' },
              { is: 'happened', event: 'final-draft-submitted' },
            ],
          },
        },
        code: 'procedure.already-past',
        cite: ['S/2020/731 VI.4(d)'],
        kind: 'too-late',
      },
    ],
    fields: [
      { name: 'days', required: true },
      { name: 'document', required: false },
    ],
    recurs: true,
    seenBy: ['committee', 'state'],
  },
  {
    id: 'extension-granted',
    by: 'committee',
    meaning: 'new due date, within the cap',
    cite: ['S/2020/731 VI.4(d)'],
    needs: [
      {
        condition: { is: 'request-pending', clock: 'D-08' },
        code: 'procedure.no-request-pending',
        cite: ['S/2020/731 VI.4(d)'],
      },
      {
        condition: { is: 'within-cap', clock: 'D-08' },
        code: 'procedure.past-the-cap',
        cite: ['S/2020/731 VI.4(d)'],
        kind: 'bad-input',
      },
      {
        condition: { is: 'not-shorter', clock: 'D-08' },
        code: 'procedure.shortens-the-time',
        cite: ['S/2020/731 VI.4(d)'],
        kind: 'bad-input',
      },
    ],
    fields: [{ name: 'until', required: true }],
    recurs: true,
    seenBy: ['committee', 'state'],
  },
  {
    id: 'extension-refused',
    by: 'committee',
    meaning: 'original due date stands',
    cite: ['S/2020/731 VI.4(d)'],
    needs: [
      {
        condition: { is: 'request-pending', clock: 'D-08' },
        code: 'procedure.no-request-pending',
        cite: ['S/2020/731 VI.4(d)'],
      },
    ],
    recurs: true,
    seenBy: ['committee', 'state'],
  },
  {
    id: 'state-comments-received',
    by: 'visited-state',
    meaning: 'comments within a period in force (original, extended or final notice)',
    cite: ['S/2020/731 V(m)', 'S/2020/731 VI.4(d)'],
    needs: [
      {
        condition: { is: 'happened', event: 'draft-shared-with-state' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 V(m)', 'S/2020/731 VI.4(d)'],
      },
      {
        condition: { is: 'not', of: { is: 'happened', event: 'report-adopted' } },
        code: 'procedure.already-past',
        cite: ['S/2020/731 V(n)', 'S/2020/731 VI.4(e)'],
        kind: 'too-late',
      },
    ],
    recurs: true,
    seenBy: ['committee', 'state'],
  },
  {
    id: 'late-comments-received',
    by: 'visited-state',
    meaning: 'comments after every period has lapsed',
    cite: ['S/2020/731 V(n)', 'S/2020/731 VI.4(e)'],
    needs: [
      {
        condition: { is: 'happened', event: 'draft-shared-with-state' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 V(m)', 'S/2020/731 VI.4(d)'],
      },
      {
        condition: { is: 'not', of: { is: 'happened', event: 'report-adopted' } },
        code: 'procedure.already-past',
        cite: ['S/2020/731 V(n)', 'S/2020/731 VI.4(e)'],
        kind: 'too-late',
      },
    ],
    recurs: true,
    outside: { of: 'state-comments-received', clocks: ['D-08', 'D-10', 'D-11'] },
    seenBy: ['committee', 'state'],
  },
  {
    id: 'comments-period-lapsed',
    by: 'system',
    meaning: 'original or extended due date passed without comments',
    cite: ['S/2020/731 V(o)', 'S/2020/731 VI.4(e)'],
    recurs: true,
    seenBy: ['committee', 'state'],
  },
  {
    id: 'formal-letter-sent',
    by: 'cted',
    meaning: 'formal letter giving a final two weeks',
    cite: ['S/2020/731 V(o)'],
    needs: [
      {
        condition: { is: 'happened', event: 'draft-shared-with-state' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 V(o)'],
      },
      {
        condition: { is: 'not', of: { is: 'request-pending', clock: 'D-08', inTime: true } },
        code: 'procedure.request-pending',
        cite: ['S/2020/731 V(o)'],
      },
      {
        condition: { is: 'owed', clock: 'D-10' },
        code: 'procedure.letter-not-due',
        cite: ['S/2020/731 V(o)'],
      },
    ],
    recurs: true,
    seenBy: ['committee', 'state'],
  },
  {
    id: 'final-notice-lapsed',
    by: 'system',
    meaning: 'the final two weeks passed without comments',
    cite: ['S/2020/731 V(o)', 'S/2020/731 VI.4(e)'],
    recurs: true,
    seenBy: ['committee', 'state'],
  },
  {
    id: 'comments-discussed',
    by: 'cted',
    meaning: 'comments discussed with the national focal point',
    cite: ['S/2020/731 V(n)'],
    needs: [
      {
        condition: {
          is: 'any',
          of: [
            { is: 'happened', event: 'state-comments-received' },
            { is: 'happened', event: 'late-comments-received' },
          ],
        },
        code: 'procedure.no-comments-yet',
        cite: ['S/2020/731 V(n)'],
        assumedInExcerpt: true,
      },
    ],
    recurs: true,
    seenBy: ['committee', 'state'],
  },
] as const satisfies readonly EventRule[];
