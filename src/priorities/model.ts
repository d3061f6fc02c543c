// How the priority of a visit is worked out: two axes and an interval, advice to people who decide (section 2 of our
// specification of the yearly list). The source names the criteria and no weight; so weights, the share of demand and
// the least coverage are our settings, and count as a test until the Committee has approved a set of parameters.

/** What need is made of, each input with its criterion and weight. No other field enters a score. */
export const needInputs = {
  gaps: { criterion: 'K1', weight: 0.3 },
  'open-recommendations': { criterion: 'K10', weight: 0.15 },
  trends: { criterion: 'K3', weight: 0.15 },
  emerging: { criterion: 'K2', weight: 0.1 },
  events: { criterion: 'K4', weight: 0.1 },
  'never-visited': { criterion: 'K8', weight: 0.1 },
  elapsed: { criterion: 'K8', weight: 0.1 },
} as const;

export type NeedInput = keyof typeof needInputs;
export const inputs = [
  'gaps',
  'open-recommendations',
  'trends',
  'emerging',
  'events',
  'never-visited',
  'elapsed',
] as const satisfies readonly NeedInput[];

/** What experts judge on a scale of 0 to 4; the rest is computed from records. */
export const judged = ['trends', 'emerging', 'events'] as const satisfies readonly NeedInput[];
export type Judged = (typeof judged)[number];

export const settings = { demandShare: 0.2, leastCoverage: 0.6, request: 0.5, consent: 0.5 } as const;

/** A number, or why there is none: missing is not zero, and what does not apply is not missing. */
export type Given = number | 'missing' | 'not-applicable';
export type Needs = Readonly<Record<NeedInput, Given>>;
export type Demands = { readonly request: number; readonly consent: number };

export type Score = {
  /** Weighted mean of what is known; null where nothing is. */
  readonly need: number | null;
  /** The need if all that is missing counted nothing, and if it counted in full. */
  readonly low: number;
  readonly high: number;
  /** Weight of what is known over the weight of what applies. */
  readonly coverage: number;
  readonly demand: number;
  /** Null below the least coverage: such a State has no rank. */
  readonly priority: number | null;
  readonly missing: readonly NeedInput[];
};

/** Need, demand and priority of one State, with the interval that what is missing leaves open. */
export function scoreOf(needs: Needs, { request, consent }: Demands, demandShare: number): Score {
  const applicable = inputs.filter((input) => needs[input] !== 'not-applicable');
  const missing = applicable.filter((input) => needs[input] === 'missing');
  const known = applicable.flatMap((input) => {
    const value = needs[input];
    return typeof value === 'number' ? [{ value, weight: needInputs[input].weight }] : [];
  });
  const all = sum(applicable.map((input) => needInputs[input].weight));
  const weight = sum(known.map((one) => one.weight));
  const reached = sum(known.map((one) => one.value * one.weight));
  const need = weight === 0 ? null : reached / weight;
  const demand = settings.request * request + settings.consent * consent;
  const coverage = weight / all;
  const ranks = need !== null && coverage >= settings.leastCoverage;
  return {
    ...{ need, low: reached / all, high: (reached + all - weight) / all, coverage, demand, missing }, // [VS-006]
    priority: ranks ? (1 - demandShare) * need + demandShare * demand : null, // [VS-007]
  };
}

/**
 * What the judgements of experts come to: their median as a share of the scale. Two judge apart; while they differ by 2 or
 * more a third is needed, and until there are enough there is no value.
 */
export function judgementOf(scales: readonly number[]): number | 'missing' {
  const inOrder = scales.toSorted((a, b) => a - b);
  const [least = 0, most = 0] = [inOrder[0], inOrder.at(-1)];
  if (inOrder.length < 2 || (inOrder.length === 2 && most - least >= 2)) return 'missing'; // [VS-011]
  const middle = inOrder.slice(Math.ceil(inOrder.length / 2) - 1, Math.floor(inOrder.length / 2) + 1);
  return sum(middle) / middle.length / 4;
}

type Ranked = { readonly score: Score; readonly lot: string };

/** Those with a rank by priority, then need, then lot; and apart from them those without, by what their need could be. */
export function inOrder<Entry extends Ranked>(entries: readonly Entry[]) {
  const ranked = entries.filter(({ score }) => score.priority !== null);
  const unranked = entries.filter(({ score }) => score.priority === null);
  const byLot = (a: Entry, b: Entry) => (a.lot < b.lot ? -1 : 1);
  return {
    ranked: ranked.toSorted(
      (a, b) => fall(a.score.priority, b.score.priority) || fall(a.score.need, b.score.need) || byLot(a, b),
    ),
    unranked: unranked.toSorted((a, b) => b.score.high - a.score.high || byLot(a, b)), // [VS-007]
  };
}

const fall = (a: number | null, b: number | null): number => (b ?? 0) - (a ?? 0);

/** High, medium or low, for the grid of both axes. */
export function thirdOf(value: number): 'low' | 'medium' | 'high' {
  if (value >= 2 / 3) return 'high';
  return value >= 1 / 3 ? 'medium' : 'low';
}

/** Four decimals, half away from zero; only for output. */
export function rounded(value: number): number {
  return (Math.sign(value) * Math.round((Math.abs(value) + Number.EPSILON) * 10_000)) / 10_000;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
