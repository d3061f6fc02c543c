import { type Day, earlier, later, plus } from './calendar.ts';
import type { Period } from './instance.ts';
import type { Entry } from './journal.ts';
import type { ClockRule } from './procedure.ts';
import type { ExtensionStep } from './reading.ts';
import { durationOf, entriesOf, type View } from './view.ts';

export type Extended = {
  readonly steps: readonly ExtensionStep[];
  /** Due days already replaced, oldest first. */
  readonly replaced: readonly Period[];
  readonly due: Day;
  /** The last day of the due day in force: a day that had passed when it was granted passes with the day of the grant. */
  readonly passesOn: Day;
  /** The day on which a request made in time was refused after the due day in force. */
  readonly refusedOn: Day | null;
  readonly cap: Day | null;
};

/**
 * The due day in force after every request and decision, and the ones it replaced. One cap holds over all
 * requests together, counted from the original due day. A request is in time on or before the due day
 * then in force; a due day replaced after it had passed with no request in time had lapsed first, unless a
 * request in time had held it open and was refused.
 */
export function extended(view: View, clock: ClockRule, from: Day, original: Day): Extended {
  const rule = clock.extension;
  if (!rule)
    return { steps: [], replaced: [], due: original, passesOn: original, refusedOn: null, cap: null };

  const cap = plus(original, shorterOf(original, rule.cap, durationOf(view, rule.capFrom, rule.cap)));
  const steps: ExtensionStep[] = [];
  const replaced: Period[] = [];
  let now = { due: original, passesOn: original, refusedOn: null as Day | null };
  for (const { request, decision } of paired(view, clock, from)) {
    const inTime = (request?.on ?? decision?.on ?? from) <= now.due;
    const granted = decision?.event === rule.grantedBy && decision.until !== undefined;
    steps.push(stepOf(request, decision, { inTime, granted }));
    if (granted && decision.until) {
      const lapsed = !inTime && now.refusedOn === null && decision.on > now.passesOn;
      replaced.push({ due: now.due, passesOn: now.passesOn, lapsed });
      const due = earlier(decision.until, cap);
      now = { due, passesOn: later(due, decision.on), refusedOn: null };
    } else if (decision && inTime && decision.on > now.due) {
      now = { ...now, refusedOn: decision.on };
    }
  }
  return { ...now, steps, replaced, cap };
}

type Pair = { readonly request: Entry | null; readonly decision: Entry | null };

/** Each request with the first decision after it that no earlier request has used. */
function paired(view: View, clock: ClockRule, from: Day): readonly Pair[] {
  const rule = clock.extension;
  if (!rule) return [];
  const decisions = view.entries.filter(
    (entry) => entry.on >= from && (entry.event === rule.grantedBy || entry.event === rule.refusedBy),
  );
  const requests = entriesOf(view, rule.requestedBy).filter((entry) => entry.on >= from);
  const orderOf = (entry: Entry) => view.entries.indexOf(entry);
  const free = [...decisions];
  const pairs = requests.map((request): Pair => {
    const at = free.findIndex((decision) => orderOf(decision) > orderOf(request));
    return { request, decision: at < 0 ? null : (free.splice(at, 1)[0] ?? null) };
  });
  const unasked = free.map((decision): Pair => ({ request: null, decision }));
  return [...unasked, ...pairs].sort((a, b) => orderOfPair(a, orderOf) - orderOfPair(b, orderOf));
}

const orderOfPair = ({ request, decision }: Pair, orderOf: (entry: Entry) => number): number =>
  request ? orderOf(request) : orderOf(decision as Entry);

function stepOf(
  request: Entry | null,
  decision: Entry | null,
  { inTime, granted }: { inTime: boolean; granted: boolean },
): ExtensionStep {
  const decided = granted ? 'granted' : 'refused';
  return {
    requestedOn: request?.on ?? null,
    inTime,
    days: request?.days ?? null,
    decision: decision ? decided : null,
    decidedOn: decision?.on ?? null,
    until: decision?.until ?? null,
  };
}

const shorterOf = (from: Day, a: ClockRule['duration'] & string, b: ClockRule['duration'] & string) =>
  plus(from, a) < plus(from, b) ? a : b;
