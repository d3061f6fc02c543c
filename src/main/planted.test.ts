import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../access/server/index.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import type { Endpoint } from '../platform/contract.ts';
import type { Asker } from './access-fixtures/fixture.fixture.ts';
import { plantSecrets, type Secret } from './access-fixtures/secrets.fixture.ts';
import { endpoints, type PreparedWorld, prepareWorld } from './access-fixtures/world.fixture.ts';

// Whoever is outside asks everything there is to ask, and finds no word of what is kept from them.

let database: TestDatabase;
let world: PreparedWorld;
let ids: Readonly<Record<string, readonly string[]>>;
let secrets: readonly Secret[];
let before: ReadonlyMap<Reader, ReadonlyMap<string, string>>;

/** Readers who take no part in the visit to the State of the thread and are not that State. */
const outsiders: readonly Reader[] = [
  'nobody',
  'public',
  'donor',
  'outside-partner',
  'un-partner',
  'unoct',
  'permanent-mission',
];

beforeAll(async () => {
  database = await testDatabase();
  world = await prepareWorld(database);
  ids = await idsOf(database);
  before = await askAll(outsiders);
  secrets = await plantSecrets(database, 'XAW');
}, 300_000);
afterAll(async () => {
  await world.close();
  await database.drop();
});

// For each part of a path, what there is to ask for: of the State of the thread first.
const named: Readonly<Record<string, string>> = {
  fileId: "select file_id from visit where state_code = 'XAW'",
  provisionId: 'select provision_id from provision limit 2',
  assessmentId: "select assessment_id from assessment where state_code = 'XAW'",
  listId: "select list_id from proposed_visit where state_code = 'XAW'",
  reportId: "select report_id from report where state_code = 'XAW'",
  recommendationId: "select recommendation_id from recommendation where state_code = 'XAW'",
  needId: "select need_id from need where state_code = 'XAW'",
  projectId: "select project_id from project where state_code = 'XAW'",
  decisionId: "select decision_id from decision where state_code = 'XAW'",
  documentId: "select document_id from document where state_code = 'XAW'",
  meetingId: "select meeting_id from meeting where origin = 'house' limit 3",
  itemId: 'select item_id from programme_item limit 2',
  circulationId: 'select circulation_id from circulation limit 3',
  versionId: "select version_id from report_version where state_code = 'XAW'",
  code: "select 'XAW'",
  stateCode: "select 'XAW'",
};

async function idsOf({ admin }: TestDatabase): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [name, query] of Object.entries(named)) {
    found[name] = (await admin.query(query)).rows.map((row) => String(Object.values(row)[0]));
  }
  return found;
}

const chained: Readonly<Record<string, string>> = {
  provision: 'provisionId',
  visit: 'fileId',
  recommendation: 'recommendationId',
  need: 'needId',
  project: 'projectId',
  decision: 'decisionId',
  meeting: 'meetingId',
};

// What an address needs besides its path.
const queries: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  whoMayRead: { resource: 'registry' },
  listDeskLines: { group: 'late' },
  search: { text: 'training' },
};

/** Parts of a path that name what belongs to one person, or a single copy: asked for in tests of their own part. */
const ownOrSingle = new Set(['versionId', 'copyId', 'receiptId', 'deliveryId']);

function requestsOf(
  id: string,
  { path, query }: Endpoint,
): { params: Record<string, string>; query: object }[] {
  const parts = [...path.matchAll(/:(\w+)/g)].map(([, part = '']) => part);
  const asked = { ...queries[id], ...(query && 'training' in (query.shape ?? {}) && { training: true }) };
  if (path.startsWith('/chain/')) {
    return Object.entries(chained).flatMap(([kind, part]) =>
      (ids[part] ?? []).map((recordId) => ({ params: { kind, recordId }, query: asked })),
    );
  }
  if (parts.some((part) => ownOrSingle.has(part))) return [];
  const [part] = parts;
  if (part === undefined) return [{ params: {}, query: asked }];
  const there = ids[part];
  if (!there || parts.length > 1) throw new Error(`nothing is known to ask ${path} for`);
  return there.map((one) => ({ params: { [part]: one }, query: asked }));
}

async function askAll(readers: readonly Reader[]): Promise<ReadonlyMap<Reader, ReadonlyMap<string, string>>> {
  const answers = new Map<Reader, Map<string, string>>();
  for (const reader of readers) answers.set(reader, await askedBy(world.asker(reader)));
  return answers;
}

async function askedBy(asker: Asker): Promise<Map<string, string>> {
  const said = new Map<string, string>();
  for (const [id, endpoint] of endpoints.filter(([, one]) => one.method === 'GET')) {
    for (const { params, query } of requestsOf(id, endpoint)) {
      const answer = await world.request(asker, endpoint, { params, query: { ...query } });
      if (answer.status === 400) throw new Error(`${id} was asked wrongly: ${answer.text}`);
      said.set(`${id} ${JSON.stringify(params)}`, `${answer.status} ${answer.text}`);
    }
  }
  return said;
}

describe('words planted in what is kept from everybody outside', () => {
  it('are at least twenty, and whoever may read all finds each of them', async () => {
    const said = [...(await askedBy(world.asker('cted'))).values()].join('\n');
    expect(secrets.length).toBeGreaterThanOrEqual(20);
    expect(secrets.filter(({ word }) => !said.includes(word)).map(({ what }) => what)).toEqual([]);
  });

  it.each(outsiders)('change nothing that %s is told, and are in none of it', async (reader) => {
    const now = await askedBy(world.asker(reader));
    const was = before.get(reader) ?? new Map<string, string>();
    const differs = [...now].filter(([asked, answer]) => was.get(asked) !== answer).map(([asked]) => asked);
    expect([...was].filter(([, answer]) => answer.startsWith('2')).length).toBeGreaterThan(5);
    expect(differs).toEqual([]);
    const said = [...now.values()].join('\n');
    expect(secrets.filter(({ word }) => said.includes(word)).map(({ what }) => what)).toEqual([]);
  });

  it('are found by a search of whoever may read them, where the search looks', async () => {
    const found = await Promise.all(secrets.map(({ word }) => searched(world.asker('cted'), word)));
    expect(found.filter((groups) => groups.length > 0).length).toBeGreaterThan(4);
  });

  it.each(outsiders)('are found by no search of %s', async (reader) => {
    for (const { word } of secrets) expect(await searched(world.asker(reader), word)).toEqual([]);
  });
});

async function searched(asker: Asker, text: string): Promise<readonly unknown[]> {
  const answer = await world.request(asker, world.endpoint('search'), { query: { text } });
  return answer.data.groups;
}
