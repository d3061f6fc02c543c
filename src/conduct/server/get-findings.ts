import { actsAs } from '../../access/acts.ts';
import { openOwnVisit } from '../../consent/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Answer } from '../../platform/contract.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { Refusal } from '../../procedure/refusal.ts';
import { listSittings, sittingsSince } from '../../sittings/server/index.ts';
import type { VisitFile } from '../../visits/server/index.ts';
import { refusalToFind, refusalToWrite } from '../acts.ts';
import type { conductContract } from '../contract.ts';
import { listAnswers } from './answers.ts';
import { listFindings } from './finding-store.ts';
import { listNotes } from './note-store.ts';

/** Notes and findings of a visit as far as this actor may know of them, and what runs from its end. */
export async function getFindings(
  db: ActorDb,
  actor: Actor,
  fileId: string,
  today: Day,
): Promise<Answer<(typeof conductContract)['getFindings']>> {
  const { head, file, journal, facts } = await openOwnVisit(db, actor, fileId, today);
  const { consent: _, ...days } = facts;
  const write = refusalToWrite(actor, facts);
  const find = refusalToFind(actor, facts);
  const notes = await listNotes(db, fileId);
  const readable = new Set(notes.map(({ noteId }) => noteId));
  const isOwn = ({ writtenBy }: { readonly writtenBy: string }) => writtenBy === actor.personId;
  return {
    ...head,
    ...days,
    sittings: sittingsSince(journal, await listSittings(db, fileId)),
    notes: notes.map((note) => ({ ...note, isOwn: isOwn(note), isSummary: note.summary !== null })),
    findings: (await listFindings(db, fileId)).map((finding) => ({
      ...finding,
      noteId: readable.has(finding.noteId) ? finding.noteId : null,
      isOwn: isOwn(finding) || actsAs(actor, 'cted'),
    })),
    answers: find ? [] : await listAnswers(db, head.stateCode),
    due: facts.endedOn ? dueAfter(file) : [],
    refused: {
      ...(write && { write }),
      ...(find && { find }),
      ...refusalOf('summarize', file, 'session-summarized'),
      ...refusalOf('close', file, 'closing-meeting-held'),
      ...withReason(refusalOf('end', file, 'visit-ended')),
    },
  };
}

/** The due days that are counted from the end of the visit, the first one first (S/2020/731 annex). */
function dueAfter({ clocks }: VisitFile) {
  return clocks
    .flatMap(({ id, due, obliged, calculation }) =>
      due && calculation?.trigger === 'visit-ended' ? [{ clock: id, due, obliged }] : [],
    )
    .toSorted((a, b) => a.due.localeCompare(b.due) || a.clock.localeCompare(b.clock));
}

/** A visit without a closing meeting ends with a stated reason (S/2020/731 V(k)), which the form asks for. */
const withReason = (refused: Refused): Refused =>
  refused.end?.code === 'procedure.no-closing-meeting' ? {} : refused;

type Refused = Partial<Record<string, Refusal>>;

function refusalOf(act: string, { nextActs }: VisitFile, event: string): Refused {
  const refusal = nextActs.find((one) => one.event === event)?.refusal;
  return refusal ? { [act]: refusal } : {};
}
