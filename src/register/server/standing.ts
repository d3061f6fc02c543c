import type { ActorDb } from '../../database/server/with-actor.ts';
import { entriesOfFiles } from '../../journal/server/read.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { Journal } from '../../procedure/journal.ts';
import { procedureOf } from '../../procedure/procedures.ts';
import type { ClockReading } from '../../procedure/reading.ts';
import type { RegisterRow } from '../../visits/contract.ts';
import {
  factsOf,
  nextDueOf,
  ofProcedure,
  type Reading,
  readFile,
  runningClocks,
} from '../../visits/server/index.ts';
import { listJournalMarks } from './marks-store.ts';

/** Where a file stands, as much of it as a list shows. */
export type Standing = Pick<RegisterRow, 'stage' | 'nextDue' | 'strip'>;

/** The same with every clock that runs, and in whose hands the file is. */
export type FullStanding = Standing & {
  readonly running: Reading['clocks'];
  readonly open: Reading['stageOfFile']['open'];
};

type File = {
  readonly fileId: string;
  readonly procedureId: string;
  readonly form: string;
  readonly origin: string;
};

/**
 * Where files stand on a day, as far as this reader may know. It follows from what the reader may know of the journal,
 * which only grows: as long as it has not grown, the answer of last time is the answer.
 */
export async function standingOf(
  db: ActorDb,
  { audience }: Actor,
  rows: readonly File[],
  today: Day,
): Promise<ReadonlyMap<string, FullStanding>> {
  const files = rows.filter(({ origin }) => origin === 'file');
  if (files.length === 0) return new Map();
  const marks = await listJournalMarks(
    db,
    files.map(({ fileId }) => fileId),
  );
  const keyOf = ({ fileId, form }: File) =>
    [fileId, marks.get(fileId) ?? 'none', form, audience, today].join(' ');

  const unknown = files.filter((file) => !answers.has(keyOf(file)));
  const journals =
    unknown.length === 0
      ? new Map<string, Journal>()
      : await entriesOfFiles(
          db,
          unknown.map(({ fileId }) => fileId),
        );
  for (const file of unknown) {
    const procedure = procedureOf(file.procedureId);
    const journal = ofProcedure(procedure, journals.get(file.fileId) ?? []);
    remember(
      keyOf(file),
      standingIn(readFile({ procedure, audience, journal, facts: factsOf(file) }, today)),
    );
  }
  return new Map(files.map((file) => [file.fileId, answers.get(keyOf(file)) ?? unread]));
}

/** What a list shows of a visit that has no journal. */
export const unread: FullStanding = { stage: null, nextDue: null, strip: [], running: [], open: [] };

function standingIn({ stageOfFile, clocks }: Reading): FullStanding {
  return {
    stage: stageOfFile.stage,
    nextDue: nextDueOf(clocks),
    strip: stripOf(clocks),
    running: runningClocks(clocks),
    open: stageOfFile.open,
  };
}

/** The clocks that have started, for a small picture in a list: replaced due days and markers are left out of it. */
function stripOf(clocks: readonly ClockReading[]): RegisterRow['strip'] {
  return clocks
    .filter(({ from, kind, outcome }) => from !== null && kind !== 'target' && outcome !== 'superseded')
    .map(({ id, expert, kind, from, due, outcome, fulfilled }) => ({
      ...{ id, kind, from, due, outcome, fulfilled },
      ...(expert !== undefined && { expert }),
    }));
}

const most = 5000; // answers kept: the files of all States, for a few classes of readers
const answers = new Map<string, FullStanding>();

/** Keeps an answer, and lets the oldest go. */
function remember(key: string, standing: FullStanding): void {
  answers.set(key, standing);
  const [oldest] = answers.keys();
  if (answers.size > most && oldest !== undefined) answers.delete(oldest);
}
