import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { pageOf } from '../../platform/page.ts';
import { type Day, daysBetween } from '../../procedure/calendar.ts';
import { type KnownVisit, listActsIn, listKnownFiles } from '../../register/server/index.ts';
import { isDueFrom, isOnDesk } from '../acts.ts';
import type { DeskLine, LineCounts, LineGroup } from '../shapes.ts';

/** Where the next page starts: how pressing the last line was, and which it was. */
export type LineKey = readonly [string, string];

type Page = { readonly after?: LineKey | undefined; readonly limit: number };
type Asked = { readonly group: LineGroup; readonly training: boolean; readonly today: Day };
type Line = Omit<DeskLine, 'act'> & { readonly mine: boolean };

const ahead = 90; // days a calendar of due days looks ahead; ours, for display only

/** One group of what runs in the files of this reader, the most pressing first, with how many each group holds. */
export async function listDeskLines(
  db: ActorDb,
  actor: Actor,
  { group, training, today }: Asked,
  { after, limit }: Page,
) {
  const files = (await listKnownFiles(db, actor, { training }, today)).filter((file) =>
    isOnDesk(actor, file),
  );
  const lines = files.flatMap((file) => linesOf(file, actor));
  const wanted = lines
    .filter((line) => isIn(group, line, today))
    .map((line) => ({ line, key: keyOf(line) }))
    .sort((a, b) => order(a.key, b.key));
  const from = after ? wanted.filter(({ key }) => order(key, after) > 0) : wanted;
  const { rows, next } = pageOf(from.slice(0, limit + 1), limit, ({ key }): [string, string] => [...key]);
  return {
    rows: await withActs(
      db,
      actor,
      rows.map(({ line }) => line),
      today,
    ),
    next,
    counts: countsOf(lines, today),
  };
}

function linesOf({ running, ...file }: KnownVisit, actor: Actor): Line[] {
  return running.map((reading) => ({
    fileId: file.fileId,
    number: file.number,
    stateCode: file.stateCode,
    stateName: file.stateName,
    type: file.type,
    procedure: file.procedure,
    lineId: [file.fileId, reading.id, reading.expert ?? '', reading.from ?? ''].join(' '),
    reading,
    mine: isDueFrom(actor, reading.obliged),
  }));
}

function isIn(group: LineGroup, { mine, reading }: Line, today: Day): boolean {
  switch (group) {
    case 'late':
      return mine && reading.outcome === 'overdue';
    case 'due':
      return mine && reading.outcome !== 'overdue';
    case 'waiting':
      return !mine;
    case 'ahead':
      return reading.due !== null && reading.due >= today && daysBetween(today, reading.due) <= ahead;
  }
}

function countsOf(lines: readonly Line[], today: Day): LineCounts {
  const inGroup = (group: LineGroup) => lines.filter((line) => isIn(group, line, today)).length;
  return {
    late: inGroup('late'),
    due: inGroup('due'),
    waiting: inGroup('waiting'),
    ahead: inGroup('ahead'),
  };
}

// By the due day; what has no stated time comes last.
const keyOf = ({ reading, lineId }: Line): LineKey => [reading.due ?? '9999-12-31', lineId];

function order(a: LineKey, b: LineKey): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return a[1] < b[1] ? -1 : Number(a[1] > b[1]);
}

/** The lines of a page, each with the act of this reader that ends its clock. */
async function withActs(db: ActorDb, actor: Actor, lines: readonly Line[], today: Day): Promise<DeskLine[]> {
  const acts = await listActsIn(db, actor, [...new Set(lines.map(({ fileId }) => fileId))], today);
  return lines.map(({ mine, ...line }) => {
    const ending = (acts.get(line.fileId) ?? []).filter(({ ends }) => ends.includes(line.reading.id));
    const act = ending.find(({ allowed }) => allowed) ?? (mine ? ending[0] : undefined);
    return {
      ...line,
      act: act ? { event: act.event, allowed: act.allowed, refusal: act.refusal } : null,
    };
  });
}
