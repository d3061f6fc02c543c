import type { Actor } from '../../platform/actor.ts';
import { saidIn } from '../../platform/said-in.ts';
import type { Factor, ScoreOut, Weighed } from '../contract.ts';
import {
  type Given,
  inputs,
  judged,
  judgementOf,
  type NeedInput,
  type Needs,
  needInputs,
  rounded,
  type Score,
  scoreOf,
  thirdOf,
} from '../model.ts';
import type { Stored } from './weighed-store.ts';

type Of = {
  readonly proposedVisitId: string;
  readonly demandShare: number;
  readonly rank: number | null;
  /** Bodies by their name in the language of the reader. */
  readonly bodies: ReadonlyMap<string, string>;
};

/** What a proposed visit weighs, with everything it rests on, in the language of the reader. */
export function weighedOf(
  stored: Stored,
  { proposedVisitId, demandShare, rank, bodies }: Of,
  actor: Actor,
): Weighed {
  const reason = stored.reasons.find((one) => one.proposedVisitId === proposedVisitId);
  return {
    rank,
    score: scoreOut(scoreOfVisit(stored, proposedVisitId, demandShare)),
    reasons: reason
      ? {
          ...{ request: reason.request, consent: reason.consent, noneCanHelp: reason.noneCanHelp },
          said: saidIn(reason.words, actor.language),
          helping: reason.helping.map((bodyId) => ({ bodyId, name: bodies.get(bodyId) ?? bodyId })),
        }
      : null,
    factors: factorsOf(stored, proposedVisitId, actor),
  };
}

/** The score of an entry from what is kept of it; whoever reads the same finds the same. */
export function scoreOfVisit(stored: Stored, proposedVisitId: string, demandShare: number): Score {
  const reason = stored.reasons.find((one) => one.proposedVisitId === proposedVisitId);
  const demands = { request: reason?.request ?? 0, consent: reason?.consent ?? 0 };
  return scoreOf(needsOf(stored, proposedVisitId), demands, demandShare);
}

/** What each input is: computed, judged, missing or not applicable. */
function needsOf(stored: Stored, proposedVisitId: string): Needs {
  const found = (input: NeedInput): Given => valueGiven(stored, proposedVisitId, input);
  return {
    gaps: found('gaps'),
    'open-recommendations': found('open-recommendations'),
    trends: found('trends'),
    emerging: found('emerging'),
    events: found('events'),
    'never-visited': found('never-visited'),
    elapsed: found('elapsed'),
  };
}

function valueGiven({ factors, scales }: Stored, proposedVisitId: string, input: NeedInput): Given {
  if (isJudged(input)) {
    const given = scales.filter((one) => one.proposedVisitId === proposedVisitId && one.input === input);
    return judgementOf(given.map(({ scale }) => scale));
  }
  const factor = factors.find((one) => one.proposedVisitId === proposedVisitId && one.input === input);
  if (factor?.applies === false) return 'not-applicable';
  return factor?.value ?? 'missing';
}

const isJudged = (input: NeedInput): boolean => judged.some((one) => one === input);

/** A score as it is told: rounded, with its place in the grid of both axes. */
function scoreOut({ need, priority, demand, low, high, coverage, missing }: Score): ScoreOut {
  return {
    need: need === null ? null : rounded(need),
    priority: priority === null ? null : rounded(priority),
    ...{ low: rounded(low), high: rounded(high), coverage: rounded(coverage), demand: rounded(demand) },
    missing: [...missing],
    needThird: need === null ? null : thirdOf(need),
    demandThird: thirdOf(demand),
  };
}

/** Every input of an entry with what it rests on: answers for what was computed, judgements for what was judged. */
function factorsOf(stored: Stored, proposedVisitId: string, actor: Actor): Factor[] {
  return inputs.map((input) => {
    const value = valueGiven(stored, proposedVisitId, input);
    const kept = stored.factors.find((one) => one.proposedVisitId === proposedVisitId && one.input === input);
    return {
      ...{ input, criterion: needInputs[input].criterion, weight: needInputs[input].weight },
      value: typeof value === 'number' ? rounded(value) : null,
      applies: value !== 'not-applicable',
      asOf: kept?.asOf ?? null,
      answers: stored.answers
        .filter(({ factorId }) => factorId === kept?.factorId)

        .map(({ answerId, words, place }) => ({ answerId, place, said: saidIn(words, actor.language) })),
      scales: stored.scales
        .filter((one) => one.proposedVisitId === proposedVisitId && one.input === input)
        .map(({ scale, words, source, givenOn, personId }) => ({
          ...{ scale, source, givenOn, said: saidIn(words, actor.language) },
          isYours: personId === actor.personId,
        })),
    };
  });
}
