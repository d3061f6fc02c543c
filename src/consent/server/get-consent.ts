import type { ActorDb } from '../../database/server/with-actor.ts';
import { getJournalOfFile } from '../../events/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Answer } from '../../platform/contract.ts';
import type { Day } from '../../procedure/calendar.ts';
import { effective } from '../../procedure/journal.ts';
import type { VisitFile } from '../../visits/server/index.ts';
import { consentOf } from '../acts.ts';
import type { consentContract } from '../contract.ts';
import { openOwnVisit } from './open-own-visit.ts';

const told = ['consent-requested', 'consent-given', 'consent-declined', 'council-decision-recorded'];
const mostEntries = 200; // a file knows some sixty events, and few of them come twice

/** What the State was asked and answered, and what it may answer now with the reason where it may not. */
export async function getConsent(
  db: ActorDb,
  actor: Actor,
  fileId: string,
  today: Day,
): Promise<Answer<(typeof consentContract)['getConsent']>> {
  const { head, file, journal } = await openOwnVisit(db, actor, fileId, today);
  const { rows } = await getJournalOfFile(db, actor, fileId, { limit: mostEntries });
  const given = actOf(file, 'consent-given');
  return {
    ...head,
    consent: consentOf(journal),
    askedOn: effective(journal).findLast(({ event }) => event === 'consent-requested')?.on ?? null,
    lines: rows.filter(({ event, correctedBy }) => told.includes(event) && correctedBy === null), // [V-024]
    onPaper: given?.onPaper ?? false,
    refused: { ...refusalIn('given', given), ...refusalIn('declined', actOf(file, 'consent-declined')) },
  };
}

type Act = VisitFile['nextActs'][number];

const actOf = ({ nextActs }: VisitFile, event: string): Act | undefined =>
  nextActs.find((act) => act.event === event);

const refusalIn = (answer: 'given' | 'declined', act: Act | undefined) =>
  act?.refusal ? { [answer]: act.refusal } : {};
