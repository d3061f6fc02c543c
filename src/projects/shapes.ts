import { z } from 'zod';
import { NeedRow } from '../assistance/contract.ts';
import type { Refusal as RefusalData } from '../platform/refusal.ts';
import { Day, Language, Refusal as PlainRefusal, StateCode, Version } from '../platform/schemas.ts';
import { conditionIds, stepIds } from './steps.ts';

// Answers are handed on and never changed, so the refusals of the acts fit as they are.
export const Refusal = PlainRefusal as unknown as z.ZodType<RefusalData, RefusalData>;

export const Pillar = z.enum(['I', 'II', 'III', 'IV']);
export const StepId = z.enum(stepIds);
export const Standing = z.enum([...stepIds, 'closed']);
export const ConditionId = z.enum(conditionIds);
export const NeedOutcome = z.enum(['met', 'partly', 'not']);
export const ProjectRow = z
  .object({
    projectId: z.uuid(),
    organisationId: z.string(),
    organisationName: z.string(),
    stateCode: StateCode,
    stateName: z.string(),
    /** The State is an invented one. */
    training: z.boolean(),
    title: z.string(),
    language: Language,
    step: Standing,
    outcome: NeedOutcome.nullable(),
    begunOn: Day,
  })
  .meta({ id: 'ProjectRow' });
export type ProjectRow = z.infer<typeof ProjectRow>;

export const TakenStep = z
  .object({
    stepId: z.uuid(),
    left: StepId,
    next: Standing,
    conditions: z.array(ConditionId).readonly(),
    language: Language,
    evidence: z.string(),
    /** Why no product of CTED was used, where none was. */
    withoutProduct: z.string().nullable(),
    on: Day,
  })
  .meta({ id: 'ProjectStepTaken' });

export const ProjectFile = ProjectRow.extend({
  pillars: z.array(Pillar).readonly(),
  budget: z.number().nullable(),
  currency: z.string().nullable(),
  committed: z.number().nullable(),
  version: Version,
  needs: z.array(NeedRow).readonly(),
  taken: z.array(TakenStep).readonly(),
  /** What the step it stands in asks before it is left; empty once it is closed. */
  asks: z.array(ConditionId).readonly(),
  cites: z.array(z.string()).readonly(),
  /** Why this reader may not move it on, whatever is said of the step; null when they may. */
  refusedToMove: Refusal.nullable(),
}).meta({ id: 'ProjectFile' });
export type ProjectFile = z.infer<typeof ProjectFile>;
