import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { recordEvent } from '../../events/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { stale } from '../../platform/refusals.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import { effective } from '../../procedure/journal.ts';
import { getSnapshot, type Snapshot } from '../../reports/server/index.ts';
import { openFile } from '../../visits/server/index.ts';
import { refusalToIssue } from '../acts.ts';
import type { versionsContract } from '../contract.ts';
import { marksMissing, versionNotFound } from '../refusals.ts';
import type { Kind } from '../shapes.ts';
import { keepVersion } from './keep-version.ts';
import { haveCopiesMade } from './make-copies.ts';
import { kindsOf, listVersionsOf } from './store.ts';
import { haveStateTold } from './tell-state.ts';

type Asked = Omit<z.output<(typeof versionsContract)['issueVersion']['body']>, 'key'>;
type Given = { readonly today: Day; readonly now: Instant };

/**
 * Makes a version of the adopted report and releases it, in one transaction with the event that opens it. What the State
 * has said, or not said, is judged by the procedure: it refuses with V(u) or V(v).
 */
export async function issueVersion(
  db: ActorDb,
  actor: Actor,
  reportId: string,
  asked: Asked,
  given: Given,
): Promise<{ versionId: string; version: number }> {
  const { kind, numbering, on } = asked;
  const report = await adoptedReport(db, actor, reportId);
  refuseIf(refusalToIssue(actor, kind, kindsOf(await listVersionsOf(db, reportId))));
  const version = await enterEvents(db, actor, report, asked, given);
  if (kind === 'SV-09') await refuseWithoutMarks(db, actor, report);

  const { versionId } = await keepVersion(db, actor, report, {
    ...{ kind, numbering: kind === 'SV-09' ? numbering : 'placeholder', on },
    ...{ now: given.now, copiesAre: 'waiting' },
  });
  await haveCopiesMade(db, versionId, versionId);
  return { versionId, version };
}

/** The report as it was adopted, or the refusal that there is none this reader may know of. */
export async function adoptedReport(db: ActorDb, actor: Actor, reportId: string): Promise<Snapshot> {
  try {
    return await getSnapshot(db, actor, { reportId, kind: 'SV-08' });
  } catch (fault) {
    if (fault instanceof Refused && fault.refusal.kind === 'not-found') throw new Refused(versionNotFound());
    throw fault;
  }
}

/** Events of the file that each version comes with, in their order. */
const eventsOf: Readonly<Record<Kind, readonly string[]>> = {
  'SV-08': [],
  'SV-09': ['partner-version-issued'],
  'SV-10': ['state-informed-of-limited-sharing', 'disclaimer-version-issued'],
};

/** Enters what has not happened yet, and gives the version of the file afterwards. */
async function enterEvents(
  db: ActorDb,
  actor: Actor,
  { fileId, stateCode }: Snapshot,
  { kind, on, version }: Asked,
  given: Given,
): Promise<number> {
  const file = await openFile(db, actor, fileId);
  if (file.version !== version) throw new Refused(stale());
  const happened = new Set(effective(file.journal).map(({ event }) => event));
  let now = version;
  for (const event of eventsOf[kind].filter((one) => !happened.has(one))) {
    now = (await recordEvent(db, actor, fileId, { event, on, version: now }, given)).version;
    if (event === 'state-informed-of-limited-sharing') await haveStateTold(db, { fileId, stateCode, on }); // [V-158]
  }
  return now;
}

/** A State that said "parts" has said which; until its marks are here, everything would go out. */
async function refuseWithoutMarks(db: ActorDb, actor: Actor, { fileId, marked }: Snapshot): Promise<void> {
  const { journal } = await openFile(db, actor, fileId);
  const reply = effective(journal).findLast(({ event }) => event === 'confidentiality-indicated');
  if (reply?.option === 'CR-2' && marked.length === 0) throw new Refused(marksMissing());
}
