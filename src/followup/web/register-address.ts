import { given } from '../../platform/given.ts';
import { oneOf } from '../../platform/one-of.ts';
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
