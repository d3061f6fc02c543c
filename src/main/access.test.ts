import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { includesReading, isAtLeast } from '../access/server/index.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { accessOf, isResource } from '../rights/server/index.ts';
import { fixtures } from './access-fixtures/all.fixture.ts';
import type { Answered, Asker, Fixture } from './access-fixtures/fixture.fixture.ts';
import { endpoints, type PreparedWorld, prepareWorld } from './access-fixtures/world.fixture.ts';

// Every endpoint, asked by every reader of the table of access: it answers exactly those whom the table lets through,
// and for everybody else there is nothing.

let database: TestDatabase;
let world: PreparedWorld;
beforeAll(async () => {
  database = await testDatabase();
  world = await prepareWorld(database);
}, 240_000);
afterAll(async () => {
  await world.close();
  await database.drop();
});

const fixtureOf = (id: string): Fixture => {
  const fixture = fixtures[id];
  if (!fixture) throw new Error(`${id} has no fixture: src/main/access-fixtures says how to write one`);
  return fixture;
};

describe('who may use an endpoint', () => {
  it('is said for every endpoint there is, and for none there is not', () => {
    expect(Object.keys(fixtures).sort()).toEqual(endpoints.map(([id]) => id).sort());
  });

  it.each(endpoints)('of %s is what the table of access says', { timeout: 120_000 }, async (id, endpoint) => {
    const fixture = fixtureOf(id);
    expect(isResource(fixture.resource)).toBe(true);
    const wrong: string[] = [];
    let answered = 0;
    for (const signedIn of world.askers) {
      const asker = await askerOf(fixture, signedIn);
      const answer = await world.request(asker, endpoint, await fixture.send(world, asker));
      if (answer.status < 300) answered += 1;
      const expected = mayAsk(fixture, asker);
      if (isThrough(fixture, answer) !== expected) wrong.push(told(asker, expected, answer));
    }
    expect(wrong.slice(0, 8)).toEqual([]);
    if (!fixture.unanswered) expect(answered, 'nobody who may got an answer').toBeGreaterThan(0);
  });
});

function askerOf({ account, endsSession }: Fixture, signedIn: Asker): Promise<Asker> | Asker {
  if (account) return world.account(signedIn);
  return endsSession ? world.again(signedIn) : signedIn;
}

function mayAsk({ resource, needs = 'read', moment }: Fixture, { reader, elsewhere }: Asker): boolean {
  const cell = accessOf(reader, resource, moment ? new Set(moment) : world.moment);
  if (elsewhere && ['own-state', 'own-visit', 'own-notes'].includes(cell.within ?? '')) return false;
  if (typeof needs !== 'string') return needs.includes(cell.access);
  return needs === 'read' ? includesReading(cell.access) : isAtLeast(cell.access, needs);
}

/** Answered, or refused for a reason that has nothing to do with the person. A request that makes no sense is neither. */
function isThrough({ shows }: Fixture, answer: Answered): boolean | string {
  if ([401, 403, 404].includes(answer.status)) return false;
  if (answer.status === 400 || answer.status >= 500) return `makes no sense: ${answer.text.slice(0, 300)}`;
  return answer.status >= 300 || !shows || shows(answer);
}

const told = ({ reader, elsewhere }: Asker, expected: boolean, answer: Answered): string =>
  `${reader}${elsewhere ? ' elsewhere' : ''}: ${expected ? 'may' : 'may not'}, and got ${answer.status} ${answer.status >= 300 ? answer.text.slice(0, 200) : ''}`;
