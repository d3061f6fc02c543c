import type { Actor } from '../../platform/actor.ts';
import type { Answer } from '../../platform/contract.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import { effective } from '../../procedure/journal.ts';
import { getJournalOfFile, getVisitFile } from '../../visits/server/index.ts';
import type { VisitFile } from '../../visits/shapes.ts';
import { consentOf } from '../acts.ts';
import type { consentContract } from '../contract.ts';
import { openOwnFile } from './open-own-file.ts';

const told = ['consent-requested', 'consent-given', 'consent-declined', 'council-decision-recorded'];
const mostEntries = 200; // a file knows some sixty events, and few of them come twice

/** What the State was asked and answered, and what it may answer now with the reason where it may not. */
export async function getConsent(
  db: ActorDb,
  actor: Actor,
  fileId: string,
  today: Day,
): Promise<Answer<(typeof consentContract)['getConsent']>> {
  const { journal } = await openOwnFile(db, actor, fileId);
  const file = await getVisitFile(db, actor, fileId, { view: 'stood' }, today);
  const { rows } = await getJournalOfFile(db, actor, fileId, { limit: mostEntries });
  const given = actOf(file, 'consent-given');
  return {
    ...headOf(file),
    consent: consentOf(journal),
    askedOn: effective(journal).findLast(({ event }) => event === 'consent-requested')?.on ?? null,
    lines: rows.filter(({ event, correctedBy }) => told.includes(event) && correctedBy === null),
    onPaper: given?.onPaper ?? false,
    refused: { ...refusalIn('given', given), ...refusalIn('declined', actOf(file, 'consent-declined')) },
  };
}

/** What of the visit stands at the head of the page. */
const headOf = ({
  fileId,
  number,
  training,
  stateCode,
  stateName,
  startsOn,
  endsOn,
  version,
}: VisitFile) => ({
  ...{ fileId, number, training, stateCode, stateName, startsOn, endsOn, version },
});

type Act = VisitFile['nextActs'][number];

const actOf = ({ nextActs }: VisitFile, event: string): Act | undefined =>
  nextActs.find((act) => act.event === event);

const refusalIn = (answer: 'given' | 'declined', act: Act | undefined) =>
  act?.refusal ? { [answer]: act.refusal } : {};
