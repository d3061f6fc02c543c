import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { page, pageQuery } from '../platform/page.ts';
import { Day, FileText, StateCode } from '../platform/schemas.ts';
import { VisitType } from '../visits/contract.ts';
import {
  DeskActs,
  DeskLine,
  DeskPaper,
  Figures,
  FoundGroup,
  FoundKind,
  LineCounts,
  LineGroup,
  MyVisit,
  OverviewRow,
  OverviewTotals,
  StateFile,
} from './shapes.ts';

/** Where the next page of lines starts: how pressing the last one was, and which it was. */
const LineKey = z.tuple([z.string(), z.string()]);
const NumberKey = z.int();
const PaperKey = z.tuple([Day, z.uuid()]);

/** What narrows the overview. The address of the page carries the same words. */
const overviewFilters = {
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

export const desksContract = contract({
  listDeskLines: {
    method: 'GET',
    path: '/desk/lines',
    may: 'read-desk',
    summary: 'Clocks that run in the files of this reader, one group of them, the most pressing first',
    query: z.object({ group: LineGroup, ...pageQuery(LineKey) }),
    response: page(DeskLine, LineKey).extend({ counts: LineCounts }),
  },
  listDeskActs: {
    method: 'GET',
    path: '/desk/acts',
    may: 'read-desk',
    summary: 'Files in which this reader may enter something now although no clock of theirs runs',
    query: z.object({ ...pageQuery(NumberKey, { usual: 10, most: 50 }) }),
    response: page(DeskActs, NumberKey),
  },
  listDeskPapers: {
    method: 'GET',
    path: '/desk/papers',
    may: 'read-desk',
    summary: 'Papers that were put before the Committee, the latest first',
    query: z.object({ ...pageQuery(PaperKey, { usual: 10, most: 50 }) }),
    response: page(DeskPaper, PaperKey),
  },
  listMyVisits: {
    method: 'GET',
    path: '/desk/visits',
    may: 'read-desk',
    summary: 'Visits that the organization of this reader takes part in, the latest first',
    query: z.object({ ...pageQuery(NumberKey, { usual: 10, most: 50 }) }),
    response: page(MyVisit, NumberKey),
  },
  getMyState: {
    method: 'GET',
    path: '/my-state',
    may: 'read-own-state',
    summary: 'What a State has received, what is asked of it, until when, and what it has done, on a day',
    query: z.object({ on: Day.optional() }),
    response: z.object({
      stateCode: StateCode,
      stateName: z.string(),
      asOf: Day,
      isPast: z.boolean(),
      training: z.boolean(),
      files: z.array(StateFile),
    }),
    refusals: ['visits.date-to-come'],
  },
  listOverview: {
    method: 'GET',
    path: '/overview',
    may: 'read-overview',
    summary: 'All files against their clocks, with totals of everything the filters let through',
    query: z.object({ ...overviewFilters, ...pageQuery(OverviewKey) }),
    response: page(OverviewRow, OverviewKey).extend({ totals: OverviewTotals, training: z.boolean() }),
  },
  exportOverviewAsTable: {
    method: 'GET',
    path: '/overview/export.csv',
    may: 'read-overview',
    summary: 'The overview as a table, with the same filters and all rows',
    query: z.object(overviewFilters),
    response: FileText,
    file: 'text/csv',
  },
  exportOverviewAsJson: {
    method: 'GET',
    path: '/overview/export.json',
    may: 'read-overview',
    summary: 'The overview as data, with the same filters and all rows',
    query: z.object(overviewFilters),
    response: FileText,
    file: 'application/json',
  },
  getFigures: {
    method: 'GET',
    path: '/figures',
    may: 'read-public',
    summary:
      'Visits by year, type and region, and how many States agreed to release; the same for every reader',
    query: z.object({ training: z.boolean().default(false) }),
    response: Figures,
  },
  search: {
    method: 'GET',
    path: '/search',
    may: 'read-public',
    summary: 'What this reader may see that holds these words, by kind, the best first',
    query: z.object({
      text: z.string().trim().min(1).max(100),
      kind: FoundKind.optional(),
      limit: z.int().min(1).max(50).default(5),
    }),
    response: z.object({ groups: z.array(FoundGroup) }),
  },
});
