import type { ActorDb } from '../../database/server/with-actor.ts';
import { textsOf } from '../../journal/server/read.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Day } from '../../procedure/calendar.ts';
import { asItStood, asItWasKnown } from '../../procedure/history.ts';
import { listStateNames } from '../../registry/server/index.ts';
import { nextActsFor, refusedActs } from '../acts.ts';
import { methodOf } from '../method.ts';
import { ordinalWarnings } from '../ordinal.ts';
import { nextDueOf, readFile } from '../reading.ts';
import { dateToCome } from '../refusals.ts';
import type { Deviation, VisitFile } from '../shapes.ts';
import { findBasis, listConfirmations, listDeviations } from './basis-store.ts';
import { listComponents } from './component-store.ts';
import { correspondenceKnownTo } from './correspondence-store.ts';
import { type OpenedFile, openFile } from './opened-file.ts';
import { listEarlierVisits } from './store.ts';
import { plainFacts, printedOf } from './stored-visit.ts';

type Asked = { readonly on?: Day | undefined; readonly view: 'stood' | 'known' };

/** A visit file as this reader may know it: today, as it stood on a past day, or as it was known then. */
export async function getVisitFile(
  db: ActorDb,
  actor: Actor,
  fileId: string,
  asked: Asked,
  today: Day,
): Promise<VisitFile> {
  const file = await openFile(db, actor, fileId);
  const asOf = asked.on ?? today;
  if (asOf > today) throw new Refused(dateToCome(asOf, today));
  const isNow = asked.on === undefined;
  const { clocks, stageOfFile } = readFile(isNow ? file : asItWas(file, asOf, asked.view), asOf);
  const { visit } = file;
  const names = await listStateNames(db, actor.language, [visit.stateCode]);
  const parts = await listComponents(db, fileId, seesPlan(actor));
  return {
    ...plainFacts(visit),
    ...conductedBy,
    version: file.version,
    stateName: names.get(visit.stateCode) ?? visit.stateCode,
    components: [...new Set(parts.map(({ kind }) => kind))],
    printed: printedOf(visit),
    procedure: visit.procedureId,
    asOf,
    view: isNow ? 'now' : asked.view,
    parts,
    warnings: ordinalWarnings(visit.ordinal, await listEarlierVisits(db, visit)),
    correspondence: await correspondenceKnownTo(db, actor, visit),
    ...(await innerFacts(db, actor, file)),
    stage: visit.origin === 'file' ? stageOfFile.stage : null,
    nextDue: visit.frameworkApplies ? nextDueOf(clocks) : null,
    stageOfFile,
    clocks: followsFramework(file) ? clocks : [],
    nextActs: isNow ? nextActsFor(actor, visit, { ...file, today }) : [],
    refused: refusedActs(actor, visit, file.journal),
  };
}

const conductedBy = { conductingBody: 'cted', onBehalfOf: 'committee' } as const; // [V-003]

const followsFramework = ({ visit }: OpenedFile): boolean =>
  visit.origin === 'file' && visit.frameworkApplies;

function asItWas(file: OpenedFile, on: Day, view: 'stood' | 'known'): OpenedFile {
  const { journal, procedure } = file;
  return {
    ...file,
    journal: view === 'stood' ? asItStood(journal, on) : asItWasKnown(journal, on, procedure.zone),
  };
}

const seesPlan = ({ audience }: Actor): boolean => audience !== 'public' && audience !== 'administrator';

/** What only CTED and the Committee know of a file: its basis, its method, and the warnings gone past. */
async function innerFacts(db: ActorDb, { audience }: Actor, { visit, journal, procedure }: OpenedFile) {
  if (audience !== 'secretariat' && audience !== 'committee')
    return { basis: null, method: null, confirmations: [] };
  const { fileId } = visit;
  const confirmations = await listConfirmations(db, fileId);
  const basis = await findBasis(db, fileId);
  if (!basis) return { confirmations, basis: null, method: null };
  const approval = journal.find(({ event }) => event === 'visit-approved');
  const texts = approval ? await textsOf(db, fileId) : [];
  return {
    confirmations,
    basis: {
      decision:
        texts.find(({ entryId, kind }) => entryId === approval?.id && kind === 'document')?.words ?? null,
      ...basis,
    },
    method: methodIn(methodOf(procedure), await listDeviations(db, fileId)),
  };
}

function methodIn({ id, ...template }: ReturnType<typeof methodOf>, deviations: readonly Deviation[]) {
  return { ...template, templateId: id, deviations };
}
