import type { DeskPlace } from '../desks/web/DeskPage.tsx';
import type { Audience } from '../platform/actor.ts';
import type { Goal } from '../shell/keys.tsx';

// Where each class of readers goes: a few pages in the header, each with a key; the others in the menu beside them, in the
// order of a file's life; and all of them on the first page.

export const placeGroups = ['assess', 'visit', 'report', 'follow', 'body', 'house'] as const;
type Group = (typeof placeGroups)[number];
type Reader = Audience | 'nobody';

type Place = {
  readonly path: string;
  readonly group: Group;
  /** Short: words that are at hand on every page. */
  readonly title: string;
  readonly what: string;
  readonly to: readonly Reader[];
};

const everybody: readonly Reader[] = [
  'secretariat',
  'committee',
  'state',
  'partner',
  'administrator',
  'public',
  'nobody',
];
const parties: readonly Reader[] = ['secretariat', 'committee', 'state', 'partner'];
const inside: readonly Reader[] = ['secretariat', 'committee'];

const place = (path: string, name: string, group: Group, to: readonly Reader[]): Place => ({
  path,
  group,
  title: `desks.nav.${name}`,
  what: `desks.place.${name}`,
  to,
});

/** Every page one goes to first, in the order of a file's life. */
const places: readonly Place[] = [
  place('/my-state', 'my-state', 'visit', ['state']),
  place('/standards', 'standards', 'assess', parties),
  place('/assessments', 'assessments', 'assess', ['secretariat', 'committee', 'state']),
  place('/planning', 'planning', 'assess', parties),
  place('/analysis', 'analysis', 'assess', ['secretariat', 'committee', 'state']),
  place('/overview', 'overview', 'visit', inside),
  place('/visits', 'visits', 'visit', everybody),
  place('/compliance', 'compliance', 'visit', inside),
  place('/decisions', 'decisions', 'body', inside),
  place('/programme', 'programme', 'body', everybody),
  place('/meetings', 'meetings', 'body', everybody),
  place('/documents', 'documents', 'body', [...parties]),
  place('/circulations', 'circulations', 'body', parties),
  place('/reports', 'reports', 'report', parties),
  place('/versions', 'versions', 'report', parties),
  place('/recommendations', 'recommendations', 'follow', parties),
  place('/assistance', 'assistance', 'follow', parties),
  place('/figures', 'figures', 'house', everybody),
  place('/rules', 'rules', 'house', everybody),
  place('/states', 'states', 'house', everybody),
  place('/grants', 'grants', 'house', ['secretariat', 'partner']),
  place('/accounts', 'accounts', 'house', [...parties, 'administrator']),
  place('/people', 'people', 'house', everybody),
  place('/delivery', 'delivery', 'house', ['administrator']),
  place('/retention', 'retention', 'house', ['administrator']),
  place('/about', 'about', 'house', everybody),
];

/** What stands in the header of a class of readers, after the first page; each with its key after `g`. */
const inHeader: Readonly<Record<Reader, Readonly<Record<string, string>>>> = {
  secretariat: { '/overview': 'o', '/visits': 'v', '/documents': 'd', '/decisions': 'e' },
  committee: { '/overview': 'o', '/decisions': 'e', '/documents': 'd', '/visits': 'v' },
  state: { '/my-state': 'm', '/visits': 'v', '/documents': 'd' },
  partner: { '/visits': 'v', '/documents': 'd', '/assistance': 'a' },
  administrator: { '/accounts': 'u', '/delivery': 'l', '/retention': 't' },
  public: { '/visits': 'v', '/figures': 'f', '/states': 's' },
  nobody: { '/visits': 'v', '/figures': 'f', '/states': 's' },
};

const openTo = (reader: Reader): readonly Place[] => places.filter(({ to }) => to.includes(reader));

/** The pages in the header of a class of readers, each with its key. */
export function goalsOf(audience: Audience | null): readonly Goal[] {
  const reader = audience ?? 'nobody';
  const isDesk = reader !== 'public' && reader !== 'nobody';
  const keys = inHeader[reader];
  const goals = openTo(reader).flatMap(({ path, title }) => {
    const key = keys[path];
    return key === undefined ? [] : [{ path, title, key }];
  });
  return [{ path: '/', title: isDesk ? 'desks.title' : 'main.home', key: 'h' }, ...goals];
}

export type PlaceGroup = { readonly group: Group; readonly places: readonly Place[] };

/** The pages that do not stand in the header of a class of readers, by group. */
export function furtherPlaces(audience: Audience | null): readonly PlaceGroup[] {
  const reader = audience ?? 'nobody';
  const further = openTo(reader).filter(({ path }) => inHeader[reader][path] === undefined);
  return placeGroups
    .map((group) => ({ group, places: further.filter((one) => one.group === group) }))
    .filter((one) => one.places.length > 0);
}

/** The pages the first page leads to: all there are for this class of readers. */
export const placesOf = (audience: Audience | null): readonly DeskPlace[] =>
  openTo(audience ?? 'nobody').map(({ path, title, what }) => ({ to: path, title, what }));

/** Pages that a search may lead to: all that can be opened without naming a file. A test holds them to the route table. */
export const searchedPages: readonly { readonly path: string; readonly title: string }[] = [
  { path: '/', title: 'main.home' },
  { path: '/my-state', title: 'desks.state.title' },
  { path: '/overview', title: 'overview.title' },
  { path: '/figures', title: 'figures.title' },
  { path: '/compliance', title: 'compliance.title' },
  { path: '/rules', title: 'rules.title' },
  { path: '/visits', title: 'visits.title' },
  { path: '/visits/new', title: 'opening.title' },
  { path: '/visits/hybrid-pending', title: 'hybrid.pending.title' },
  { path: '/decisions', title: 'decisions.title' },
  { path: '/decisions/new', title: 'proceedings.new.title' },
  { path: '/decisions/rule', title: 'silence.rule.title' },
  { path: '/documents', title: 'documents.title' },
  { path: '/documents/receipts', title: 'receipts.title' },
  { path: '/receipt', title: 'receipts.check' },
  { path: '/planning', title: 'planning.title' },
  { path: '/analysis', title: 'analysis.title' },
  { path: '/standards', title: 'standards.title' },
  { path: '/assessments', title: 'assessment.title' },
  { path: '/assessments/questions', title: 'questions.title' },
  { path: '/programme', title: 'programme.title' },
  { path: '/meetings', title: 'meetings.title' },
  { path: '/circulations', title: 'circulation.title' },
  { path: '/states', title: 'registry.states' },
  { path: '/people', title: 'access.people' },
  { path: '/accounts', title: 'accounts.title' },
  { path: '/join', title: 'accounts.join' },
  { path: '/grants', title: 'grants.title' },
  { path: '/training', title: 'access.training' },
  { path: '/retention', title: 'retention.title' },
  { path: '/access', title: 'rights.table.title' },
  { path: '/sign-in', title: 'access.sign-in' },
  { path: '/account', title: 'sign-in.account' },
  { path: '/notices', title: 'notices.title' },
  { path: '/account/notices', title: 'notices.settings' },
  { path: '/delivery', title: 'notices.health' },
  { path: '/versions', title: 'versions.title' },
  { path: '/reports', title: 'reports.title' },
  { path: '/copies/check', title: 'versions.check' },
  { path: '/recommendations', title: 'followup.title' },
  { path: '/assistance', title: 'assistance.title' },
  { path: '/projects', title: 'assistance.projects' },
  { path: '/about', title: 'main.about' },
];
