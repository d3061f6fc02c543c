import { z } from 'zod';
import { languages } from '../platform/language.ts';

export const bodyKinds = ['secretariat', 'committee', 'organisation', 'expert-group'] as const;
export type BodyKind = (typeof bodyKinds)[number];

export const BodyId = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);

const Name = z.string().trim().min(1).max(200);

/** Whoever people act for, beside the States. */
export const Body = z.object({
  bodyId: BodyId,
  kind: z.enum(bodyKinds),
  unSystem: z.boolean(),
  /** What the source says of its place in the Global Counter-Terrorism Coordination Compact. */
  compact: z.enum(['lead', 'party', 'not-stated']),
  name: z.record(z.enum(languages), Name),
  /** Where a source names it; none for a fictional one. */
  cite: z.array(z.string()),
});
export type Body = z.infer<typeof Body>;

/** A body as a reader is told of it: under its name in their language. */
export const NamedBody = Body.extend({ name: z.string(), training: z.boolean() }).meta({ id: 'Body' });
export type NamedBody = z.infer<typeof NamedBody>;

/** Whether a body is an invented one of training. */
export const isTrainingBody = (bodyId: string): boolean => bodyId.startsWith('training-');
