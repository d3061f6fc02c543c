import { randomBytes, randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { isRole } from '../../access/acts.ts';
import {
  addTrainingPersons,
  classOf,
  openSession,
  type Reader,
  readers,
  trainingOrganisations,
  trainingPersons,
} from '../../access/server/index.ts';
import { fixedClock } from '../../database/server/clock.ts';
import type { Database } from '../../database/server/database.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { signUndertaking } from '../../grants/server/index.ts';
import { createApp } from '../../http/server/app.ts';
import { type Actor, publicReader } from '../../platform/actor.ts';
import type { Endpoint } from '../../platform/contract.ts';
import { say } from '../../platform/server/messages.ts';
import { day } from '../../procedure/calendar.ts';
import { openTrainingWorld } from '../../training/server/index.ts';
import { contracts, mountParts } from '../api.ts';
import { fillWhenEmpty } from '../record.ts';
import type { Answered, Asker, Sent, World } from './fixture.fixture.ts';

// The training world, with one person for each reader of the table on either side: concerned, and elsewhere.

const today = '2026-03-13';
const stateCode = 'XAD';
const faultsOnly = { level: 'error', stream: process.stderr };
// The State whose training visit has gone the whole way.
const elsewhereState = 'XAW';

export const endpoints: readonly (readonly [string, Endpoint])[] = Object.values(contracts).flatMap(
  (contract) => Object.entries<Endpoint>(contract),
);

/** Readers somebody can be: the worker has no account, and auditors have none yet. */
export const askable: readonly Reader[] = readers.filter(
  (reader) => reader !== 'system' && reader !== 'auditor',
);

export type PreparedWorld = World & {
  readonly askers: readonly Asker[];
  readonly request: (asker: Asker, endpoint: Endpoint, sent: Sent) => Promise<Answered>;
  /** The same reader in the session of an account of their own, which was just opened. */
  readonly account: (asker: Asker) => Promise<Asker>;
  /** The same reader in a further session. */
  readonly again: (asker: Asker) => Promise<Asker>;
  readonly close: () => Promise<void>;
};

/** The training world of a day, behind the whole API, and everybody signed in. */
export async function prepareWorld(database: Database): Promise<PreparedWorld> {
  database.clock.follow(fixedClock(`${today}T12:00:00Z`, 'America/New_York'));
  await fillWhenEmpty(database);
  await openTrainingWorld(database, day(today));
  const app = await createApp({ say, version: '0', logger: faultsOnly });
  // Hashes that cost little: everybody sets a password here.
  const cost = { cost: 1024, blocks: 8, lanes: 1 };
  mountParts(app, database, { key: randomBytes(32), cost });
  const askers = await signedIn(app, database);

  const byId = new Map(endpoints);
  const endpoint = (id: string): Endpoint => {
    const found = byId.get(id);
    if (!found) throw new Error(`there is no endpoint ${id}`);
    return found;
  };
  const asker = (reader: Reader, elsewhere = false): Asker => {
    const found = askers.find((one) => one.reader === reader && one.elsewhere === elsewhere);
    if (!found) throw new Error(`nobody asks as ${reader}`);
    return found;
  };
  const ask = async (as: Reader, endpointId: string, sent: Sent): Promise<Answered> => {
    const answer = await request(app, asker(as), endpoint(endpointId), sent);
    if (answer.status >= 300) throw new Error(`${endpointId} as ${as}: ${answer.status} ${answer.text}`);
    return answer;
  };
  const register = await ask('cted', 'listVisits', { query: { training: true, state: stateCode } });
  const { fileId } = register.data.rows[0];
  const journal = await ask('cted', 'getVisitJournal', { params: { fileId }, query: { limit: 100 } });
  const made = new Map<string, Promise<unknown>>();

  return {
    database,
    fileId,
    stateCode,
    today,
    moment: new Set(['training', ...journal.data.rows.map(({ event }: { event: string }) => event)]),
    asker,
    ask,
    askers,
    endpoint,
    as: (one, endpointId, sent) => request(app, one, endpoint(endpointId), sent),
    request: (one, target, sent) => request(app, one, target, sent),
    version: async (one) => {
      const seen = await request(app, one, endpoint('getVisit'), { params: { fileId } });
      return (seen.status < 300 ? seen : await ask('cted', 'getVisit', { params: { fileId } })).data.version;
    },
    prepared: <T>(name: string, make: () => Promise<T>) => {
      const there = made.get(name) ?? make();
      made.set(name, there);
      return there as Promise<T>; // kept under its name by the one who asks for it
    },
    account: (one) => withAccount(database, one),
    again: async (one) => (one.cookie ? { ...one, cookie: await signIn(app, one.personId) } : one),
    close: () => app.close(),
  };
}

const stateOf = (elsewhere: boolean): string => (elsewhere ? elsewhereState : stateCode);

async function signedIn(app: FastifyInstance, database: Database): Promise<readonly Asker[]> {
  const persons = askable.flatMap((reader) =>
    [false, true].map((elsewhere) => ({ ...personFor(reader, elsewhere), reader, elsewhere })),
  );
  await withActor(database, { ...trainingPersons.administrator, language: 'en' }, (db) =>
    addTrainingPersons(
      db,
      persons.filter(({ reader }) => isRole(reader)).map(({ reader: _, elsewhere: __, ...person }) => person),
    ),
  );
  const askers: Asker[] = [];
  for (const { reader, elsewhere, functionId: _, ...person } of persons) {
    const { personId } = person;
    const actor: Actor = { ...person, language: 'en' };
    const cookie = reader === 'nobody' ? '' : await signIn(app, personId);
    if (actor.audience === 'partner') await signUndertakings(database, actor);
    askers.push({ reader, elsewhere, personId, actor, cookie });
  }
  return askers;
}

/** Gives the undertaking for every grant of one's organization, without which it opens nothing. */
async function signUndertakings(database: Database, actor: Actor): Promise<void> {
  await withActor(database, actor, async (db) => {
    const grants = await db
      .selectFrom('access_grant')
      .select('grant_id')
      .where('organisation_id', '=', actor.organisationId)
      .execute();
    const at = { today: database.clock.today(), now: database.clock.now() };
    for (const { grant_id } of grants) await signUndertaking(db, actor, grant_id, at);
  });
}

function personFor(reader: Reader, elsewhere: boolean) {
  const audience = classOf(reader) ?? 'public';
  if (reader === 'administrator') return trainingPersons.administrator;
  return {
    personId: reader === 'nobody' ? publicReader('en').personId : randomUUID(),
    functionId: 'access.country-expert',
    audience,
    roles: isRole(reader) ? [reader] : [],
    stateCode: audience === 'state' ? stateOf(elsewhere) : null,
    organisationId: audience === 'partner' ? trainingOrganisations[elsewhere ? 1 : 0] : null,
  };
}

async function withAccount(database: Database, one: Asker): Promise<Asker> {
  if (one.reader === 'nobody') return one;
  const personId = randomUUID();
  const person = { ...personFor(one.reader, one.elsewhere), personId };
  await withActor(database, { ...trainingPersons.administrator, language: 'en' }, (db) =>
    db
      .insertInto('person')
      .values({
        person_id: personId,
        training: false,
        audience: person.audience,
        roles: [...person.roles],
        state_code: person.stateCode,
        organisation_id: person.organisationId,
        function_id: person.functionId,
        mail_address: `${personId}@example.org`,
      })
      .execute(),
  );
  const opened = await openSession(database, { personId, method: 'invitation', client: { userAgent: '' } });
  if (!opened) throw new Error(`the account of ${one.reader} opens no session`);
  return { ...one, personId, cookie: `stk_session=${opened.token}` };
}

async function signIn(app: FastifyInstance, personId: string): Promise<string> {
  const answer = await app.inject({
    method: 'POST',
    url: `/api/v1/training/persons/${personId}/be`,
    headers: { 'x-stocktake': '1' },
  });
  const cookie = answer.headers['set-cookie'];
  if (!cookie) throw new Error(`nobody can be ${personId}: ${answer.statusCode} ${answer.body}`);
  return [cookie]
    .flat()
    .map((one) => one.split(';')[0])
    .join('; ');
}

async function request(
  app: FastifyInstance,
  { cookie }: Asker,
  { method, path }: Endpoint,
  { params = {}, query = {}, body, bytes, type }: Sent,
): Promise<Answered> {
  const place = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const answer = await app.inject({
    method,
    url: `/api/v1${place}`,
    query: Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)])),
    headers: {
      'x-stocktake': '1',
      cookie,
      ...(type && { 'content-type': type }),
    },
    ...(bytes ? { payload: Buffer.from(bytes) } : body && { payload: body }),
  });
  const isData = String(answer.headers['content-type']).includes('json');
  return { status: answer.statusCode, text: answer.body, data: isData ? answer.json() : null };
}
