import type { Day } from '../../procedure/calendar.ts';
import type { StageOfFile } from '../../procedure/reading.ts';
import { grouped } from './grouped.ts';

/** Where a step stands in the life of a file. */
export type Standing = 'passed' | 'open' | 'not-taken' | 'ahead';

export type RailStage = {
  readonly id: string;
  readonly standing: Standing;
  /** The stage the file is said to be in. */
  readonly here: boolean;
  readonly since: Day | null;
  readonly heldBy: readonly string[];
};

/** Stages with the same order run side by side, so they share a step. */
export type RailStep = {
  readonly order: number;
  readonly stages: readonly RailStage[];
  readonly standing: Standing;
};

type StageOrder = { readonly id: string; readonly order: number };

/** The life of a file, step by step, with where it stands. */
export function stageRail(stages: readonly StageOrder[], reading: StageOfFile): readonly RailStep[] {
  const reached = reachedOrder(stages, reading);
  return grouped(stages, (stage) => stage.order)
    .toSorted(([a], [b]) => a - b)
    .map(([order, side]) => {
      const sideBySide = side.map((stage) => railStage(stage, reading, reached));
      return { order, stages: sideBySide, standing: standingOf(sideBySide) };
    });
}

/** How far along the rail the file is: the number of the step it stands at, and of all steps. */
export function placeOnRail(steps: readonly RailStep[]): { readonly at: number; readonly of: number } {
  const at = steps.findIndex((step) => step.stages.some((stage) => stage.here));
  return { at: at + 1, of: steps.length };
}

function railStage(stage: StageOrder, reading: StageOfFile, reached: number): RailStage {
  const open = reading.open.find((one) => one.id === stage.id);
  return {
    id: stage.id,
    standing: stageStanding(stage, reading, reached),
    here: reading.stage === stage.id,
    since: open?.since ?? null,
    heldBy: open?.heldBy ?? [],
  };
}

function stageStanding(stage: StageOrder, reading: StageOfFile, reached: number): Standing {
  if (reading.open.some((one) => one.id === stage.id)) return 'open';
  if (reading.passed.includes(stage.id)) return 'passed';
  // A stage behind the furthest one, but never entered: a side path such as an extension nobody asked for.
  return stage.order < reached ? 'not-taken' : 'ahead';
}

function standingOf(stages: readonly RailStage[]): Standing {
  const order: readonly Standing[] = ['open', 'passed', 'ahead', 'not-taken'];
  return order.find((standing) => stages.some((stage) => stage.standing === standing)) ?? 'ahead';
}

/** How far the main sequence has come: stages that run beside it, such as a yearly report, do not count. */
function reachedOrder(stages: readonly StageOrder[], { stage, passed }: StageOfFile): number {
  const here = stages.find(({ id }) => id === stage);
  if (here) return here.order;
  return Math.max(0, ...stages.filter(({ id }) => passed.includes(id)).map(({ order }) => order));
}
