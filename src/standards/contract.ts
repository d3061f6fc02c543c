import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { ProvisionFile, ResolutionWithProvisions, ThemeRow } from './shapes.ts';

export type { Words } from './shapes.ts';

export const standardsContract = contract({
  listStandards: {
    method: 'GET',
    path: '/standards',
    may: 'read-public',
    summary: 'The resolutions with their provisions, the oldest first, and the themes of a visit',
    query: z.object({
      theme: z
        .string()
        .regex(/^[a-z-]{3,40}$/)
        .optional()
        .meta({ description: 'Only provisions of this theme' }),
    }),
    response: z.object({
      resolutions: z.array(ResolutionWithProvisions),
      themes: z.array(ThemeRow),
      /** How many provisions there are without the filter. */
      total: z.int(),
    }),
    refusals: ['standards.unknown-theme'],
  },
  getProvision: {
    method: 'GET',
    path: '/standards/:provisionId',
    may: 'read-public',
    summary: 'A provision, the resolution it stands in, and the questions that rest on it',
    params: z.object({ provisionId: z.uuid() }),
    response: ProvisionFile,
    refusals: ['standards.no-provision'],
  },
});
