import type { Day } from './calendar.ts';
import { classify, refusalInView } from './enter.ts';
import { openFile } from './instances.ts';
import type { Entry, Journal } from './journal.ts';
import type { EventRule, Procedure } from './procedure.ts';
import type { FileFacts, NextAct } from './reading.ts';
import type { View } from './view.ts';

/**
 * Every act of the procedure with whether it is lawful on that day, and if not why. Lawful ones first, and among
 * those the ones that end an open clock; what follows from the passing of time is nobody's act and is left out.
 */
export function nextActs(
  procedure: Procedure,
  journal: Journal,
  facts: FileFacts,
  asOf: Day,
): readonly NextAct[] {
  const view = openFile({ procedure, journal, facts, asOf });
  const acts = procedure.events
    .filter((rule) => rule.by !== 'system' && rule.scope !== 'body')
    .map((rule) => actOf(view, rule));
  return acts.sort((a, b) => rank(a) - rank(b));
}

function actOf(view: View, rule: EventRule): NextAct {
  const probe: Entry = { id: 'asked', event: rule.id, on: view.asOf };
  const refusal = refusalInView(view, rule, probe, true) ?? refusalOfName(view, rule, probe);
  return { event: rule.id, by: rule.by, allowed: refusal === null, refusal, ends: endedBy(view, rule) };
}

/** Of two names for one act, in time and late, only the one that fits the day is offered. */
function refusalOfName(view: View, rule: EventRule, probe: Entry): NextAct['refusal'] {
  const { procedure, journal, facts } = view;
  const named = classify(procedure, journal, facts, probe).event;
  if (named === rule.id) return null;
  return { code: 'procedure.not-this-act', kind: 'not-now', values: { event: named }, cite: rule.cite };
}

function endedBy(view: View, rule: EventRule): readonly string[] {
  return view.procedure.clocks
    .filter((clock) => clock.fulfilledBy.includes(rule.id))
    .filter((clock) => view.instancesOf(clock.id).some((run) => !run.fulfilled && !run.ended))
    .map((clock) => clock.id);
}

const rank = (act: NextAct): number => (act.allowed ? 0 : 2) + (act.ends.length > 0 ? 0 : 1);
