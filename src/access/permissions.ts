import type { Actor, Audience } from '../platform/actor.ts';
import type { Refusal } from '../platform/refusal.ts';
import { notPermitted } from './refusals.ts';

// What a contract asks for (`may`), and which classes of readers have it at all. Which rows there are for a reader
// is decided by the database; whether an act is this person's, and lawful now, by the rules of its part.

const everybody: readonly Audience[] = [
  'secretariat',
  'committee',
  'state',
  'partner',
  'public',
  'administrator',
];
const parties: readonly Audience[] = ['secretariat', 'committee', 'state', 'partner'];

export const permissions = {
  'read-public': everybody,
  'read-register': everybody,
  'read-visit': everybody,
  'read-visit-lists': ['secretariat', 'committee', 'state', 'partner'],
  'keep-visit-lists': ['secretariat'],
  'read-analysis': ['secretariat', 'committee', 'state'],
  'open-visit': ['secretariat'],
  'plan-visit': ['secretariat'],
  'record-event': parties,
  'read-consent': ['secretariat', 'committee', 'state'],
  'answer-consent': ['secretariat', 'state'],
  'read-sittings': parties,
  'plan-sittings': ['secretariat'],
  'agree-sittings': ['secretariat', 'state'],
  'read-findings': parties,
  'write-findings': ['secretariat', 'partner'],
  'close-visit': ['secretariat'],
  'read-documents': everybody,
  'file-document': ['secretariat', 'state'],
  'keep-documents': ['secretariat'],
  'read-readings': ['secretariat', 'state'],
  'read-receipts': ['secretariat', 'state'],
  'read-limits': ['secretariat', 'administrator'],
  'set-limits': ['administrator'],
  'keep-retention': ['administrator'],
  'read-accounts': [...parties, 'administrator'],
  'read-grants': ['secretariat', 'partner'],
  'sign-undertaking': ['partner'],
  'end-grant': ['secretariat'],
  'keep-accounts': ['state', 'partner', 'administrator'],
  'move-clock': ['secretariat', 'administrator'],
  'read-recommendations': parties,
  'take-up-recommendations': ['secretariat'],
  'reply-to-recommendations': ['secretariat', 'state'],
  'view-replies': ['secretariat'],
  'read-needs': parties,
  'keep-needs': ['secretariat', 'state'],
  'read-projects': parties,
  'run-projects': ['partner'],
  'read-reports': parties,
  'draft-report': ['secretariat'],
  'adopt-report': ['committee'],
  'comment-report': ['secretariat', 'state'],
  'read-versions': parties,
  'issue-versions': ['secretariat'],
  decide: ['secretariat', 'committee'],
  'read-decisions': everybody,
  'read-written-rule': ['secretariat', 'committee', 'administrator'],
  'set-written-rule': ['committee', 'administrator'],
  'service-meetings': ['secretariat'],
  'keep-duties': ['secretariat'],
  circulate: ['secretariat'],
  'read-circulations': parties,
  'read-notices': [...parties, 'administrator'],
  'keep-deliveries': ['administrator'],
  'read-desk': [...parties, 'administrator'],
  'read-own-state': ['state'],
  'read-questions': ['secretariat', 'committee', 'state', 'administrator'],
  'read-assessments': ['secretariat', 'committee', 'state'],
  assess: ['secretariat'],
  'comment-answer': ['state'],
  'read-overview': ['secretariat', 'committee'],
  'keep-filters': [...parties, 'administrator'],
} as const satisfies Readonly<Record<string, readonly Audience[]>>;

export type Permission = keyof typeof permissions;

export const isPermission = (text: string): text is Permission => Object.hasOwn(permissions, text);

/** Why this person may not use what takes this permission; null when they may. */
export function refusalToUse(permission: string, actor: Actor): Refusal | null {
  if (!isPermission(permission)) throw new Error(`no such permission: ${permission}`);
  const allowed: readonly Audience[] = permissions[permission];
  return allowed.includes(actor.audience) ? null : notPermitted();
}
