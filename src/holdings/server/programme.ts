import { readers } from '../../access/server/index.ts';
import {
  administrator,
  committee,
  everybody,
  followed,
  type HouseResource,
  ofCted,
  partners,
  states,
} from './house.ts';

// Programmes and meetings, duties and what was circulated. The status of an item follows line 14 of the matrix.

const unoct = readers.filter((reader) => reader === 'unoct');

export const programme: readonly HouseResource[] = [
  {
    id: 'programmes',
    tables: ['programme', 'programme_item'],
    lines: [
      { rule: 'AC-04', to: everybody, access: 'read' },
      { rule: 'AC-11', to: administrator, access: 'administer' },
    ],
  },
  {
    id: 'meetings-open',
    tables: ['meeting', 'agenda_item', 'meeting_paper', 'meeting_decision'],
    lines: [...ofCted, { rule: 'AC-04', to: everybody, access: 'read' }],
  },
  {
    id: 'meetings-closed',
    tables: ['meeting', 'agenda_item', 'meeting_paper', 'meeting_decision'],
    lines: [...ofCted, followed, { rule: 'AC-08', to: states, access: 'read', within: 'admitted' }],
  },
  {
    id: 'programme-duties',
    tables: ['duty', 'duty_evidence'],
    lines: [...ofCted, followed, { rule: 'MX-14', to: unoct, access: 'read', within: 'coordination' }],
  },
  {
    id: 'circulations',
    tables: ['circulation', 'circulation_reader'],
    lines: [
      ...ofCted,
      { rule: 'AC-07', to: committee, access: 'read', within: 'put-before-them' },
      { rule: 'AC-08', to: states, access: 'read', within: 'own-state' },
      { rule: 'AC-09', to: partners, access: 'read', within: 'own-visit' },
    ],
  },
];
