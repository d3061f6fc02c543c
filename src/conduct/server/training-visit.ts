import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../../platform/server/package-root.ts';
import { findingInput, noteInput, Result, sittingInput, Words } from '../shapes.ts';

const { on: _on, zone: _zone, ...ofSitting } = sittingInput;
const { answerId: _answerId, ...ofFinding } = findingInput;

const Told = z.object({
  sittings: z.array(z.object({ ...ofSitting, before: z.int() })),
  notes: z.array(
    z.object({
      ...noteInput,
      sitting: z.int(),
      by: z.enum(['expert', 'head', 'visitingExpert']),
      language: z.literal('en').default('en'),
    }),
  ),
  findings: z.array(z.object({ ...ofFinding, note: z.int(), agreed: Result, stateWords: Words.optional() })),
});
/** With whom the delegation sat so many days before the end, what was noted of which sitting, and what was found by which note. */
export type Told = z.infer<typeof Told>;

/** The invented visit of the training world, as it lies in facts/. */
export function readTrainingVisit(): Told {
  return Told.parse(JSON.parse(readFileSync(join(packageRoot(), 'facts', 'training-visit.json'), 'utf8')));
}
