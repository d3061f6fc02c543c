import { entryOf } from '../../access/server/index.ts';
import type { SharingCondition } from '../../procedure/procedure.ts';
import {
  committee,
  ctedActs,
  type HouseResource,
  happened,
  ofAudience,
  ofCted,
  secretariat,
  stateActs,
  states,
} from './house.ts';

// What is followed after the adoption: recommendations, the response of the State to each, and what CTED makes of it.

const released: SharingCondition = {
  is: 'all',
  of: [
    happened('partner-version-issued'),
    { is: 'not', of: { is: 'fact', fact: 'whole-report-confidential' } },
  ],
};
const responded = happened('implementation-response-received');
const reported = happened('follow-up-report-submitted');
const kept: readonly HouseResource[] = [
  {
    id: 'recommendations',
    tables: ['recommendation'],
    lines: [
      ...ofCted,
      { rule: 'SH-20', to: committee, access: 'read', while: happened('report-adopted') },
      {
        rule: 'SH-21',
        to: states,
        access: 'read',
        while: happened('report-transmitted'),
        within: 'own-state',
      },
      { rule: 'SH-24', to: ofAudience('un-partner', 'unoct'), access: 'read', while: released },
      {
        rule: 'SH-26',
        to: ofAudience('participating-partner'),
        access: 'read',
        while: { is: 'any', of: [released, happened('disclaimer-version-issued')] },
        within: 'own-visit',
      },
    ],
  },
  {
    id: 'recommendation-replies',
    tables: ['recommendation_reply', 'reply_evidence'],
    lines: [
      { rule: 'SH-37', to: ctedActs, access: 'enter', while: responded },
      { rule: 'SH-37', to: secretariat, access: 'read', while: responded },
      { rule: 'SH-36', to: committee, access: 'read', while: responded },
      { rule: 'AC-03', to: stateActs, access: 'enter', within: 'own-state' },
      { rule: 'AC-03', to: states, access: 'read', within: 'own-state' },
    ],
  },
  {
    id: 'reply-views',
    tables: ['reply_view'],
    lines: [
      ...ofCted,
      { rule: 'SH-38', to: committee, access: 'read', while: reported },
      { rule: 'MX-05', to: states, access: 'read', while: reported, within: 'own-state' },
    ],
  },
];

const entries: readonly HouseResource[] = [
  {
    id: entryOf('recommendations-taken-up'),
    tables: [],
    lines: [
      { rule: 'AC-01', to: secretariat, access: 'read' },
      { rule: 'AC-07', to: committee, access: 'read' },
    ],
  },
  {
    id: entryOf('reply-viewed'),
    tables: [],
    lines: [{ rule: 'AC-01', to: secretariat, access: 'read' }],
  },
];

export const followup: readonly HouseResource[] = [...kept, ...entries];
