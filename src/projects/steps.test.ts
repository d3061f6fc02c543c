import { describe, expect, it } from 'vitest';
import {
  conditionIds,
  faultOfStep,
  fundsNeeded,
  type ProjectFacts,
  type Said,
  type Standing,
  stepAt,
  stepIds,
  steps,
} from './steps.ts';

const at = (step: Standing, more: Partial<ProjectFacts> = {}): ProjectFacts => ({
  step,
  needs: 1,
  budget: 1000,
  ...more,
});
/** Everything the step asks is fulfilled. */
const said = (step: (typeof stepIds)[number], more: Partial<Said> = {}): Said => ({
  from: step,
  fulfilled: stepAt(step)?.asks ?? [],
  committed: 500,
  outcome: 'met',
  ...more,
});

describe('the seven steps of a project', () => {
  it('follow one another in one order, and the last closes it', () => {
    expect(steps.map(({ id }) => id)).toEqual([...stepIds]);
    expect(steps.map(({ next }) => next)).toEqual([...stepIds.slice(1), 'closed']);
    expect(stepAt('closed')).toBeUndefined();
  });

  it('ask each condition once, and none that is not named', () => {
    expect(steps.flatMap(({ asks }) => asks).toSorted()).toEqual([...conditionIds].toSorted());
    expect(steps.every(({ cite }) => cite.length > 0)).toBe(true);
  });

  it.each([...stepIds])('%s is left when everything it asks is fulfilled', (step) => {
    expect(faultOfStep(at(step), said(step))).toBeNull();
  });

  it.each(steps.flatMap(({ id, asks }) => asks.map((condition) => [id, condition] as const)))(
    '%s is not left without %s',
    (step, condition) => {
      const fulfilled = (stepAt(step)?.asks ?? []).filter((one) => one !== condition);
      expect(faultOfStep(at(step), said(step, { fulfilled }))).toEqual({ is: 'missing', condition });
    },
  );

  it('no step is gone past, gone back to or taken twice', () => {
    const wrong = stepIds.flatMap((here) =>
      stepIds.filter((other) => other !== here).map((other) => faultOfStep(at(here), said(other))),
    );
    expect(wrong).toHaveLength(42);
    expect(wrong.every((fault) => fault?.is === 'elsewhere')).toBe(true);
    expect(faultOfStep(at('closed'), said('evaluation'))).toEqual({ is: 'closed' });
  });

  it('[C-039] a concept is not left without a need that rests on a product of CTED, or a reason for none', () => {
    const concept = at('conceptualization', { needs: 0 });
    expect(faultOfStep(concept, said('conceptualization'))).toEqual({ is: 'product-missing' });
    const reason = { withoutProduct: 'A pilot asked for by the region.' };
    expect(faultOfStep(concept, said('conceptualization', reason))).toBeNull();
  });

  it('[C-040] an analysis is not left without the consultation of CTED on record', () => {
    const fulfilled = ['duplication-checked', 'gender-checked', 'children-checked'] as const;
    expect(faultOfStep(at('analysis'), said('analysis', { fulfilled }))).toEqual({
      is: 'missing',
      condition: 'cted-consulted',
    });
  });

  it('funding is left once the share that we set is committed', () => {
    expect(fundsNeeded).toBe(50);
    expect(faultOfStep(at('funding'), said('funding', { committed: 499 }))).toEqual({
      is: 'funds-short',
      needed: 500,
    });
    expect(faultOfStep(at('funding'), said('funding', { committed: undefined }))).toEqual({
      is: 'funds-short',
      needed: 500,
    });
    expect(faultOfStep(at('funding', { budget: null }), said('funding'))).toEqual({ is: 'budget-missing' });
  });

  it('a project is closed with what became of the needs', () => {
    expect(faultOfStep(at('evaluation'), said('evaluation', { outcome: undefined }))).toEqual({
      is: 'outcome-missing',
    });
  });
});
