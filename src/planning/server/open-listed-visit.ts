import type { ActorDb } from '../../database/server/with-actor.ts';
import { openVisitFile } from '../../opening/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { refuseIf } from '../../platform/refusal.ts';
import { say } from '../../platform/server/messages.ts';
import { refusalToOpenFile } from '../acts.ts';
import type { ListRow, VisitRow } from '../shapes.ts';
import { updateList } from './list-store.ts';
import { enterOfList, type Given, openListForAct, visitIn } from './opened-list.ts';
import { updateVisits } from './visit-store.ts';

type Of = { readonly listId: string; readonly proposedVisitId: string };
type Asked = { readonly version: number };

/** Opens the visit file of a State on the adopted list, approved by the decision that listed it. */
export async function openListedVisit(
  db: ActorDb,
  actor: Actor,
  of: Of,
  asked: Asked,
  given: Given & { readonly mayHoldRealFiles: boolean },
) {
  const { list, visits } = await openListForAct(db, of.listId, asked.version);
  const visit = visitIn(visits, of.proposedVisitId);
  refuseIf(refusalToOpenFile(actor, visit));
  const { fileId } = await openVisitFile(db, actor, fileAsked(list, visit, actor), given);
  const version = await linkFile(db, actor, { list, visit, fileId }, given);
  return { listId: list.listId, fileId, version };
}

function fileAsked(
  { year, training }: ListRow,
  { stateCode, type, adoptedOn }: VisitRow,
  { language }: Actor,
) {
  const decision = say(language, 'planning.decision-on-list', { year });
  return { stateCode, type, year, training, ...(adoptedOn && { approved: { on: adoptedOn, decision } }) };
}

type Linked = { readonly list: ListRow; readonly visit: VisitRow; readonly fileId: string };

/** Says on the entry which file was opened for it. */
export async function linkFile(db: ActorDb, actor: Actor, { list, visit, fileId }: Linked, given: Given) {
  await updateVisits(db, [visit], { file_id: fileId });
  const version = await updateList(db, list);
  const detail = { visit: visit.proposedVisitId, file: fileId };
  await enterOfList(db, actor, list, { event: 'listed-visit-opened', detail }, given);
  return version;
}
