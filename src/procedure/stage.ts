import type { Day } from './calendar.ts';
import { holds } from './condition.ts';
import { openFile } from './instances.ts';
import type { Journal } from './journal.ts';
import { happened, occurrencesOf } from './occurrence.ts';
import type { Procedure, StageRule, Transition } from './procedure.ts';
import type { FileFacts, StageOfFile } from './reading.ts';
import type { View } from './view.ts';

/** Where a file stands on a day: the stages now open, since when and in whose hands, and those it has passed. */
export function stageOf(procedure: Procedure, journal: Journal, facts: FileFacts, asOf: Day): StageOfFile {
  return readStage(openFile({ procedure, journal, facts, asOf }));
}

type Progress = { readonly open: Map<string, Day>; readonly passed: Set<string> };

export function readStage(view: View): StageOfFile {
  const progress: Progress = { open: new Map(), passed: new Set() };
  for (const { event, on } of happenings(view)) advance(view, progress, { event, on });

  const rules = view.procedure.stages;
  const open = rules.filter((rule) => progress.open.has(rule.id));
  return {
    stage: standsAt(rules, open, progress.passed),
    open: open.map((rule) => ({
      id: rule.id,
      since: progress.open.get(rule.id) as Day,
      heldBy: rule.actors,
    })),
    passed: rules.filter((rule) => progress.passed.has(rule.id)).map((rule) => rule.id),
  };
}

/** The furthest stage of the main sequence that is open; failing that one beside it; failing that the last passed. */
function standsAt(
  rules: readonly StageRule[],
  open: readonly StageRule[],
  passed: ReadonlySet<string>,
): string | null {
  const furthest = open.findLast((rule) => !rule.beside) ?? open[0];
  return furthest?.id ?? rules.findLast((rule) => passed.has(rule.id))?.id ?? null;
}

type Happening = { readonly event: string; readonly on: Day };

/** What was entered and what follows from due days that passed, in the order of the days. */
function happenings(view: View): readonly Happening[] {
  const lapses = [...view.rules.lapseOf.keys()];
  const entered = view.entries.filter((entry) => !lapses.includes(entry.event));
  const followed = lapses.flatMap((event) => occurrencesOf(view, event).map(({ on }) => ({ event, on })));
  return [...entered, ...followed].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

function advance(view: View, progress: Progress, { event, on }: Happening): void {
  const moves = view.procedure.transitions.filter(
    (move) => move.event === event && applies(view, progress, move, on),
  );
  for (const { from, closes } of moves) for (const id of [from, ...(closes ?? [])]) close(progress, id);
  for (const { to } of moves) for (const id of to) progress.open.set(id, progress.open.get(id) ?? on);

  for (const rule of view.procedure.stages) {
    if (
      !rule.exit.includes(event) ||
      !progress.open.has(rule.id) ||
      moves.some(({ to }) => to.includes(rule.id))
    )
      continue;
    if (isOver(view, rule, event, on)) close(progress, rule.id);
  }
}

function applies(view: View, { open, passed }: Progress, { from, when }: Transition, on: Day): boolean {
  const first = open.size === 0 && passed.size === 0;
  const known = open.has(from) || passed.has(from) || view.facts.excerpt === true;
  const reached = known || first || isBeforeTheFile(view, from);
  return reached && (!when || holds(view, when, { on }));
}

/**
 * A stage the file is taken to have passed: one of the body and not of the file (the yearly list), or one that the
 * procedure as given leaves out, because its reader may not know of it.
 */
function isBeforeTheFile({ procedure }: View, id: string): boolean {
  const entry = procedure.stages.find((rule) => rule.id === id)?.entry ?? [];
  return entry.every((event) => procedure.events.some((rule) => rule.id === event && rule.scope === 'body'));
}

function isOver(view: View, { exit, exitRule }: StageRule, event: string, on: Day): boolean {
  if (exitRule === 'any') return true;
  if (exitRule === 'all') return exit.every((one) => happened(view, one, on));
  return exitRule.ends.includes(event);
}

function close({ open, passed }: Progress, id: string): void {
  if (open.delete(id)) passed.add(id);
}
