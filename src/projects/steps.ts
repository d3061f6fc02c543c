// The seven steps of a project and what each asks before it is left: the cycle that the two offices reported to the
// Council under resolution 2395 (2017), paragraph 18. What a project does is bounded by S/2020/731 III.9.3.

export const stepIds = [
  'conceptualization',
  'analysis',
  'planning',
  'funding',
  'initiation',
  'implementation',
  'evaluation',
] as const;
export type StepId = (typeof stepIds)[number];
export type Standing = StepId | 'closed';

export const conditionIds = [
  'concept-filed',
  'cted-consulted',
  'duplication-checked',
  'gender-checked',
  'children-checked',
  'document-approved',
  'state-coordinated',
  'funds-committed',
  'team-and-plan-recorded',
  'state-confirmed',
  'activities-closed',
  'evaluation-filed',
] as const;
export type ConditionId = (typeof conditionIds)[number];

type Step = {
  readonly id: StepId;
  readonly next: Standing;
  /** What has to be fulfilled before the step is left. */
  readonly asks: readonly ConditionId[];
  readonly cite: readonly string[];
};

/** The steps in their order. */
export const steps: readonly Step[] = [
  {
    id: 'conceptualization',
    next: 'analysis',
    asks: ['concept-filed'],
    cite: ['S/2020/731 III.9.3(c)', 'S/2020/731 III.9.3(d)'],
  },
  {
    id: 'analysis',
    next: 'planning',
    asks: ['cted-consulted', 'duplication-checked', 'gender-checked', 'children-checked'],
    cite: ['S/2020/731 V(r)', 'S/2020/731 III.9.3(d)'],
  },
  {
    id: 'planning',
    next: 'funding',
    asks: ['document-approved', 'state-coordinated'],
    cite: ['S/2020/731 III.9.3(a)', 'S/2020/731 V(r)'],
  },
  {
    id: 'funding',
    next: 'initiation',
    asks: ['funds-committed'],
    cite: ['S/2020/731 V(r)'],
  },
  {
    id: 'initiation',
    next: 'implementation',
    asks: ['team-and-plan-recorded', 'state-confirmed'],
    cite: ['S/2020/731 III.9.3(a)'],
  },
  {
    id: 'implementation',
    next: 'evaluation',
    asks: ['activities-closed'],
    cite: ['S/2020/731 III.9.3(f)'],
  },
  {
    id: 'evaluation',
    next: 'closed',
    asks: ['evaluation-filed'],
    cite: ['S/2020/731 III.9.3(f)'],
  },
];

/** The share of the budget that has to be committed before a project is begun, in percent: our setting. */
export const fundsNeeded = 50;

/** The step a project stands in; undefined once it is closed. */
export const stepAt = (standing: Standing): Step | undefined => steps.find(({ id }) => id === standing);

export type ProjectFacts = {
  readonly step: Standing;
  /** Needs that rest on a product of CTED, known to whoever moves the project. */
  readonly needs: number;
  readonly budget: number | null;
};

/** What is said of the step that is to be left. */
export type Said = {
  readonly from: StepId;
  readonly fulfilled: readonly ConditionId[];
  /** Why no product of CTED was used, where none was. */
  readonly withoutProduct?: string | undefined;
  readonly committed?: number | undefined;
  readonly outcome?: 'met' | 'partly' | 'not' | undefined;
};

export type StepFault =
  | { readonly is: 'closed' }
  | { readonly is: 'elsewhere'; readonly step: Standing }
  | { readonly is: 'product-missing' | 'budget-missing' | 'outcome-missing' }
  | { readonly is: 'missing'; readonly condition: ConditionId }
  | { readonly is: 'funds-short'; readonly needed: number };

/** Why the project may not be moved on so; null when it may. Steps are taken one by one, in their order. */
export function faultOfStep(project: ProjectFacts, said: Said): StepFault | null {
  const step = stepAt(project.step);
  if (!step) return { is: 'closed' };
  if (said.from !== step.id) return { is: 'elsewhere', step: step.id }; // [C-038]
  const hasProduct = project.needs > 0 || said.withoutProduct !== undefined;
  if (step.id === 'conceptualization' && !hasProduct) return { is: 'product-missing' }; // [C-039]
  const missing = step.asks.find((one) => !said.fulfilled.includes(one));
  if (missing) return { is: 'missing', condition: missing }; // [C-040]
  if (step.id === 'funding') return faultOfFunds(project.budget, said.committed ?? 0);
  return step.id === 'evaluation' && said.outcome === undefined ? { is: 'outcome-missing' } : null;
}

function faultOfFunds(budget: number | null, committed: number): StepFault | null {
  if (budget === null) return { is: 'budget-missing' };
  const needed = (budget * fundsNeeded) / 100;
  return committed < needed ? { is: 'funds-short', needed } : null;
}
