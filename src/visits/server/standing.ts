import type { Actor } from '../../platform/actor.ts';
import { entriesOfFiles } from '../../platform/server/journal-read.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { Journal } from '../../procedure/journal.ts';
import { procedureOf } from '../procedures.ts';
import { factsOf, nextDueOf, readFile, stripOf } from '../reading.ts';
import type { RegisterRow } from '../shapes.ts';
import { listJournalMarks, ofProcedure } from './journal-store.ts';

/** Where a file stands, as much of it as a list shows. */
export type Standing = Pick<RegisterRow, 'stage' | 'nextDue' | 'strip'>;

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
): Promise<ReadonlyMap<string, Standing>> {
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
    const { stageOfFile, clocks } = readFile({ procedure, audience, journal, facts: factsOf(file) }, today);
    remember(keyOf(file), { stage: stageOfFile.stage, nextDue: nextDueOf(clocks), strip: stripOf(clocks) });
  }
  return new Map(files.map((file) => [file.fileId, answers.get(keyOf(file)) ?? unread]));
}

/** What a list shows of a visit that has no journal. */
export const unread: Standing = { stage: null, nextDue: null, strip: [] };

const most = 5000; // answers kept: the files of all States, for a few classes of readers
const answers = new Map<string, Standing>();

/** Keeps an answer, and lets the oldest go. */
function remember(key: string, standing: Standing): void {
  answers.set(key, standing);
  const [oldest] = answers.keys();
  if (answers.size > most && oldest !== undefined) answers.delete(oldest);
}
