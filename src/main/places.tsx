import type { DeskPlace } from '../desks/web/DeskPage.tsx';
import type { Audience } from '../platform/actor.ts';
import type { Goal } from '../web/ui/keys.tsx';
import { routeTable } from './routes.tsx';

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
const people: Place = { path: '/people', key: 'p', title: 'main.people', what: 'desks.place.people' };
const about: Place = { path: '/about', key: 'a', title: 'main.about', what: 'desks.place.about' };
const retention: Place = {
  path: '/retention',
  key: 't',
  title: 'access.retention',
  what: 'desks.place.retention',
};

type Ways = { readonly inHeader: readonly Place[]; readonly onDesk: readonly Place[] };

const usual = [figures, rules, states, about];
const waysOf: Readonly<Record<Audience | 'nobody', Ways>> = {
  secretariat: {
    inHeader: [home, overview, visits, documents, decisions, people],
    onDesk: [compliance, ...usual],
  },
  committee: {
    inHeader: [home, overview, decisions, documents, visits, people],
    onDesk: [compliance, ...usual],
  },
  state: { inHeader: [home, myState, visits, documents, people], onDesk: usual },
  partner: { inHeader: [home, visits, documents, people], onDesk: usual },
  administrator: { inHeader: [home, people, retention, visits], onDesk: [figures, rules, states, about] },
  public: { inHeader: [start, visits, figures, states, people], onDesk: [rules, about] },
  nobody: { inHeader: [start, visits, figures, states, people], onDesk: [rules, about] },
};

const isThere = ({ path }: Place): boolean => routeTable.some((route) => route.path === path);

/** The pages in the header of a class of readers, each with its key. */
export const goalsOf = (audience: Audience | null): readonly Goal[] =>
  waysOf[audience ?? 'nobody'].inHeader.filter(isThere);

/** The pages the first page leads to: those of the header, and the others. */
export function placesOf(audience: Audience | null): readonly DeskPlace[] {
  const { inHeader, onDesk } = waysOf[audience ?? 'nobody'];
  return [...inHeader, ...onDesk]
    .filter((place) => place.path !== '/' && isThere(place))
    .map(({ path, title, what }) => ({ to: path, title, what }));
}

/** Pages that a search may lead to: those that need no file to be opened. */
export const searchedPages: readonly { readonly path: string; readonly title: string }[] = routeTable.filter(
  ({ path }) => !path.includes(':') && path !== '/search',
);
