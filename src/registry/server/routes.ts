import type { Handlers } from '../../http/server/mount.ts';
import { pageOf } from '../../platform/page.ts';
import { Refused } from '../../platform/refusal.ts';
import type { registryContract } from '../contract.ts';
import { unknownState } from '../refusals.ts';
import { StateGroup, StateProfile } from '../shapes.ts';
import { listBodies } from './body-store.ts';
import { listResolutions } from './resolution-store.ts';
import { countStates, findState, listStateGroups, listStates } from './store.ts';
import { listThemes } from './theme-store.ts';

export const registryHandlers: Handlers<typeof registryContract> = {
  listStates: async ({ db, actor, query: { after, limit, ...filter } }) => {
    const states = await listStates(db, actor.language, filter, { after, limit: limit + 1 });
    const { rows, next } = pageOf(states, limit, ({ place, code }): [number, string] => [place, code]);
    return {
      rows: rows.map((state) => ({ ...state, groups: groupsOf(state) })),
      next,
      total: await countStates(db, actor.language, filter),
    };
  },

  getState: async ({ db, actor, params }) => {
    const state = await findState(db, params.code);
    if (!state) throw new Refused(unknownState(params.code));
    const named = state.names.find(({ language }) => language === actor.language);
    return StateProfile.parse({ ...state, ...named, groups: groupsOf(state) });
  },

  listStateGroups: async ({ db }) => ({
    rows: (await listStateGroups(db)).map((group) => StateGroup.parse(group)),
  }),

  listResolutions: async ({ db, query: { after, limit, ...filter } }) => {
    const resolutions = await listResolutions(db, filter, { after, limit: limit + 1 });
    return pageOf(resolutions, limit, ({ year, symbol }): [number, string] => [year, symbol]);
  },

  listBodies: async ({ db, actor }) => ({ rows: await listBodies(db, actor.language) }),

  listThemes: async ({ db }) => ({ rows: [...(await listThemes(db))] }),
};

type Grouped = {
  readonly region: string;
  readonly subRegion: string | null;
  readonly intermediateRegion: string | null;
};

/** The groups of a State, the widest first. */
function groupsOf({ region, subRegion, intermediateRegion }: Grouped): string[] {
  return [region, subRegion, intermediateRegion].filter((group) => group !== null);
}
