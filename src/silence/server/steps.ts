import type { ActorDb } from '../../database/server/with-actor.ts';
import { textsOf } from '../../journal/server/read.ts';
import { reduce, type Written, type WrittenEvent } from '../written-procedure.ts';

// What happened in a written procedure is in the journal, under the id of the decision. Here it is read back.

/** The events of the journal and what each is to the machine. */
export const eventNames = {
  opened: 'written-procedure-opened',
  reminded: 'written-procedure-reminded',
  objected: 'text-objected',
  held: 'text-held',
  lifted: 'hold-lifted',
  revised: 'text-revised',
  withdrawn: 'text-withdrawn',
  closed: 'decision-sealed',
} as const satisfies Readonly<Record<WrittenEvent['is'], string>>;

/** A step with the entry it was read from. */
export type Step = { readonly entryId: string; readonly by: string; readonly event: WrittenEvent };

/** Everything that was done, in the order it was entered. */
export async function listSteps(db: ActorDb, decisionId: string, mayHold: boolean): Promise<readonly Step[]> {
  const rows = await db
    .selectFrom('journal_entry')
    .select(['id', 'event', 'recorded_at', 'by_person', 'detail'])
    .where('file_id', '=', decisionId)
    .orderBy('chain')
    .orderBy('seq')
    .execute();
  return rows.flatMap(({ id, event, recorded_at, by_person, detail }) => {
    const step = eventFrom(event, Date.parse(recorded_at), { by: by_person, mayHold, ...(detail as Detail) });
    return step ? [{ entryId: id, by: by_person, event: step }] : [];
  });
}

/** Where the steps have led. */
export function foldSteps(steps: readonly Step[]): Written | null {
  return steps.reduce<Written | null>((state, { event }) => reduce(state, event), null);
}

/** The reasons members gave, by entry; those erased are left out. */
export async function listReasons(db: ActorDb, decisionId: string): Promise<ReadonlyMap<string, string>> {
  const texts = await textsOf(db, decisionId);
  return new Map(texts.filter(({ kind }) => kind === 'reason').map(({ entryId, words }) => [entryId, words]));
}

type Detail = { readonly closesAt?: string; readonly until?: string };
type Given = Detail & { readonly by: string; readonly mayHold: boolean };

function eventFrom(name: string, at: number, { by, mayHold, closesAt, until }: Given): WrittenEvent | null {
  // The rule of the period was asked when it was entered.
  const period = { at, closesAt: Date.parse(closesAt ?? ''), noSoonerThan: at };
  switch (name) {
    case eventNames.opened:
      return { is: 'opened', ...period, holds: mayHold };
    case eventNames.revised:
      return { is: 'revised', ...period };
    case eventNames.objected:
      return { is: 'objected', at, by };
    case eventNames.held:
      return { is: 'held', at, by, until: until === undefined ? null : Date.parse(until) };
    case eventNames.lifted:
      return { is: 'lifted', at, by };
    case eventNames.reminded:
      return { is: 'reminded', at };
    case eventNames.withdrawn:
      return { is: 'withdrawn', at };
    case eventNames.closed:
      return { is: 'closed', at };
    default:
      return null;
  }
}
