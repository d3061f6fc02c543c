import { type ReportWorld, reportWorld } from '../../../tools/test/worlds/report-world.ts';
import type { Named } from '../../../tools/test/worlds/small-world.ts';
import type { TestDatabase } from '../../database/server/database.fixture.ts';
import { correctEvent } from '../../events/server/index.ts';
import { day } from '../../procedure/calendar.ts';
import { openFile } from '../../visits/server/index.ts';
import { disposeComment, saveComment, sendComments } from './comment.ts';
import { getObservations } from './get-observations.ts';

// What this part does with a report, for its tests: the real acts, each on its day by the person whose act it is.

export type ObservationsWorld = Awaited<ReturnType<typeof observationsWorld>>;

/** A visit that has ended, its report, and what is said of it. */
export async function observationsWorld(database: TestDatabase) {
  const world = await reportWorld(database);
  return { ...world, ...commentsIn(world), ...correctionsIn(world) };
}

function commentsIn({ on, given, does }: ReportWorld) {
  const commented = (reportId: string, blockId: string | null, words: string, who: Named = 'XAA') =>
    does(who, (db, actor) => {
      const comment = { blockId, kind: 'factual-observation', language: 'en', words } as const;
      return saveComment(db, actor, reportId, comment, given());
    });
  const sent = (reportId: string, date: string, more: { who?: Named; documentId?: string } = {}) => {
    on(date);
    const { who = 'XAA', documentId } = more;
    return does(who, (db, actor) => sendComments(db, actor, reportId, { documentId }, given()));
  };
  const disposed = (reportId: string, commentId: string, outcome: 'accepted' | 'not-accepted', version = 0) =>
    does('expert', (db, actor) => {
      const said = { outcome, language: 'en', reason: 'The law shows it.', version } as const;
      const result = outcome === 'accepted' ? { result: 'The bill was adopted.' } : {};
      return disposeComment(db, actor, { reportId, commentId }, { ...said, ...result }, given());
    });
  const said = (who: Named, reportId: string) =>
    does(who, (db, actor) => getObservations(db, actor, reportId, given().today));
  return { commented, sent, disposed, said };
}

function correctionsIn({ on, given, does, fileId }: ReportWorld) {
  /** The day of an event was wrong, and CTED or the State has corrected it. */
  const corrected = (event: string, to: string, date: string) => {
    on(date);
    const who = event === 'state-comments-received' ? 'XAA' : 'expert';
    return does(who, async (db, actor) => {
      const { version, journal } = await openFile(db, actor, fileId);
      const entryId = journal.find((entry) => entry.event === event)?.id ?? '';
      const asked = { on: day(to), reason: 'The day was entered wrongly.', version };
      return correctEvent(db, actor, { fileId, entryId }, asked, given());
    });
  };
  return { corrected };
}
