import type { Access, Moment } from '../../src/access/line.ts';
import { type Reader, readers } from '../../src/access/readers.ts';
import type { Endpoint } from '../../src/platform/contract.ts';
import { say } from '../../src/platform/server/messages.ts';
import {
  type Group,
  groupOf,
  nameOfMark,
  nameOfReader,
  nameOfResource,
} from '../../src/rights/server/names.ts';
import { accessOf, type Cell, eventIds, marksOf, resources } from '../../src/rights/server/table.ts';

// docs/access.md: the table of access by resource, reader and moment, and which endpoint belongs to which resource.

export type EndpointOfResource = {
  readonly id: string;
  readonly endpoint: Endpoint;
  readonly resource: string;
  readonly needs: Access | readonly Access[];
};

const made =
  '<!-- Made by `npm run docs`. Do not edit: change src/holdings or src/rights, or a sharing rule. -->';

const groups: Readonly<Record<Group, string>> = {
  version: 'Versions of a report',
  entry: 'Entries in the journal of a file',
  matrix: 'Other papers and registers',
  house: 'What the house keeps',
};

/** The whole table, one section for each resource, and an index of the endpoints. */
export function accessPages(endpoints: readonly EndpointOfResource[]): ReadonlyMap<string, string> {
  const sections = Object.entries(groups).flatMap(([group, title]) => [
    `## ${title}`,
    ...resources.filter((resource) => groupOf(resource) === group).map(sectionOf),
  ]);
  const text = [made, '# Who may do what', introduction, ...sections, '## Endpoints', indexOf(endpoints)];
  return new Map([['docs/access.md', `${text.join('\n\n')}\n`]]);
}

const introduction = [
  'One table decides who reads and does what, and when (docs/decisions/0014). Readers with the same rights stand in one',
  'row; a reader who is in no row may do nothing, because no rule opens it (AC-00). SH are the rules of sharing of',
  'S/2020/731, MX the matrix for everything else, AC the rules of the house; an entry of a file follows the rule of its event.',
].join('\n');

function sectionOf(resource: string): string {
  const moments = momentsOf(resource);
  const rows = rowsOf(resource, moments);
  const title = `### ${say('en', nameOfResource(resource))} (\`${resource}\`)`;
  if (rows.length === 0) return `${title}\n\nNobody: no rule opens it (AC-00).`;
  const head = `| reader | ${moments.map(({ name }) => name).join(' | ')} |`;
  const line = `|---${'|---'.repeat(moments.length)}|`;
  return [title, '', head, line, ...rows].join('\n');
}

type Named = { readonly name: string; readonly moment: Moment };

/** At first, after each event in its order, and then with each fact that is no event. */
function momentsOf(resource: string): readonly Named[] {
  const marks = marksOf(resource);
  const events = marks.filter((mark) => eventIds.has(mark));
  const facts = marks.filter((mark) => !eventIds.has(mark));
  const after = events.map((event, at) => ({
    name: `after “${say('en', nameOfMark({ is: 'happened', event }))}”`,
    moment: new Set(events.slice(0, at + 1)),
  }));
  const once = facts.map((fact) => ({
    name: `${events.length > 0 ? 'then, ' : ''}once ${say('en', nameOfMark({ is: 'fact', fact }))}`,
    moment: new Set([...events, fact]),
  }));
  const both = facts.length > 1 ? [{ name: 'with all of these', moment: new Set(marks) }] : [];
  const first = { name: marks.length > 0 ? 'at first' : 'always', moment: new Set<string>() };
  return [first, ...after, ...once, ...both];
}

function rowsOf(resource: string, moments: readonly Named[]): readonly string[] {
  const rows = new Map<string, Reader[]>();
  for (const reader of readers) {
    const cells = moments.map(({ moment }) => accessOf(reader, resource, moment));
    if (cells.every(({ access }) => access === 'none')) continue;
    const text = cells.map(cellText).join(' | ');
    rows.set(text, [...(rows.get(text) ?? []), reader]);
  }
  return [...rows].map(([cells, own]) => `| ${own.map(nameInTable).join(', ')} | ${cells} |`);
}

const nameInTable = (reader: Reader): string => say('en', nameOfReader(reader)).replaceAll('|', '/');

function cellText({ access, rule, within }: Cell): string {
  if (access === 'none') return `– ${rule}`;
  const may = say('en', `rights.may.${access}`);
  return `${may}${within === null ? '' : `, ${say('en', `rights.bound.${within}`)}`} (${rule})`;
}

function indexOf(endpoints: readonly EndpointOfResource[]): string {
  const rows = endpoints.map(
    ({ id, endpoint, resource, needs }) =>
      `| ${id} | ${endpoint.method} ${endpoint.path} | ${endpoint.may} | ${resource} | ${[needs].flat().join(', ')} |`,
  );
  return [
    'What each endpoint takes: the permission of its contract, and the least access to its resource (or, where there are several, exactly those). A test asks every',
    'one of them as every reader (src/main/access.test.ts).',
    '',
    '| endpoint | place | permission | resource | least access |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
