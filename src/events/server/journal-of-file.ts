import type { ActorDb } from '../../database/server/with-actor.ts';
import { knownDecisions } from '../../decisions/server/index.ts';
import { entriesOf, textsOf } from '../../journal/server/read.ts';
import type { Actor } from '../../platform/actor.ts';
import { pageOf } from '../../platform/page.ts';
import type { Entry } from '../../procedure/journal.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { openFile, ruleOf } from '../../visits/server/index.ts';
import type { JournalLine } from '../shapes.ts';
import { listLines, listOrigins } from './journal-store.ts';

type Page = { readonly after?: string | undefined; readonly limit: number };

/** Lines of the journal that this reader may know of, the latest first; a corrected line says so, and by which. */
export async function getJournalOfFile(db: ActorDb, actor: Actor, fileId: string, { after, limit }: Page) {
  const { procedure } = await openFile(db, actor, fileId);
  const entries = await entriesOf(db, fileId);
  const { rows, next } = pageOf(
    await listLines(db, fileId, { after, limit: limit + 1 }),
    limit,
    ({ id }) => id,
  );
  const origins = new Map(
    (
      await listOrigins(
        db,
        actor.audience,
        rows.map(({ id }) => id),
      )
    ).map((origin) => [origin.id, origin]),
  );
  const decisions = await knownDecisions(
    db,
    rows.flatMap(({ decisionId }) => decisionId ?? []),
  );
  const texts = readsTexts(actor) ? await textsOf(db, fileId) : [];
  const wordsOf = (entryId: string, kind: string) =>
    texts.find((text) => text.entryId === entryId && text.kind === kind)?.words ?? null;
  return {
    rows: rows.map(
      (line): JournalLine => ({
        ...detailsOf(line),
        ...entered(procedure, origins.get(line.id), line),
        reason: wordsOf(line.id, 'reason'),
        document: wordsOf(line.id, 'document'),
        decisionId: line.decisionId !== null && decisions.has(line.decisionId) ? line.decisionId : null,
        corrects: correctedLine(entries, line),
        correctedBy: entries.findLast(({ corrects }) => corrects === line.id)?.id ?? null,
      }),
    ),
    next,
  };
}

type Line = Awaited<ReturnType<typeof listLines>>[number];
type Origin = Awaited<ReturnType<typeof listOrigins>>[number];

const readsTexts = ({ audience }: Actor): boolean =>
  audience === 'secretariat' || audience === 'committee' || audience === 'state';

function detailsOf(line: Line) {
  return {
    entryId: line.id,
    event: line.event,
    on: line.on,
    recordedAt: line.recordedAt,
    onPaper: line.onPaper,
    days: line.days ?? null,
    until: line.until ?? null,
    option: line.option ?? null,
    expert: line.expert ?? null,
    component: line.component ?? null,
    documentId: line.documentId,
  };
}

function entered(procedure: Procedure, origin: Origin | undefined, { event }: Line) {
  const rule = ruleOf(procedure, event);
  return {
    by: rule?.by ?? 'cted',
    cites: rule?.cite ?? [],
    enteredBy: { roles: origin?.roles ?? [], name: origin?.name ?? null },
    hash: origin?.hash ?? '',
  };
}

/** The line it changes, and the day that was held to be right until then. */
function correctedLine(entries: readonly Entry[], line: Line): JournalLine['corrects'] {
  if (!line.corrects) return null;
  const before = entries.slice(
    0,
    entries.findIndex(({ id }) => id === line.id),
  );
  const last = before.findLast(({ id, corrects }) => id === line.corrects || corrects === line.corrects);
  return last ? { entryId: line.corrects, was: last.on } : null;
}
