import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { page, pageQuery } from '../platform/page.ts';
import { StateCode } from '../platform/schemas.ts';
import { NamedBody } from './body-shapes.ts';
import { GroupCode, Resolution, StateGroup, StateProfile, StateRow, Theme } from './shapes.ts';

export { type Body, BodyId, type BodyKind, isTrainingBody, type NamedBody } from './body-shapes.ts';
export type { Resolution, StateGroup, StateProfile, StateRow, Theme } from './shapes.ts';

/** Where the next page starts: the place of the name in the alphabet of the reader's language, and the code. */
const StateKey = z.tuple([z.int(), StateCode]);
const ResolutionKey = z.tuple([z.int(), z.string()]);

const search = z.string().trim().min(1).max(100).optional();

export const registryContract = contract({
  listStates: {
    method: 'GET',
    path: '/states',
    may: 'read-public',
    summary: 'The 193 Member States in the alphabet of the reader, or the fictional States of training',
    query: z.object({
      /** A region, sub-region or intermediate region. */
      region: GroupCode.optional(),
      search: search.meta({ description: 'Part of a name in any of the six languages, or a code' }),
      fictional: z.boolean().default(false),
      ...pageQuery(StateKey, { usual: 200, most: 200 }),
    }),
    response: page(StateRow, StateKey).extend({ total: z.int() }),
  },
  getState: {
    method: 'GET',
    path: '/states/:code',
    may: 'read-public',
    summary: 'The profile of a State: names in six languages, groups, admission',
    params: z.object({ code: StateCode }),
    response: StateProfile,
    refusals: ['registry.unknown-state'],
  },
  listStateGroups: {
    method: 'GET',
    path: '/state-groups',
    may: 'read-public',
    summary: 'Regions and sub-regions, with the number of Member States in each',
    response: z.object({ rows: z.array(StateGroup) }),
  },
  listResolutions: {
    method: 'GET',
    path: '/resolutions',
    may: 'read-public',
    summary: 'Resolutions and documents that the mechanism rests on, the oldest first',
    query: z.object({
      kind: z.enum(['resolution', 'document']).optional(),
      search: search.meta({ description: 'Part of a symbol, title or subject' }),
      ...pageQuery(ResolutionKey),
    }),
    response: page(Resolution, ResolutionKey),
  },
  listBodies: {
    method: 'GET',
    path: '/bodies',
    may: 'read-public',
    summary: 'Bodies beside the States that people act for, in the alphabet of the reader',
    response: z.object({ rows: z.array(NamedBody) }),
  },
  listThemes: {
    method: 'GET',
    path: '/themes',
    may: 'read-public',
    summary: 'The areas of a visit and their sub-topics, by procedure',
    response: z.object({ rows: z.array(Theme) }),
  },
});

/** Whether a code belongs to an invented State: XAA to XZZ in training, S001 to S193 in measurements. */
export const isFictional = (stateCode: string): boolean => /^(X[A-Z]{2}|S\d{3})$/.test(stateCode);
