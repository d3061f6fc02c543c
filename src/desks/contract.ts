import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { page, pageQuery } from '../platform/page.ts';
import { Day, StateCode } from '../platform/schemas.ts';
import { DeskActs, DeskLine, DeskPaper, LineCounts, LineGroup, MyVisit, StateFile } from './shapes.ts';

/** Where the next page of lines starts: how pressing the last one was, and which it was. */
const LineKey = z.tuple([z.string(), z.string()]);
const NumberKey = z.int();
const PaperKey = z.tuple([Day, z.uuid()]);

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
});
