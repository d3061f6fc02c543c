import type { EventRule } from '../../procedure.ts';

// Assistance, the response of the State, the twelve months, and the end of the file (S/2020/731 V(p) to V(r), VI.4(h) to VI.4(j), fn 3).
export const followUp = [
  {
    id: 'ta-needs-referred',
    by: 'cted',
    meaning: 'technical assistance needs passed to providers',
    cite: ['S/2020/731 III.9.3(a)', 'S/2020/731 III.9.3(c)', 'S/2020/731 VI.3(c)'],
    needs: [
      {
        condition: {
          is: 'any',
          of: [
            { is: 'happened', event: 'overall-approval-given' },
            { is: 'happened', event: 'partner-version-issued' },
          ],
        },
        code: 'procedure.no-answer-yet',
        cite: ['S/2020/731 VI.3(c)', 'S/2020/731 V(u)'],
      },
    ],
    recurs: true,
    seenBy: ['committee', 'state'],
  },
  {
    id: 'follow-up-meeting-held',
    by: 'cted',
    meaning: 'meeting or dialogue with partners, donors or the State after the visit',
    cite: ['S/2020/731 V(r)'],
    needs: [
      {
        condition: { is: 'happened', event: 'visit-ended' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 V(r)'],
        assumedInExcerpt: true,
      },
    ],
    recurs: true,
    seenBy: ['committee', 'state', 'partner'],
  },
  {
    id: 'implementation-response-received',
    by: 'visited-state',
    meaning: "State's account of steps taken on the recommendations",
    cite: ['S/2020/731 V(p)', 'S/2020/731 VI.4(h)'],
    needs: [
      {
        condition: {
          is: 'any',
          of: [
            { is: 'happened', event: 'final-report-received' },
            { is: 'happened', event: 'report-transmitted' },
          ],
        },
        code: 'procedure.report-not-received',
        cite: ['S/2020/731 V(p)', 'S/2020/731 VI.4(h)'],
      },
    ],
    recurs: true,
    seenBy: ['committee', 'state'],
  },
  {
    id: 'implementation-response-lapsed',
    by: 'system',
    meaning: 'six months passed with no response',
    cite: ['S/2020/731 V(p)', 'S/2020/731 VI.4(h)'],
    seenBy: ['committee', 'state'],
  },
  {
    id: 'state-briefing-invited',
    by: 'committee-chair',
    meaning: 'senior officials invited to a Committee meeting',
    cite: ['S/2020/731 fn 3'],
    needs: [
      {
        condition: { is: 'happened', event: 'visit-ended' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 fn 3'],
        assumedInExcerpt: true,
      },
    ],
    recurs: true,
    seenBy: ['committee', 'state'],
  },
  {
    id: 'state-briefing-held',
    by: 'committee',
    meaning: 'senior officials briefed the Committee',
    cite: ['S/2020/731 fn 3'],
    needs: [
      {
        condition: { is: 'happened', event: 'state-briefing-invited' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 fn 3'],
        assumedInExcerpt: true,
      },
    ],
    recurs: true,
    seenBy: ['committee', 'state'],
  },
  {
    id: 'follow-up-report-submitted',
    by: 'cted',
    meaning: "CTED's 12-month report on steps taken",
    cite: ['S/2020/731 fn 3', 'S/2020/731 VI.4(j)'],
    needs: [
      {
        condition: { is: 'happened', event: 'pao-submitted' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 fn 3'],
      },
    ],
    seenBy: ['committee'],
  },
  {
    id: 'additional-follow-up-recommended',
    by: 'cted',
    meaning: 'CTED advises the Committee on further follow-up or more assistance',
    cite: ['S/2020/731 fn 3'],
    needs: [
      {
        condition: { is: 'happened', event: 'follow-up-report-submitted' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 fn 3'],
        assumedInExcerpt: true,
      },
    ],
    recurs: true,
    seenBy: ['committee'],
  },
  {
    id: 'assessment-updated',
    by: 'cted',
    meaning: "visit findings or the State's response carried into the ongoing assessment (OIA, DIS)",
    cite: ['S/2020/731 V(q)', 'S/2020/731 VI.4(i)'],
    needs: [
      {
        condition: { is: 'happened', event: 'visit-ended' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 V(q)'],
        assumedInExcerpt: true,
      },
    ],
    recurs: true,
    seenBy: ['committee'],
  },
  {
    id: 'obligation-waived',
    by: 'cted',
    meaning: 'an open obligation closed with a stated reason (the option names its clock)',
    cite: ['S/2020/731 VI.4(j)'],
    recurs: true,
    fields: [
      { name: 'option', required: true },
      { name: 'reason', required: true },
    ],
    seenBy: ['committee'],
  },
  {
    id: 'visit-file-closed',
    by: 'cted',
    meaning: 'no obligation left open',
    cite: ['S/2020/731 VI.4(j)'],
    needs: [
      {
        condition: { is: 'happened', event: 'visit-ended' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 VI.4(j)'],
        assumedInExcerpt: true,
      },
      { condition: { is: 'nothing-open' }, code: 'procedure.obligation-open', cite: ['S/2020/731 VI.4(j)'] },
    ],
    seenBy: ['committee', 'state'],
  },
] as const satisfies readonly EventRule[];
