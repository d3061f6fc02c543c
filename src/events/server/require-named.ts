import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { requireDecision } from '../../decisions/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import type { FileForAct } from '../../visits/server/index.ts';
import type { eventsContract } from '../contract.ts';
import { restsOnNoDecision } from '../refusals.ts';

type Asked = Pick<
  z.output<(typeof eventsContract)['recordEvent']['body']>,
  'event' | 'option' | 'decisionId'
>;

// The events the Committee decides, and what its decision must be of and say. A refused extension rests on a no.
const restsOn = {
  'visit-approved': { kind: 'visit-approved' },
  'extension-granted': { kind: 'extension' },
  'extension-refused': { kind: 'extension', outcomes: ['not-adopted', 'returned'] },
  'report-adopted': { kind: 'report-adopted' },
  'virtual-component-stands': { kind: 'hybrid-form' },
} as const;

/** Refuses when a decision is named that the event cannot rest on; an event may still be entered without naming one. */
export async function requireNamed(
  db: ActorDb,
  actor: Actor,
  { procedure, visit }: Pick<FileForAct, 'procedure' | 'visit'>,
  { event, option, decisionId }: Asked,
  { now }: { readonly today: Day; readonly now: Instant },
): Promise<void> {
  if (decisionId === undefined) return;
  const key = [option, event].find((name) => name !== undefined && Object.hasOwn(restsOn, name));
  if (key === undefined) throw new Refused(restsOnNoDecision(event));
  const required = { decisionId, fileId: visit.fileId, ...restsOn[key as keyof typeof restsOn] };
  await requireDecision(db, actor, required, { now: () => now, zone: procedure.zone });
}
