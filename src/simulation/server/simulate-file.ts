import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { entered } from '../../forecast/simulate.ts';
import type { Actor } from '../../platform/actor.ts';
import { type Day, later } from '../../procedure/calendar.ts';
import type { Entry } from '../../procedure/journal.ts';
import { frameworkDoesNotApply } from '../../visits/refusals.ts';
import { mayKnow, openFile, readFile, ruleOf } from '../../visits/server/index.ts';
import type { simulationContract } from '../contract.ts';

type Asked = z.output<(typeof simulationContract)['simulateVisit']['body']>;

/** All due days if these events happened too, as far as the reader may know of them. Nothing is written. */
export async function simulateFile(db: ActorDb, actor: Actor, fileId: string, asked: Asked, today: Day) {
  const file = await openFile(db, actor, fileId);
  const { procedure, journal, facts, visit } = file;
  const assumed = asked.assumed.map((event, at): Entry => ({ ...withoutGaps(event), id: `assumed-${at}` }));
  const known = assumed.filter(({ event }) => {
    const rule = ruleOf(procedure, event);
    return visit.frameworkApplies && rule !== undefined && mayKnow(rule, actor.audience);
  });
  const asOf = assumed.map(({ on }) => on).reduce(later, asked.asOf ?? today);
  const { accepted, refused } = entered(procedure, journal, facts, known, asOf);
  const unknown = assumed.filter((entry) => !known.includes(entry));
  return {
    asOf,
    ...readFile({ ...file, journal: accepted }, asOf),
    refused: [
      ...refused.map(({ entry: { event, on }, refusal }) => ({ event, on, refusal })),
      ...unknown.map(({ event, on }) => ({ event, on, refusal: refusalOfUnknown(visit, event) })),
    ],
  };
}

function refusalOfUnknown(
  visit: { readonly type: string; readonly frameworkApplies: boolean },
  event: string,
) {
  if (!visit.frameworkApplies) return frameworkDoesNotApply(visit.type);
  return { code: 'procedure.unknown-event', kind: 'bad-input' as const, values: { event } };
}

/** Fields that were left out are left out of the entry too. What comes with words in a real act is taken as given. */
function withoutGaps({ event, on, ...details }: Asked['assumed'][number]): Omit<Entry, 'id'> {
  const given = Object.entries(details).filter(([, value]) => value !== undefined);
  return { event, on, reasonGiven: true, documentGiven: true, ...Object.fromEntries(given) };
}
