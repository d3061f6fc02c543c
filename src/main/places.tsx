import type { DeskPlace } from '../desks/web/DeskPage.tsx';
import type { Audience } from '../platform/actor.ts';
import type { Goal } from '../web/ui/keys.tsx';

// Where each class of readers goes: a few pages in the header with a key each, and all of them on the first page.

type Place = {
  readonly path: string;
  /** The key after `g`. */
  readonly key: string;
  /** Short, for the header. */
  readonly title: string;
  readonly what: string;
};

const home: Place = { path: '/', key: 'h', title: 'desks.title', what: 'desks.place.overview' };
const start: Place = { ...home, title: 'main.home' };
const myState: Place = {
  path: '/my-state',
  key: 'm',
  title: 'desks.state.title',
  what: 'desks.place.my-state',
};
const overview: Place = {
  path: '/overview',
  key: 'o',
  title: 'desks.overview.title',
  what: 'desks.place.overview',
};
const visits: Place = { path: '/visits', key: 'v', title: 'main.visits', what: 'desks.place.visits' };
const documents: Place = {
  path: '/documents',
  key: 'd',
  title: 'desks.nav.documents',
  what: 'desks.place.documents',
};
const decisions: Place = {
  path: '/decisions',
  key: 'e',
  title: 'desks.nav.decisions',
  what: 'desks.place.decisions',
};
const compliance: Place = {
  path: '/compliance',
  key: 'c',
  title: 'visits.compliance.title',
  what: 'desks.place.compliance',
};
const figures: Place = {
  path: '/figures',
  key: 'f',
  title: 'desks.nav.figures',
  what: 'desks.place.figures',
};
const rules: Place = { path: '/rules', key: 'r', title: 'desks.rules-page.title', what: 'desks.place.rules' };
const states: Place = { path: '/states', key: 's', title: 'main.states', what: 'desks.place.states' };
const standards: Place = {
  path: '/standards',
  key: 'q',
  title: 'standards.title',
  what: 'desks.place.standards',
};
const people: Place = { path: '/people', key: 'p', title: 'main.people', what: 'desks.place.people' };
const about: Place = { path: '/about', key: 'a', title: 'main.about', what: 'desks.place.about' };
const delivery: Place = {
  path: '/delivery',
  key: 'l',
  title: 'notices.health',
  what: 'desks.place.delivery',
};
const retention: Place = {
  path: '/retention',
  key: 't',
  title: 'access.retention',
  what: 'desks.place.retention',
};

const accounts: Place = {
  path: '/accounts',
  key: 'u',
  title: 'access.accounts',
  what: 'desks.place.accounts',
};
const grants: Place = { path: '/grants', key: 'n', title: 'access.grants', what: 'desks.place.grants' };

type Ways = { readonly inHeader: readonly Place[]; readonly onDesk: readonly Place[] };

const usual = [figures, rules, standards, states, about];
const waysOf: Readonly<Record<Audience | 'nobody', Ways>> = {
  secretariat: {
    inHeader: [home, overview, visits, documents, decisions, people],
    onDesk: [compliance, grants, accounts, ...usual],
  },
  committee: {
    inHeader: [home, overview, decisions, documents, visits, people],
    onDesk: [compliance, accounts, ...usual],
  },
  state: { inHeader: [home, myState, visits, documents, people], onDesk: [accounts, ...usual] },
  partner: { inHeader: [home, visits, documents, people], onDesk: [grants, accounts, ...usual] },
  administrator: {
    inHeader: [home, accounts, people, delivery, retention, visits],
    onDesk: [figures, rules, states, about],
  },
  public: { inHeader: [start, visits, figures, states, people], onDesk: [rules, about] },
  nobody: { inHeader: [start, visits, figures, states, people], onDesk: [rules, about] },
};

/** The pages in the header of a class of readers, each with its key. */
export const goalsOf = (audience: Audience | null): readonly Goal[] => waysOf[audience ?? 'nobody'].inHeader;

/** The pages the first page leads to: those of the header, and the others. */
export function placesOf(audience: Audience | null): readonly DeskPlace[] {
  const { inHeader, onDesk } = waysOf[audience ?? 'nobody'];
  return [...inHeader, ...onDesk]
    .filter(({ path }) => path !== '/')
    .map(({ path, title, what }) => ({ to: path, title, what }));
}

/** Pages that a search may lead to: all that can be opened without naming a file. A test holds them to the route table. */
export const searchedPages: readonly { readonly path: string; readonly title: string }[] = [
  { path: '/', title: 'main.home' },
  { path: '/my-state', title: 'desks.state.title' },
  { path: '/overview', title: 'desks.overview.title' },
  { path: '/figures', title: 'desks.figures.title' },
  { path: '/compliance', title: 'visits.compliance.title' },
  { path: '/rules', title: 'desks.rules-page.title' },
  { path: '/visits', title: 'visits.title' },
  { path: '/visits/new', title: 'visits.open.title' },
  { path: '/visits/hybrid-pending', title: 'visits.pending.title' },
  { path: '/decisions', title: 'decisions.title' },
  { path: '/decisions/new', title: 'decisions.new.title' },
  { path: '/decisions/rule', title: 'decisions.rule.title' },
  { path: '/documents', title: 'documents.title' },
  { path: '/documents/receipts', title: 'documents.receipts' },
  { path: '/receipt', title: 'documents.check' },
  { path: '/standards', title: 'standards.title' },
  { path: '/states', title: 'registry.states' },
  { path: '/people', title: 'access.people' },
  { path: '/accounts', title: 'access.accounts' },
  { path: '/join', title: 'access.join' },
  { path: '/grants', title: 'access.grants' },
  { path: '/training', title: 'access.training' },
  { path: '/retention', title: 'access.retention' },
  { path: '/access', title: 'access.table.title' },
  { path: '/sign-in', title: 'access.sign-in' },
  { path: '/account', title: 'access.account' },
  { path: '/notices', title: 'notices.title' },
  { path: '/account/notices', title: 'notices.settings' },
  { path: '/delivery', title: 'notices.health' },
  { path: '/about', title: 'main.about' },
];
