import type { Version } from '../procedure.ts';

// The versions of a document that the sharing rules speak of, with the stage in which each comes into being.
export const versions = [
  { id: 'SV-01', artefact: 'expert-contribution', name: 'Expert contribution', createdAt: 'ST-10' },
  {
    id: 'SV-02',
    artefact: 'prelim-elements',
    name: 'Preliminary elements of the PAO (hybrid)',
    createdAt: 'ST-07',
  },
  { id: 'SV-03', artefact: 'pao', name: 'PAO', createdAt: 'ST-11' },
  { id: 'SV-04', artefact: 'draft-report', name: 'Complete draft for the State', createdAt: 'ST-12' },
  {
    id: 'SV-05',
    artefact: 'state-comments',
    name: 'State comments and disposition table',
    createdAt: 'ST-13',
  },
  { id: 'SV-06', artefact: 'revised-final-draft', name: 'Revised final draft', createdAt: 'ST-16' },
  { id: 'SV-07', artefact: 'amended-draft', name: 'Amended draft', createdAt: 'ST-17' },
  { id: 'SV-08', artefact: 'final-report', name: 'Adopted report, full text', createdAt: 'ST-18' },
  {
    id: 'SV-09',
    artefact: 'partner-version',
    name: 'Adopted report without confidential information',
    createdAt: 'ST-21',
  },
  { id: 'SV-10', artefact: 'disclaimer-version', name: 'Limited-distribution copy', createdAt: 'ST-21' },
  { id: 'SV-11', artefact: 'ta-needs-list', name: 'Technical assistance needs', createdAt: 'ST-08' },
  {
    id: 'SV-12',
    artefact: 'findings-digest',
    name: 'Findings digest for partners outside the UN',
    createdAt: 'ST-22',
  },
  { id: 'SV-13', artefact: 'press-release', name: 'Press release', createdAt: 'ST-09' },
  {
    id: 'SV-14',
    artefact: 'consent-list',
    name: 'List of consenting States and focal points',
    createdAt: 'ST-21',
  },
  {
    id: 'SV-15',
    artefact: 'implementation-response',
    name: "State's response on steps taken",
    createdAt: 'ST-23',
  },
  { id: 'SV-16', artefact: 'follow-up-report', name: 'CTED 12-month report', createdAt: 'ST-24' },
  {
    id: 'SV-17',
    artefact: 'restricted-source-record',
    name: 'Confidential partner material',
    createdAt: 'ST-06',
  },
  { id: 'SV-18', artefact: 'briefing-pack', name: 'Briefing pack', createdAt: 'ST-06' },
] as const satisfies readonly Version[];
