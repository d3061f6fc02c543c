import { entryOf } from '../../access/server/index.ts';
import { committee, type HouseLine, type HouseResource, partners, secretariat, states } from './house.ts';

// Entries that no rule of the procedure knows: how a file was opened, planned and kept.

type Seer = 'committee' | 'state' | 'partner';

/** Our own entries of a file, with the classes that may know of each besides CTED (src/visits/audience.ts). */
export const ownEvents: Readonly<Record<string, readonly Seer[]>> = {
  'visit-file-opened': ['committee'],
  'component-planned': ['committee', 'state', 'partner'],
  'hybrid-form-chosen': ['committee', 'state', 'partner'],
  'participant-added': ['committee', 'partner'],
  'method-deviation-recorded': ['committee'],
  'correspondence-language-set': ['state'],
  // Of an assessment (src/assessment): what its State or the Committee may know of it.
  'assessment-begun': [],
  'answer-saved': [],
  'answer-commented': ['state'],
  'assessment-shared': ['state'],
  'assessment-submitted': ['committee'],
  'assessment-adopted': ['committee', 'state'],
  // Of the programme and the conduct of a visit (src/sittings, src/conduct), in the chain of its State and without a file.
  'sitting-planned': [],
  'sitting-changed': [],
  'note-written': [],
  'finding-entered': [],
  'finding-changed': [],
  // Of a report (src/reports): who writes it, what was frozen, and what a State marked.
  'report-draft-begun': [],
  'report-draft-written': [],
  'report-text-frozen': ['committee'],
  'report-comment-disposed': [],
  'report-parts-marked': ['committee', 'state'],
  'report-version-made': ['committee'],
};

const known: Readonly<Record<Seer, HouseLine>> = {
  committee: { rule: 'AC-07', to: committee, access: 'read' },
  state: { rule: 'AC-08', to: states, access: 'read', within: 'own-state' },
  partner: { rule: 'AC-09', to: partners, access: 'read', within: 'own-visit' },
};

export const ownEntries: readonly HouseResource[] = Object.entries(ownEvents).map(([event, seers]) => ({
  id: entryOf(event),
  tables: [],
  lines: [{ rule: 'AC-01', to: secretariat, access: 'read' }, ...seers.map((seer) => known[seer])],
}));
