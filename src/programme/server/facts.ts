import { z } from 'zod';
import { Day } from '../../platform/schemas.ts';
import { Body, DifferenceKind, DueRule, ItemActor, ItemKind, Recurrence } from '../shapes.ts';

// What lies in facts/, read strictly.

const ActionFacts = z.strictObject({
  actionId: z.string(),
  actor: ItemActor,
  action: z.string(),
  recurrence: Recurrence,
  due: DueRule.strict().nullable(),
  output: z.string().nullable(),
});

const ItemFacts = z.strictObject({
  itemId: z.string(),
  section: z.string(),
  sectionTitle: z.string(),
  cite: z.string(),
  kind: ItemKind,
  summary: z.string().min(1),
  actor: ItemActor,
  supporting: z.array(ItemActor),
  recurrence: Recurrence,
  due: DueRule.strict().nullable(),
  output: z.string(),
  resolutions: z.array(z.string()),
  leadResolutions: z.array(z.string()),
  documents: z.array(z.string()),
  actions: z.array(ActionFacts),
  mirrorId: z.string().nullable(),
  differenceKind: DifferenceKind.nullable(),
  difference: z.string().nullable(),
});
export type ItemFacts = z.infer<typeof ItemFacts>;

export const ProgrammeFacts = z.strictObject({
  programmeId: z.string(),
  body: Body,
  year: z.int(),
  title: z.string(),
  startsOn: Day,
  endsOn: Day,
  letterOn: Day,
  placement: z.string(),
  parentId: z.string().nullable(),
  resolutions: z.array(z.string()),
  items: z.array(ItemFacts),
});
export type ProgrammeFacts = z.infer<typeof ProgrammeFacts>;
