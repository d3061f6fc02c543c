import type { DocumentClass } from './classes.ts';

type DocumentType = { readonly id: string; readonly usualClass: DocumentClass };

/**
 * The kinds of documents that the work programmes and the framework document speak of, with the class each usually has;
 * whoever files may give another. Below them the papers of States, and what has no kind of its own.
 */
export const documentTypes = [
  { id: 'work-programme', usualClass: 'general' },
  { id: 'transmittal-letter', usualClass: 'general' },
  { id: 'member-state-file', usualClass: 'committee-and-cted' },
  { id: 'cover-note', usualClass: 'committee-and-cted' },
  { id: 'draft-letter', usualClass: 'committee-and-cted' },
  { id: 'letter-to-state', usualClass: 'committee-cted-and-state' },
  { id: 'pia', usualClass: 'committee-cted-and-state' },
  { id: 'oia', usualClass: 'committee-cted-and-state' },
  { id: 'dis', usualClass: 'state-only-and-cted' },
  { id: 'pao', usualClass: 'committee-and-cted' },
  { id: 'implementation-report-12m', usualClass: 'committee-and-cted' },
  { id: 'follow-up-recommendation', usualClass: 'committee-and-cted' },
  { id: 'semi-annual-report', usualClass: 'committee-and-cted' },
  { id: 'annual-review-forecast', usualClass: 'committee-and-cted' },
  { id: 'information-note', usualClass: 'committee-and-cted' },
  { id: 'interim-review-report', usualClass: 'committee-and-cted' },
  { id: 'proposal', usualClass: 'committee-and-cted' },
  { id: 'joint-report', usualClass: 'general' },
  { id: 'global-survey', usualClass: 'general' },
  { id: 'technical-guide', usualClass: 'general' },
  { id: 'press-kit', usualClass: 'general' },
  { id: 'press-release', usualClass: 'general' },
  { id: 'analysis-product', usualClass: 'cted-working' },
  { id: 'visit-report-release', usualClass: 'participants' },
  { id: 'mission-report', usualClass: 'cted-working' },
  { id: 'briefing-statement', usualClass: 'committee-and-cted' },
  { id: 'outcome-note', usualClass: 'committee-and-cted' },
  { id: 'budget', usualClass: 'cted-working' },
  { id: 'trust-fund-appeal', usualClass: 'cted-working' },
  { id: 'note-verbale', usualClass: 'committee-cted-and-state' },
  { id: 'letter-of-state', usualClass: 'committee-cted-and-state' },
  { id: 'national-document', usualClass: 'state-only-and-cted' },
  { id: 'other', usualClass: 'cted-working' },
] as const satisfies readonly DocumentType[];

export const documentTypeIds = documentTypes.map(({ id }) => id);
