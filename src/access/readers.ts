import type { Audience } from '../platform/actor.ts';
import { roleIds, roles } from './roles.ts';

/** Whoever the table speaks of: the 28 actors, two functions of the house, and somebody who has not said who they are. */
export const readers = [...roleIds, 'administrator', 'auditor', 'nobody'] as const;
export type Reader = (typeof readers)[number];

export const isReader = (text: string): text is Reader => readers.some((reader) => reader === text);

/** The class of rows a reader falls into; an auditor has none, because only the audit log is theirs. */
export function classOf(reader: Reader): Audience | null {
  if (reader === 'auditor') return null;
  if (reader === 'administrator') return 'administrator';
  return reader === 'nobody' ? 'public' : roles[reader].audience;
}

/** Everybody of these classes, in the order of the table. */
export const readersOf = (...classes: readonly Audience[]): readonly Reader[] =>
  readers.filter((reader) => classes.some((one) => one === classOf(reader)));

/** Which audiences of the sharing rules a reader belongs to (SH-01 to SH-41); none for those no version is opened to. */
export const sharingAudiences: Readonly<Record<Reader, readonly string[]>> = {
  'security-council': ['committee'],
  committee: ['committee'],
  'committee-member': ['committee'],
  'committee-chair': ['committee'],
  cted: ['cted'],
  'executive-director': ['cted'],
  'cted-report-focal-point': ['cted'],
  'visiting-delegation': ['visiting-expert'],
  'head-of-delegation': ['cted'],
  'visiting-expert': ['visiting-expert'],
  'partner-expert': ['partner-expert', 'visiting-expert', 'participating-partner'],
  'participating-partner': ['participating-partner'],
  'non-attending-partner': ['outside-partner'], // one of the United Nations holds the role un-partner as well
  'specialized-agency': ['un-partner'],
  'visited-state': ['visited-state'],
  'permanent-mission': ['visited-state'],
  'national-focal-point': ['visited-state'],
  'national-expert': ['visited-state'],
  parliamentarian: ['public'],
  stakeholder: ['public'], // reads less than an outside partner, who answers for what it is given
  unct: ['un-partner'],
  undss: ['un-partner'],
  unoct: ['unoct', 'un-partner'],
  'un-partner': ['un-partner'],
  'outside-partner': ['outside-partner'],
  donor: ['donor'],
  public: ['public'],
  system: ['cted'],
  administrator: [],
  auditor: [],
  nobody: ['public'],
};
