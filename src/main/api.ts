import type { FastifyInstance } from 'fastify';
import { accessContract } from '../access/contract.ts';
import { accessHandlers, findActor, refusalToUse } from '../access/server/index.ts';
import { accountsContract } from '../accounts/contract.ts';
import { accountsHandlers } from '../accounts/server/index.ts';
import { analysisContract } from '../analysis/contract.ts';
import { analysisHandlers } from '../analysis/server/index.ts';
import { answersContract } from '../answers/contract.ts';
import { answersHandlers } from '../answers/server/index.ts';
import { assessmentContract } from '../assessment/contract.ts';
import { assessmentHandlers } from '../assessment/server/index.ts';
import { assistanceContract } from '../assistance/contract.ts';
import { assistanceHandlers } from '../assistance/server/index.ts';
import { calendarsContract } from '../calendars/contract.ts';
import { calendarsHandlers } from '../calendars/server/index.ts';
import { chainContract } from '../chain/contract.ts';
import { chainHandlers } from '../chain/server/index.ts';
import { circulationContract } from '../circulation/contract.ts';
import { circulationHandlers } from '../circulation/server/index.ts';
import { complianceContract } from '../compliance/contract.ts';
import { complianceHandlers } from '../compliance/server/index.ts';
import { conductContract } from '../conduct/contract.ts';
import { conductHandlers } from '../conduct/server/index.ts';
import { confidentialityContract } from '../confidentiality/contract.ts';
import { confidentialityHandlers } from '../confidentiality/server/index.ts';
import { consentContract } from '../consent/contract.ts';
import { consentHandlers } from '../consent/server/index.ts';
import type { Database } from '../database/server/database.ts';
import { decisionsContract } from '../decisions/contract.ts';
import { decisionsHandlers } from '../decisions/server/index.ts';
import { desksContract } from '../desks/contract.ts';
import { desksHandlers } from '../desks/server/index.ts';
import { documentsContract } from '../documents/contract.ts';
import { documentsHandlers } from '../documents/server/index.ts';
import { draftingContract } from '../drafting/contract.ts';
import { draftingHandlers } from '../drafting/server/index.ts';
import { dutiesContract } from '../duties/contract.ts';
import { dutiesHandlers } from '../duties/server/index.ts';
import { eventsContract } from '../events/contract.ts';
import { eventsHandlers } from '../events/server/index.ts';
import { figuresContract } from '../figures/contract.ts';
import { figuresHandlers } from '../figures/server/index.ts';
import { filingContract } from '../filing/contract.ts';
import { filingHandlers } from '../filing/server/index.ts';
import { filtersContract } from '../filters/contract.ts';
import { filtersHandlers } from '../filters/server/index.ts';
import { followupContract } from '../followup/contract.ts';
import { followupHandlers } from '../followup/server/index.ts';
import { grantsContract } from '../grants/contract.ts';
import { grantsHandlers } from '../grants/server/index.ts';
import { actorFromSession } from '../http/server/actor.ts';
import { mount } from '../http/server/mount.ts';
import type { Services } from '../http/server/services.ts';
import { hybridContract } from '../hybrid/contract.ts';
import { hybridHandlers } from '../hybrid/server/index.ts';
import { lettersContract } from '../letters/contract.ts';
import { lettersHandlers } from '../letters/server/index.ts';
import { meetingsContract } from '../meetings/contract.ts';
import { meetingsHandlers } from '../meetings/server/index.ts';
import { noticesContract } from '../notices/contract.ts';
import { noticesHandlers } from '../notices/server/index.ts';
import { observationsContract } from '../observations/contract.ts';
import { observationsHandlers } from '../observations/server/index.ts';
import { openingContract } from '../opening/contract.ts';
import { openingHandlers } from '../opening/server/index.ts';
import { overviewContract } from '../overview/contract.ts';
import { overviewHandlers } from '../overview/server/index.ts';
import { passkeysContract } from '../passkeys/contract.ts';
import { passkeysHandlers } from '../passkeys/server/index.ts';
import { planningContract } from '../planning/contract.ts';
import { planningHandlers } from '../planning/server/index.ts';
import { say } from '../platform/server/messages.ts';
import { preparationContract } from '../preparation/contract.ts';
import { preparationHandlers } from '../preparation/server/index.ts';
import { proceedingsContract } from '../proceedings/contract.ts';
import { proceedingsHandlers } from '../proceedings/server/index.ts';
import { programmeContract } from '../programme/contract.ts';
import { programmeHandlers } from '../programme/server/index.ts';
import { projectsContract } from '../projects/contract.ts';
import { projectsHandlers } from '../projects/server/index.ts';
import { questionsContract } from '../questions/contract.ts';
import { questionsHandlers } from '../questions/server/index.ts';
import { receiptsContract } from '../receipts/contract.ts';
import { receiptsHandlers } from '../receipts/server/index.ts';
import { registerContract } from '../register/contract.ts';
import { registerHandlers } from '../register/server/index.ts';
import { registryContract } from '../registry/contract.ts';
import { registryHandlers } from '../registry/server/index.ts';
import { repliesContract } from '../replies/contract.ts';
import { repliesHandlers } from '../replies/server/index.ts';
import { reportsContract } from '../reports/contract.ts';
import { reportsHandlers } from '../reports/server/index.ts';
import { retentionContract } from '../retention/contract.ts';
import { retentionHandlers } from '../retention/server/index.ts';
import { rightsContract } from '../rights/contract.ts';
import { rightsHandlers } from '../rights/server/index.ts';
import { searchContract } from '../search/contract.ts';
import { searchHandlers } from '../search/server/index.ts';
import { signInContract } from '../sign-in/contract.ts';
import { passingSettings, type SignInSettings, signInHandlers } from '../sign-in/server/index.ts';
import { silenceContract } from '../silence/contract.ts';
import { silenceHandlers } from '../silence/server/index.ts';
import { simulationContract } from '../simulation/contract.ts';
import { simulationHandlers } from '../simulation/server/index.ts';
import { sittingsContract } from '../sittings/contract.ts';
import { sittingsHandlers } from '../sittings/server/index.ts';
import { standardsContract } from '../standards/contract.ts';
import { standardsHandlers } from '../standards/server/index.ts';
import { versionsContract } from '../versions/contract.ts';
import { versionsHandlers } from '../versions/server/index.ts';
import { visitsContract } from '../visits/contract.ts';
import { visitsHandlers } from '../visits/server/index.ts';

/** The contracts of all parts. */
export const contracts = {
  registry: registryContract,
  access: accessContract,
  rights: rightsContract,
  signIn: signInContract,
  passkeys: passkeysContract,
  grants: grantsContract,
  accounts: accountsContract,
  retention: retentionContract,
  notices: noticesContract,
  calendars: calendarsContract,
  documents: documentsContract,
  filing: filingContract,
  receipts: receiptsContract,
  decisions: decisionsContract,
  proceedings: proceedingsContract,
  silence: silenceContract,
  standards: standardsContract,
  questions: questionsContract,
  assessment: assessmentContract,
  answers: answersContract,
  visits: visitsContract,
  preparation: preparationContract,
  events: eventsContract,
  letters: lettersContract,
  register: registerContract,
  hybrid: hybridContract,
  opening: openingContract,
  simulation: simulationContract,
  compliance: complianceContract,
  duties: dutiesContract,
  planning: planningContract,
  analysis: analysisContract,
  consent: consentContract,
  sittings: sittingsContract,
  conduct: conductContract,
  reports: reportsContract,
  observations: observationsContract,
  confidentiality: confidentialityContract,
  drafting: draftingContract,
  versions: versionsContract,
  followup: followupContract,
  replies: repliesContract,
  assistance: assistanceContract,
  projects: projectsContract,
  meetings: meetingsContract,
  programme: programmeContract,
  circulation: circulationContract,
  chain: chainContract,
  desks: desksContract,
  filters: filtersContract,
  overview: overviewContract,
  figures: figuresContract,
  search: searchContract,
} as const;

/** Answers the endpoints of all parts. */
export function mountParts(
  app: FastifyInstance,
  database: Database,
  settings: SignInSettings & { readonly hasMailServer?: boolean } = passingSettings(),
): void {
  const { hasMailServer = false } = settings;
  const services: Services = {
    database,
    say,
    actorOf: actorFromSession((token, language) => findActor(database, token, language)),
    refusalTo: refusalToUse,
  };
  mount(app, contracts.registry, registryHandlers, services);
  mount(app, contracts.access, accessHandlers(database), services);
  mount(app, contracts.rights, rightsHandlers, services);
  mount(app, contracts.signIn, signInHandlers(database, settings), services);
  mount(app, contracts.passkeys, passkeysHandlers(database), services);
  mount(app, contracts.notices, noticesHandlers(database, { hasMailServer }), services);
  mount(app, contracts.calendars, calendarsHandlers, services);
  mount(app, contracts.documents, documentsHandlers(database), services);
  mount(app, contracts.filing, filingHandlers(database), services);
  mount(app, contracts.receipts, receiptsHandlers, services);
  mount(app, contracts.silence, silenceHandlers(database), services);
  mount(app, contracts.decisions, decisionsHandlers(database), services);
  mount(app, contracts.grants, grantsHandlers, services);
  mount(app, contracts.retention, retentionHandlers, services);
  mount(app, contracts.proceedings, proceedingsHandlers(database), services);
  mount(app, contracts.accounts, accountsHandlers, services);
  mount(app, contracts.standards, standardsHandlers, services);
  mount(app, contracts.questions, questionsHandlers(database), services);
  mount(app, contracts.assessment, assessmentHandlers(database), services);
  mount(app, contracts.answers, answersHandlers, services);
  mount(app, contracts.visits, visitsHandlers, services);
  mount(app, contracts.preparation, preparationHandlers, services);
  mount(app, contracts.events, eventsHandlers, services);
  mount(app, contracts.letters, lettersHandlers, services);
  mount(app, contracts.register, registerHandlers, services);
  mount(app, contracts.hybrid, hybridHandlers, services);
  mount(app, contracts.opening, openingHandlers(database), services);
  mount(app, contracts.simulation, simulationHandlers, services);
  mount(app, contracts.compliance, complianceHandlers, services);
  mount(app, contracts.duties, dutiesHandlers, services);
  mount(app, contracts.consent, consentHandlers, services);
  mount(app, contracts.sittings, sittingsHandlers, services);
  mount(app, contracts.conduct, conductHandlers, services);
  mount(app, contracts.reports, reportsHandlers, services);
  mount(app, contracts.observations, observationsHandlers, services);
  mount(app, contracts.confidentiality, confidentialityHandlers, services);
  mount(app, contracts.drafting, draftingHandlers, services);
  mount(app, contracts.versions, versionsHandlers(database), services);
  mount(app, contracts.followup, followupHandlers, services);
  mount(app, contracts.replies, repliesHandlers, services);
  mount(app, contracts.assistance, assistanceHandlers, services);
  mount(app, contracts.projects, projectsHandlers, services);
  mount(app, contracts.analysis, analysisHandlers, services);
  mount(app, contracts.planning, planningHandlers(database), services);
  mount(app, contracts.meetings, meetingsHandlers(database), services);
  mount(app, contracts.programme, programmeHandlers(database), services);
  mount(app, contracts.circulation, circulationHandlers, services);
  mount(app, contracts.chain, chainHandlers, services);
  mount(app, contracts.desks, desksHandlers(database), services);
  mount(app, contracts.filters, filtersHandlers, services);
  mount(app, contracts.overview, overviewHandlers(database), services);
  mount(app, contracts.figures, figuresHandlers, services);
  mount(app, contracts.search, searchHandlers, services);
}
