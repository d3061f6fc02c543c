import {
  everybody,
  followed,
  type HouseLine,
  type HouseResource,
  ofCted,
  partners,
  secretariat,
  stateActs,
  states,
} from './house.ts';

// Documents by class: the class stands on the row, and says who reads it whatever the document is about.

const tables = ['document', 'document_version'];
const filedByState: readonly HouseLine[] = [
  { rule: 'AC-08', to: stateActs, access: 'enter', within: 'own-state' },
  { rule: 'AC-08', to: states, access: 'read', within: 'own-state' },
];

export const documents: readonly HouseResource[] = [
  {
    id: 'documents-general',
    tables,
    lines: [...ofCted, { rule: 'AC-04', to: everybody, access: 'read' }],
  },
  { id: 'documents-committee-and-cted', tables, lines: [...ofCted, followed] },
  { id: 'documents-committee-cted-and-state', tables, lines: [...ofCted, followed, ...filedByState] },
  { id: 'documents-cted-working', tables, lines: ofCted },
  { id: 'documents-state-only-and-cted', tables, lines: [...ofCted, ...filedByState] },
  {
    id: 'documents-participants',
    tables,
    lines: [
      ...ofCted,
      followed,
      { rule: 'AC-08', to: states, access: 'read', within: 'own-state' },
      { rule: 'AC-09', to: partners, access: 'read', within: 'own-visit' },
    ],
  },
  {
    id: 'document-receipts',
    tables: ['document_receipt'],
    lines: [{ rule: 'AC-01', to: secretariat, access: 'edit' }, ...filedByState],
  },
  {
    id: 'document-uploads',
    tables: ['document_upload'],
    lines: [{ rule: 'AC-12', to: [...secretariat, ...states], access: 'administer', within: 'own-account' }],
  },
  { id: 'document-numbers', tables: ['document_series'], lines: [] },
  {
    // Who opened what: one log, for CTED and for the State whose document or report it is (V-166).
    id: 'reading-log',
    tables: ['document_reading', 'version_reading'],
    lines: [
      { rule: 'AC-14', to: secretariat, access: 'read' },
      { rule: 'AC-14', to: states, access: 'read', within: 'own-state' },
    ],
  },
];
