import type { EventRule } from '../../procedure.ts';

// What the State wants kept confidential, and the versions that follow (S/2020/731 V(t) to V(x)).
export const confidentiality = [
  {
    id: 'confidentiality-indicated',
    by: 'visited-state',
    meaning: 'reply saying whether, and which, information must stay confidential',
    cite: ['S/2020/731 V(u)', 'S/2020/731 VI.4(h)'],
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
        cite: ['S/2020/731 V(u)', 'S/2020/731 VI.4(h)'],
      },
    ],
    fields: [{ name: 'option', required: true, options: ['CR-1', 'CR-2', 'CR-3'], assumedInExcerpt: true }],
    recurs: true,
    seenBy: ['committee', 'state'],
  },
  {
    id: 'confidentiality-period-lapsed',
    by: 'system',
    meaning: '30 days passed with no reply',
    cite: ['S/2020/731 V(u)'],
    seenBy: ['committee', 'state'],
  },
  {
    id: 'partner-version-issued',
    by: 'cted',
    meaning: 'version without confidential information released to UN partners',
    cite: ['S/2020/731 V(t)', 'S/2020/731 V(u)', 'S/2020/731 V(v)'],
    needs: [
      {
        condition: { is: 'happened', event: 'confidentiality-indicated' },
        code: 'procedure.no-answer-yet',
        cite: ['S/2020/731 V(u)'],
      },
      {
        condition: { is: 'option', event: 'confidentiality-indicated', oneOf: ['CR-1', 'CR-2'] },
        code: 'procedure.whole-report-confidential',
        cite: ['S/2020/731 V(u)', 'S/2020/731 V(v)'],
      },
    ],
    recurs: true,
    seenBy: ['committee', 'state', 'partner'],
  },
  {
    id: 'disclaimer-version-issued',
    by: 'cted',
    meaning: 'limited-distribution copy released to participating partners only',
    cite: ['S/2020/731 V(u)'],
    needs: [
      {
        condition: { is: 'happened', event: 'confidentiality-period-lapsed' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 V(u)'],
      },
      {
        condition: { is: 'happened', event: 'state-informed-of-limited-sharing' },
        code: 'procedure.notice-first',
        cite: ['S/2020/731 V(u)'],
      },
      {
        condition: { is: 'not', of: { is: 'happened', event: 'confidentiality-indicated' } },
        code: 'procedure.answered-already',
        cite: ['S/2020/731 V(u)'],
      },
    ],
    seenBy: ['committee', 'state', 'partner'],
  },
  {
    id: 'state-informed-of-limited-sharing',
    by: 'cted',
    meaning: 'State told of the limited distribution',
    cite: ['S/2020/731 V(u)'],
    needs: [
      {
        condition: { is: 'happened', event: 'confidentiality-period-lapsed' },
        code: 'procedure.cause-missing',
        cite: ['S/2020/731 V(u)'],
      },
    ],
    seenBy: ['committee', 'state'],
  },
  {
    id: 'consent-list-updated',
    by: 'cted',
    meaning: 'website list of consenting States changed',
    cite: ['S/2020/731 V(x)'],
    needs: [
      {
        condition: { is: 'happened', event: 'confidentiality-indicated' },
        code: 'procedure.no-answer-yet',
        cite: ['S/2020/731 V(x)'],
      },
      {
        condition: { is: 'option', event: 'confidentiality-indicated', oneOf: ['CR-1', 'CR-2'] },
        code: 'procedure.whole-report-confidential',
        cite: ['S/2020/731 V(x)'],
      },
    ],
    recurs: true,
    seenBy: ['committee', 'state', 'partner', 'public'],
  },
] as const satisfies readonly EventRule[];
