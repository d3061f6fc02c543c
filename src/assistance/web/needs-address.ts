import type { NeedsQuery } from './api.ts';

export const priorities = ['high', 'usual'] as const;

/** What the address asks of the list of needs. What it cannot mean is left out, so that an old link still opens. */
export function needsQueryOf(get: (name: string) => string): NeedsQuery {
  const state = get('state').trim().toUpperCase();
  const priority = priorities.find((one) => one === get('priority'));
  const [theme, search, recommendationId] = [get('theme'), get('search').trim(), get('recommendation')];
  return {
    ...(/^[A-Z][A-Z0-9]{2,3}$/.test(state) && { state }),
    ...(priority && { priority }),
    ...(theme && { theme }),
    ...(search && { search }),
    ...(/^[0-9a-f-]{36}$/.test(recommendationId) && { recommendationId }),
  };
}
