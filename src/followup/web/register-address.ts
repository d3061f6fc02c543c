import { standings } from '../scale.ts';
import type { RegisterQuery } from './api.ts';

export const means = ['own', 'with-help'] as const;
export const priorities = ['high', 'usual'] as const;

/** What the address asks of the register. What it cannot mean is left out, so that an old link still opens. */
export function registerQueryOf(get: (name: string) => string): RegisterQuery {
  const state = get('state').trim().toUpperCase();
  return {
    ...given('state', /^[A-Z][A-Z0-9]{2,3}$/.test(state) ? state : undefined),
    ...given('theme', get('theme') || undefined),
    ...given('standing', oneOf(standings, get('standing'))),
    ...given('means', oneOf(means, get('means'))),
    ...given('priority', oneOf(priorities, get('priority'))),
    ...given('fileId', /^[0-9a-f-]{36}$/.test(get('visit')) ? get('visit') : undefined),
    ...given('search', get('search').trim() || undefined),
    outstanding: get('outstanding') === 'true',
  };
}

const oneOf = <Value extends string>(values: readonly Value[], text: string): Value | undefined =>
  values.find((value) => value === text);

function given<Name extends string, Value>(name: Name, value: Value | undefined) {
  // A key that is there without a value would be sent as one, so it is left out altogether.
  return (value === undefined ? {} : { [name]: value }) as { readonly [N in Name]?: Value };
}
