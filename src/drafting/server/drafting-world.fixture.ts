import { randomUUID } from 'node:crypto';
import { HocuspocusProvider } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import type { XmlFragment } from 'yjs';
import { addTrainingPersons, missionOf, openSession, trainingPersons } from '../../access/server/index.ts';
import { fixedClock } from '../../database/server/clock.ts';
import type { TestDatabase } from '../../database/server/database.fixture.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { fragmentOf, partsOf, textOf } from '../../expressions/contract.ts';
import { createApp } from '../../http/server/app.ts';
import { say } from '../../platform/server/messages.ts';
import type { Told } from '../told.ts';
import { type Pace, usualPace } from './rooms.ts';
import { serveDrafting } from './serve-drafting.ts';

// A house that answers editors, a report to draft, and editors without a page: the browser's half of the protocol.

const persons = { ...trainingPersons, XAA: missionOf('XAA') };
export type Somebody = keyof typeof persons;

const pace: Pace = { ...usualPace, rest: 20, most: 200 };

export async function draftingWorld(database: TestDatabase) {
  database.clock.follow(fixedClock('2026-03-02T15:00:00Z', 'America/New_York'));
  await withActor(database, { ...trainingPersons.administrator, language: 'en' }, (db) =>
    addTrainingPersons(db, Object.values(persons)),
  );
  return {
    serve: (options: Partial<Pace> = {}) => serve(database, { ...pace, ...options }),
    report: (...words: string[]) => report(database, words),
    tokenOf: (who: Somebody) => tokenOf(database, who),
  };
}

/** A program of ours that listens; `stop` ends it as the end of the process would, after a last chance to store. */
async function serve(database: TestDatabase, at: Pace) {
  const app = await createApp({ say, version: '0.0.0', logger: false });
  serveDrafting(app, database, { pace: at });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return { address, stop: () => app.close() };
}

/** A report of a visit that has ended, begun with these paragraphs. */
async function report(database: TestDatabase, words: readonly string[]) {
  const [reportId, fileId] = [randomUUID(), randomUUID()];
  const number = Number.parseInt(fileId.slice(0, 6), 16);
  await database.admin.query(
    `insert into visit (file_id, number, training, state_code, type, year, origin, procedure_id)
     values ($1, $2, true, 'XAA', 'comprehensive', 2026, 'file', 'ctc-2020')`,
    [fileId, number],
  );
  await database.admin.query(
    `insert into report (report_id, file_id, state_code, title, original_language, begun_on, begun_by)
     values ($1, $2, 'XAA', '{"en": "Report"}', 'en', '2026-03-02', $3)`,
    [reportId, fileId, trainingPersons.expert.personId],
  );
  const blocks = words.map(() => randomUUID());
  await database.admin.query(
    `insert into report_block (block_id, report_id, file_id, state_code, position, type, words, written_on, written_by)
     select block_id, $1, $2, 'XAA', place, 'paragraph', jsonb_build_object('en', words), '2026-03-02', $3
     from unnest($4::uuid[], $5::text[]) with ordinality as given (block_id, words, place)`,
    [reportId, fileId, trainingPersons.expert.personId, blocks, words],
  );
  return { reportId, fileId, blocks };
}

async function tokenOf(database: TestDatabase, who: Somebody): Promise<string> {
  const { personId } = persons[who];
  const session = await openSession(database, { personId, method: 'training', client: { userAgent: '' } });
  if (!session) throw new Error(`no session for ${who}`);
  return session.token;
}

type Knock = { readonly token?: string; readonly origin?: string };

/** A connection as a browser opens it, from a page of ours unless it says otherwise. */
export function knock(address: string, path: string, { token, origin = address }: Knock): WebSocket {
  const headers = { ...(token && { cookie: `stk_session=${token}` }), ...(origin && { origin }) };
  return new WebSocket(address.replace('http', 'ws') + path, { headers });
}

export type Editor = ReturnType<typeof editorAt>;

/** Somebody who drafts, with what the house told them. */
export function editorAt(address: string, reportId: string, token: string) {
  const told: Told[] = [];
  class Line extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie: `stk_session=${token}`, origin: address } });
    }
  }
  const provider = new HocuspocusProvider({
    url: `${address.replace('http', 'ws')}/api/v1/drafting/${reportId}`,
    name: reportId,
    token: '',
    WebSocketPolyfill: Line,
    delay: 50,
    minDelay: 50,
    onStateless: ({ payload }) => void told.push(JSON.parse(payload)),
  } as ConstructorParameters<typeof HocuspocusProvider>[0]);
  const fragment = (language: 'en' | 'ar'): XmlFragment => fragmentOf(provider.document, language);
  return {
    provider,
    told,
    fragment,
    texts: (language: 'en' | 'ar' = 'en') => partsOf(fragment(language)).map(textOf),
    leave: () => provider.destroy(),
  };
}
