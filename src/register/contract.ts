import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { page, pageQuery } from '../platform/page.ts';
import { Day, FileText, StateCode } from '../platform/schemas.ts';
import { ComponentKind, listOf, RegisterRow, VisitForm, VisitOrigin, VisitType } from '../visits/contract.ts';

export const Totals = z.object({
  visits: z.int(),
  byYear: listOf(z.object({ year: z.int(), visits: z.int() })),
  byType: listOf(z.object({ type: VisitType, visits: z.int() })),
  byComponent: listOf(z.object({ component: ComponentKind, visits: z.int() })),
});
export type Totals = z.infer<typeof Totals>;

/** What narrows the register. The address of the page carries the same words. */
const filters = {
  year: z.int().optional(),
  from: Day.optional(),
  to: Day.optional(),
  type: VisitType.optional(),
  component: ComponentKind.optional(),
  form: VisitForm.optional(),
  origin: VisitOrigin.optional(),
  state: StateCode.optional(),
  region: z.string().max(40).optional(),
  stage: z.string().max(20).optional(),
  search: z.string().trim().max(100).optional(),
  /** The register holds real visits, or those of the training world; never both at once. */
  training: z.boolean().default(false),
};

const order = {
  sort: z.enum(['number', 'starts', 'state', 'type']).default('number'),
  direction: z.enum(['up', 'down']).default('up'),
};

/** Where the next page starts: the value sorted by and the file. */
const RegisterKey = z.tuple([z.union([z.string(), z.number()]), z.uuid()]);

/** What is offered: the register as pages, as a table and as data. */
export const registerContract = contract({
  listVisits: {
    method: 'GET',
    path: '/visits',
    may: 'read-register',
    summary: 'The register of visits, with totals of everything the filters let through',
    query: z.object({ ...filters, ...order, ...pageQuery(RegisterKey) }),
    response: page(RegisterRow, RegisterKey).extend({ totals: Totals }),
  },
  exportVisitsAsTable: {
    method: 'GET',
    path: '/visits/export.csv',
    may: 'read-register',
    summary: 'The register as a table, with the same filters and all rows',
    query: z.object({ ...filters, ...order }),
    response: FileText,
    file: 'text/csv',
  },
  exportVisitsAsJson: {
    method: 'GET',
    path: '/visits/export.json',
    may: 'read-register',
    summary: 'The register as data, with the same filters and all rows',
    query: z.object({ ...filters, ...order }),
    response: FileText,
    file: 'application/json',
  },
});
