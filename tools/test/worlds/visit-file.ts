import { trainingPersons } from '../../../src/access/contract.ts';
import { entryId, journalOf, type Told } from '../../../src/clocks/web/told.fixture.ts';
import type { JournalLine } from '../../../src/events/web/api.ts';
import type { Actor } from '../../../src/platform/actor.ts';
import { day } from '../../../src/procedure/calendar.ts';
import { ctc2020 } from '../../../src/procedure/ctc-2020/ctc-2020.ts';
import { nextActsFor } from '../../../src/visits/acts.ts';
import { factsOf, readFile } from '../../../src/visits/reading.ts';
import type { VisitFile } from '../../../src/visits/web/api.ts';

export const fileId = '11111111-2222-4333-8444-555555555555';

type Reading = { readonly asOf: string; readonly actor?: Actor; readonly more?: Partial<VisitFile> };

/** A visit file of a fictional State, read by the engine itself, as the API would give it to a country expert. */
export function visitFile(told: readonly Told[], { asOf, actor = expert, more = {} }: Reading): VisitFile {
  const [journal, today] = [journalOf(told), day(asOf)];
  const facts = factsOf({ form: more.form ?? 'on-site' });
  const kind = { origin: 'file', type: 'follow-up', form: 'on-site', frameworkApplies: true };
  const visit = { ...kind, number: 182, stateCode: actor.stateCode ?? 'XAA', takesPart: false };
  return {
    fileId,
    ...visit,
    type: 'follow-up',
    form: 'on-site',
    origin: 'file',
    training: true,
    stateCode: 'XAA',
    stateName: 'Aurelia',
    ordinal: 2,
    year: 2025,
    components: ['physical'],
    startsOn: day('2025-03-10'),
    endsOn: day('2025-03-14'),
    printed: null,
    notes: [],
    stage: null,
    nextDue: null,
    version: told.length,
    conductingBody: 'cted',
    onBehalfOf: 'committee',
    reportType: 'follow-up',
    procedure: ctc2020.id,
    asOf: today,
    view: 'now',
    parts: [],
    warnings: [],
    confirmations: [],
    correspondence: 'en',
    basis: null,
    method: null,
    ...readFile({ procedure: ctc2020, audience: actor.audience, journal, facts }, today),
    nextActs: nextActsFor(actor, visit, { procedure: ctc2020, journal, facts, today }),
    refused: {},
    ...more,
  };
}

/** A line of the journal as the API would give it. */
export function journalLine(event: string, on: string, more: Partial<JournalLine> = {}): JournalLine {
  return {
    entryId: entryId(1),
    event,
    on: day(on),
    recordedAt: `${on}T15:00:00Z`,
    by: 'cted',
    enteredBy: { roles: ['cted'], name: null },
    onPaper: false,
    days: null,
    until: null,
    option: null,
    expert: null,
    component: null,
    reason: null,
    document: null,
    documentId: null,
    decisionId: null,
    corrects: null,
    correctedBy: null,
    cites: ['S/2020/731 V(l)'],
    hash: 'e3b0c442',
    ...more,
  };
}

export const expert: Actor = { ...trainingPersons.expert, language: 'en' };
export const chair: Actor = { ...trainingPersons.chair, language: 'en' };
