import {
  type Access,
  accesses,
  holdsAt,
  type Line,
  type Moment,
  marksIn,
  type Reader,
  readers,
} from '../../access/server/index.ts';
import { houseLines, houseResources } from '../../holdings/server/index.ts';
import { events } from '../../procedure/ctc-2020/events.ts';
import { eventLines } from './event-lines.ts';
import { matrixLines } from './matrix-lines.ts';
import { sharingLines } from './sharing-lines.ts';

// The one table of access: reader by resource by moment. Where several lines hold, the one that allows most is the
// answer, with its rule and paragraphs; where none does, nothing is open (AC-00).

export type Cell = {
  readonly access: Access;
  readonly rule: string;
  readonly cite: readonly string[];
  readonly within: string | null;
};

const lines: readonly Line[] = [...sharingLines, ...eventLines, ...matrixLines, ...houseLines];

/** Every resource of the table, in its order: versions, entries, the matrix, the house. */
export const resources: readonly string[] = [
  ...new Set([...lines.map(({ resource }) => resource), ...houseResources.map(({ id }) => id)]),
];

export const isResource = (text: string): boolean => linesOf.has(text);

// Of two lines that allow the same, the one without bounds comes first.
const byMost = (a: Line, b: Line): number =>
  accesses.indexOf(b.access) - accesses.indexOf(a.access) ||
  Number(a.within !== undefined) - Number(b.within !== undefined);

const linesOf: ReadonlyMap<string, ReadonlyMap<Reader, readonly Line[]>> = new Map(
  resources.map((resource) => {
    const own = lines.filter((line) => line.resource === resource).sort(byMost);
    return [
      resource,
      new Map(readers.map((reader) => [reader, own.filter(({ to }) => to.includes(reader))])),
    ];
  }),
);

const closed: Cell = { access: 'none', rule: 'AC-00', cite: [], within: null };

/** What the reader may do with the resource at the moment, and by which rule; throws for a resource that is not there. */
export function accessOf(reader: Reader, resource: string, moment: Moment): Cell {
  const line = linesTo(resource, reader).find((one) => holdsAt(one.while, moment));
  if (!line) return closed;
  const { access, rule, cite, within = null } = line;
  return { access, rule, cite, within };
}

/** Every reader with what they may do at the moment, those who may do nothing included, in the order of the table. */
export function whoMayRead(
  resource: string,
  moment: Moment,
): readonly (Cell & { readonly reader: Reader })[] {
  return readers.map((reader) => ({ reader, ...accessOf(reader, resource, moment) }));
}

/** The lines that can ever hold for the reader, the one that allows most first. */
export function linesTo(resource: string, reader: Reader): readonly Line[] {
  const found = linesOf.get(resource)?.get(reader);
  if (!found) throw new Error(`the table of access has no resource ${resource}`);
  return found;
}

/** Ids of events, among the marks on which access turns. */
export const eventIds: ReadonlySet<string> = new Set(events.map(({ id }) => id));

/** The events and facts on which access to the resource turns: events in the order of the procedure, then facts. */
export function marksOf(resource: string): readonly string[] {
  const marks = new Set(
    lines.filter((line) => line.resource === resource).flatMap((line) => marksIn(line.while)),
  );
  return [
    ...[...eventIds].filter((event) => marks.has(event)),
    ...[...marks].filter((mark) => !eventIds.has(mark)),
  ];
}
