import { type Day, day, plus } from '../procedure/calendar.ts';
import type { Refusal } from '../procedure/refusal.ts';
import { dayToCountFromMissing, noTimeStated, notForCted } from './refusals.ts';
import type { DueRule } from './shapes.ts';
import type { DutyOutcome } from './vocabulary.ts';

// When an item is due, and what its evidence makes of it. No clock and no store.

type Item = { readonly actor: string; readonly cite: string; readonly due: DueRule | null };
type Asked = { readonly year: number; readonly fromOn?: Day | undefined };
export type Owed = { readonly dueOn: Day; readonly needed: number; readonly fromOn: Day | null };

/** The day by which CTED owes an item and how often until then, or why the rule of the item gives none. */
export function owedUnder({ actor, cite, due }: Item, { year, fromOn }: Asked): Owed | Refusal {
  if (actor !== 'cted') return notForCted(cite);
  if (due?.type === 'offset' && due.within !== undefined) {
    if (fromOn === undefined) return dayToCountFromMissing(cite);
    return { dueOn: plus(fromOn, due.within), needed: 1, fromOn };
  }
  if (!due || !yearly.includes(due.type)) return noTimeStated(cite);
  return { dueOn: day(`${year}-12-31`), needed: due.count ?? 1, fromOn: null };
}

// Of these the programme year is the period; its last day is the latest by which they can be met.
const yearly: readonly DueRule['type'][] = ['per-year', 'count', 'min-frequency', 'period-end', 'compound'];

export const isRefusal = (answer: Owed | Refusal): answer is Refusal => 'code' in answer;

type Duty = { readonly dueOn: Day; readonly needed: number };

/** Where a duty stands on a day, by the days of what was given as evidence. Nobody types it. */
export function outcomeOf({ dueOn, needed }: Duty, days: readonly Day[], today: Day): DutyOutcome {
  const inTime = days.filter((on) => on <= dueOn).length;
  if (inTime >= needed) return 'met';
  if (days.length >= needed) return 'late';
  return today > dueOn ? 'overdue' : 'open';
}
