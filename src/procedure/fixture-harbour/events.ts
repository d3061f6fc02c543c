import type { EventRule } from '../procedure.ts';

const first = ['HC/2030/7 art. 3'] as const;
const fourth = ['HC/2030/7 art. 4', 'HC/2030/7 art. 4.2'] as const;
const fifth = ['HC/2030/7 art. 5'] as const;
const sixth = ['HC/2030/7 art. 6'] as const;

export const events = [
  { id: 'notice-given', by: 'harbour-office', meaning: 'the port is told', cite: first, seenBy: ['state'] },
  {
    id: 'language-chosen',
    by: 'reviewed-port',
    meaning: 'the port names its language',
    cite: first,
    seenBy: ['state'],
  },
  {
    id: 'self-report-received',
    by: 'reviewed-port',
    meaning: 'the report reaches the office in time',
    cite: fourth,
    recurs: true,
    needs: [
      { condition: { is: 'happened', event: 'notice-given' }, code: 'procedure.cause-missing', cite: first },
    ],
    seenBy: ['state', 'committee'],
  },
  {
    id: 'late-report-received',
    by: 'reviewed-port',
    meaning: 'the report reaches the office late',
    cite: fourth,
    recurs: true,
    outside: { of: 'self-report-received', clocks: ['HD-01'] },
    seenBy: ['state', 'committee'],
  },
  {
    id: 'self-report-lapsed',
    by: 'system',
    meaning: 'no report came in time',
    cite: fourth,
    seenBy: ['state'],
  },
  {
    id: 'time-asked',
    by: 'reviewed-port',
    meaning: 'the port asks for more time',
    cite: fourth,
    recurs: true,
    fields: [{ name: 'days', required: true }],
    needs: [
      { condition: { is: 'happened', event: 'notice-given' }, code: 'procedure.cause-missing', cite: first },
    ],
    seenBy: ['state', 'committee'],
  },
  {
    id: 'time-given',
    by: 'panel',
    meaning: 'a new day is set',
    cite: fourth,
    recurs: true,
    fields: [{ name: 'until', required: true }],
    needs: [
      {
        condition: { is: 'request-pending', clock: 'HD-01' },
        code: 'procedure.no-request-pending',
        cite: fourth,
      },
      {
        condition: { is: 'within-cap', clock: 'HD-01' },
        code: 'procedure.past-the-cap',
        cite: fourth,
        kind: 'bad-input',
      },
    ],
    seenBy: ['state', 'committee'],
  },
  {
    id: 'time-denied',
    by: 'panel',
    meaning: 'no more time',
    cite: fourth,
    recurs: true,
    needs: [
      {
        condition: { is: 'request-pending', clock: 'HD-01' },
        code: 'procedure.no-request-pending',
        cite: fourth,
      },
    ],
    seenBy: ['state', 'committee'],
  },
  {
    id: 'panel-called',
    by: 'harbour-office',
    meaning: 'a meeting is called for a later day',
    cite: fifth,
    fields: [{ name: 'until', required: true }],
    seenBy: ['committee'],
  },
  {
    id: 'papers-circulated',
    by: 'harbour-office',
    meaning: 'papers are out',
    cite: fifth,
    seenBy: ['committee'],
  },
  {
    id: 'panel-met',
    by: 'panel',
    meaning: 'the panel met',
    cite: fifth,
    needs: [
      { condition: { is: 'happened', event: 'panel-called' }, code: 'procedure.cause-missing', cite: fifth },
    ],
    seenBy: ['committee'],
  },
  {
    id: 'minutes-sent',
    by: 'harbour-office',
    meaning: 'minutes are out',
    cite: fifth,
    seenBy: ['committee'],
  },
  {
    id: 'findings-sent',
    by: 'harbour-office',
    meaning: 'findings go to the port',
    cite: sixth,
    seenBy: ['state'],
  },
  {
    id: 'findings-acknowledged',
    by: 'reviewed-port',
    meaning: 'the port has them',
    cite: sixth,
    seenBy: ['state'],
  },
  { id: 'reply-received', by: 'reviewed-port', meaning: 'the port replies', cite: sixth, seenBy: ['state'] },
  { id: 'reply-lapsed', by: 'system', meaning: 'no reply came in time', cite: sixth, seenBy: ['state'] },
  {
    id: 'duty-waived',
    by: 'harbour-office',
    meaning: 'a duty is closed with a reason',
    cite: ['HC/2030/7 art. 9'],
    recurs: true,
    fields: [
      { name: 'option', required: true },
      { name: 'reason', required: true },
    ],
    seenBy: ['committee'],
  },
  {
    id: 'review-closed',
    by: 'harbour-office',
    meaning: 'nothing is left to do',
    cite: ['HC/2030/7 art. 9'],
    needs: [
      { condition: { is: 'nothing-open' }, code: 'procedure.obligation-open', cite: ['HC/2030/7 art. 9'] },
    ],
    seenBy: ['state', 'committee'],
  },
] as const satisfies readonly EventRule[];
