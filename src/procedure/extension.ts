import { type Day, earlier, plus } from './calendar.ts';
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
  readonly cap: Day | null;
};

/**
 * The due day in force after every request and decision, and the ones it replaced. One cap holds over all
 * requests together, counted from the original due day. A request is in time on or before the due day
 * then in force; a due day replaced after it had passed with no request in time had lapsed first.
 */
export function extended(view: View, clock: ClockRule, from: Day, original: Day): Extended {
  const rule = clock.extension;
  if (!rule) return { steps: [], replaced: [], due: original, cap: null };

  const cap = plus(original, shorterOf(original, rule.cap, durationOf(view, rule.capFrom, rule.cap)));
  const state = { due: original, replaced: [] as Period[], steps: [] as ExtensionStep[] };
  for (const { request, decision } of paired(view, clock, from)) {
    const inTime = (request?.on ?? decision?.on ?? from) <= state.due;
    const granted = decision?.event === rule.grantedBy && decision.until !== undefined;
    state.steps.push(stepOf(request, decision, { inTime, granted }));
    if (granted && decision.until) {
      state.replaced.push({ due: state.due, lapsed: !inTime && decision.on > state.due });
      state.due = earlier(decision.until, cap);
    }
  }
  return { ...state, cap };
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
