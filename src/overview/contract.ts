import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { page, pageQuery } from '../platform/page.ts';
import { FileText, StateCode } from '../platform/schemas.ts';
import { RegisterRow, VisitType } from '../visits/contract.ts';

/** Of a file what the register says of it too; its next clock is the most pressing one that the filters let through. */
const ofFile = RegisterRow.pick({
  fileId: true,
  number: true,
  stateCode: true,
  stateName: true,
  type: true,
  year: true,
  training: true,
  stage: true,
  nextDue: true,
  strip: true,
});

export const OverviewRow = z
  .object({
    ...ofFile.shape,
    heldBy: z.array(z.string()),
    /** How many clocks of the file are past their day, and by how many days the latest of them. */
    late: z.int(),
    daysLate: z.int(),
  })
  .meta({ id: 'OverviewRow' });
export type OverviewRow = z.infer<typeof OverviewRow>;

export const OverviewTotals = z.object({
  files: z.int(),
  late: z.int(),
  within7: z.int(),
  within30: z.int(),
  waiting: z.int(),
  quiet: z.int(),
});
export type OverviewTotals = z.infer<typeof OverviewTotals>;

/** What narrows the overview. The address of the page carries the same words. */
const filters = {
  late: z.boolean().optional(),
  /** Something is due within so many days. */
  within: z.int().min(0).max(366).optional(),
  stage: z.string().max(20).optional(),
  region: z.string().max(40).optional(),
  obliged: z.string().max(40).optional(),
  type: VisitType.optional(),
  state: StateCode.optional(),
  search: z.string().trim().max(100).optional(),
  sort: z.enum(['due', 'state', 'number', 'stage', 'late']).default('due'),
  direction: z.enum(['up', 'down']).default('up'),
};

const OverviewKey = z.tuple([z.union([z.string(), z.number()]), z.uuid()]);

export const overviewContract = contract({
  listOverview: {
    method: 'GET',
    path: '/overview',
    may: 'read-overview',
    summary: 'All files against their clocks, with totals of everything the filters let through',
    query: z.object({ ...filters, ...pageQuery(OverviewKey) }),
    response: page(OverviewRow, OverviewKey).extend({ totals: OverviewTotals, training: z.boolean() }),
  },
  exportOverviewAsTable: {
    method: 'GET',
    path: '/overview/export.csv',
    may: 'read-overview',
    summary: 'The overview as a table, with the same filters and all rows',
    query: z.object(filters),
    response: FileText,
    file: 'text/csv',
  },
  exportOverviewAsJson: {
    method: 'GET',
    path: '/overview/export.json',
    may: 'read-overview',
    summary: 'The overview as data, with the same filters and all rows',
    query: z.object(filters),
    response: FileText,
    file: 'application/json',
  },
});
