import { openOwnVisit } from '../../consent/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Answer } from '../../platform/contract.ts';
import type { Day } from '../../procedure/calendar.ts';
import { effective, type Journal } from '../../procedure/journal.ts';
import { refusalToPlan } from '../acts.ts';
import type { Sitting, sittingsContract } from '../contract.ts';
import { nothingPlanned } from '../refusals.ts';
import { listSittings, type SittingRow } from './sitting-store.ts';

/** The programme as it stands, what was changed since the State agreed, and who may do what to it now. */
export async function getProgramme(
  db: ActorDb,
  actor: Actor,
  fileId: string,
  today: Day,
): Promise<Answer<(typeof sittingsContract)['getProgramme']>> {
  const { head, file, journal, facts, themes } = await openOwnVisit(db, actor, fileId, today);
  const sittings = sittingsSince(journal, await listSittings(db, fileId));
  const held = sittings.filter(({ dropped }) => !dropped);
  const plan = refusalToPlan(actor, facts);
  const event = file.nextActs.find((act) => act.event === 'programme-agreed');
  const agree = event?.refusal ?? (held.length === 0 ? nothingPlanned() : null);
  return {
    ...head,
    sittings, // [V-030]
    areasWithout: themes.filter((theme) => !held.some((sitting) => sitting.themes.includes(theme))),
    agreedOn: lastAgreed(journal)?.on ?? null,
    correspondence: file.correspondence,
    onPaper: event?.onPaper ?? false,
    refused: { ...(plan && { plan }), ...(agree && { agree }) },
  };
}

/** Whether each sitting was planned or changed after the State last agreed. */
export function sittingsSince(journal: Journal, rows: readonly SittingRow[]): Sitting[] {
  const agreedAt = lastAgreed(journal)?.recordedAt;
  return rows.map(({ changedAt, ...sitting }) => ({
    ...sitting,
    sinceAgreed: agreedAt !== undefined && changedAt > agreedAt,
  }));
}

const lastAgreed = (journal: Journal) =>
  effective(journal).findLast(({ event }) => event === 'programme-agreed');
