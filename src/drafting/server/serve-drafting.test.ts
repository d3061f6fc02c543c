import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyUpdate, encodeStateAsUpdate, XmlText } from 'yjs';
import { trainingPersons } from '../../access/server/index.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { partsOf, textOf } from '../../expressions/contract.ts';
import { append } from '../../journal/server/journal.ts';
import { day } from '../../procedure/calendar.ts';
import { draftingWorld, type Editor, editorAt, knock, type Somebody } from './drafting-world.fixture.ts';

let database: TestDatabase;
let world: Awaited<ReturnType<typeof draftingWorld>>;
let house: Awaited<ReturnType<typeof world.serve>>;
const editors: Editor[] = [];

beforeAll(async () => {
  database = await testDatabase();
  world = await draftingWorld(database);
});
afterAll(() => database.drop());
beforeEach(async () => {
  house = await world.serve();
});
afterEach(async () => {
  for (const editor of editors.splice(0)) editor.leave();
  await house.stop();
});

const expert = { ...trainingPersons.expert, language: 'en' } as const;

/** What comes over a line comes a moment later, and later on a machine with other work. */
const soon = <T>(looks: () => T | Promise<T>) => vi.waitFor(looks, 15_000);

async function joined(reportId: string, who: Somebody, at = house): Promise<Editor> {
  const editor = editorAt(at.address, reportId, await world.tokenOf(who));
  editors.push(editor);
  await soon(() => expect(editor.texts().length).toBeGreaterThan(0));
  return editor;
}

/** Types at the end of a block. */
function type(editor: Editor, place: number, words: string, language: 'en' | 'ar' = 'en'): void {
  const part = partsOf(editor.fragment(language))[place]!;
  const [text] = part.toArray();
  if (text instanceof XmlText) text.insert(text.length, words);
  else part.insert(0, [new XmlText(words)]);
}

const wordsOf = async (reportId: string, language = 'en') => {
  const { rows } = await database.admin.query<{ words: string }>(
    `select words ->> $2 as words from report_block where report_id = $1 order by position`,
    [reportId, language],
  );
  return rows.map(({ words }) => words);
};
const stored = (reportId: string, words: readonly string[], language = 'en') =>
  soon(async () => expect(await wordsOf(reportId, language)).toEqual(words));

describe('two who draft one report at once', () => {
  it('see what the other types, each in another paragraph and both in the same, and all of it is stored', async () => {
    const { reportId, blocks } = await world.report('The border', 'The law');
    const one = await joined(reportId, 'expert');
    const two = await joined(reportId, 'focalPoint');
    type(one, 0, ' is long.');
    type(two, 1, ' is new.');
    await soon(() => expect(two.texts()).toEqual(['The border is long.', 'The law is new.']));
    type(one, 1, ' It was passed.');
    type(two, 1, ' It is applied.');
    await soon(() => {
      expect(one.texts()[1]).toContain(' It was passed.');
      expect(one.texts()[1]).toContain(' It is applied.');
      expect(two.texts()).toEqual(one.texts());
    });
    await stored(reportId, one.texts());

    const { rows } = await database.admin.query<{
      detail: { edited: { person: string; blocks: string[] }[] };
    }>(
      `select detail from journal_entry where event = 'report-draft-written' and detail ->> 'edited' like $1`,
      [`%${blocks[1]}%`],
    );
    const edited = rows.flatMap(({ detail }) => detail.edited);
    expect(new Set(edited.map(({ person }) => person))).toEqual(
      new Set([trainingPersons.expert.personId, trainingPersons.focalPoint.personId]),
    );
    expect(edited).toContainEqual({ person: trainingPersons.focalPoint.personId, blocks: [blocks[1]] });
  });

  it('write a translation beside the original, and its words stay with their block', async () => {
    const { reportId } = await world.report('The border', 'The law');
    const one = await joined(reportId, 'expert');
    const two = await joined(reportId, 'focalPoint');
    type(two, 1, 'القانون', 'ar');
    await soon(() => expect(one.texts('ar')).toEqual(['', 'القانون']));
    one.fragment('en').delete(0);
    await stored(reportId, ['القانون'], 'ar');
    await soon(() => expect(two.texts('ar')).toEqual(['القانون']));
  });

  it('know who is in, by their function, and by a name that nobody can give themselves', async () => {
    const { reportId } = await world.report('The border');
    const one = await joined(reportId, 'expert');
    const two = await joined(reportId, 'director');
    const present = (editor: Editor) => editor.told.findLast((told) => told.is === 'present');
    const both = [trainingPersons.expert, trainingPersons.director].map(({ personId, functionId }) => ({
      ...{ personId, functionId },
      name: null,
    }));
    await soon(() => expect(present(one)).toEqual({ is: 'present', persons: both }));
    two.leave();
    await soon(() => expect(present(one)).toEqual({ is: 'present', persons: both.slice(0, 1) }));
  });

  it('are told when their words are stored, and not before', async () => {
    const { reportId } = await world.report('The border');
    const one = await joined(reportId, 'expert');
    type(one, 0, ' is long.');
    await soon(() => expect(one.told.at(-1)).toEqual({ is: 'stored', version: 2 }));
    expect(await wordsOf(reportId)).toEqual(['The border is long.']);
    expect(one.told.filter(({ is }) => is === 'storing' || is === 'stored').map(({ is }) => is)).toEqual([
      'storing',
      'stored',
    ]);
  });

  it('go on after the program was started again, and what was typed meanwhile comes in', async () => {
    await house.stop();
    house = await world.serve({ rest: 60_000, most: 60_000 });
    const { reportId } = await world.report('The border');
    const one = await joined(reportId, 'expert');
    type(one, 0, ' is long.');
    await soon(() => expect(one.provider.unsyncedChanges).toBe(0));
    expect(await wordsOf(reportId)).toEqual(['The border']);
    await house.stop();
    expect(await wordsOf(reportId)).toEqual(['The border is long.']);
    type(one, 0, ' And open.');
    one.leave();

    house = await world.serve();
    const again = await joined(reportId, 'expert');
    const { document } = one.provider;
    applyUpdate(again.provider.document, encodeStateAsUpdate(document));
    await stored(reportId, ['The border is long. And open.']);
  });

  it('lose no word when two programs each hold a room of it', async () => {
    const { reportId } = await world.report('The border', 'The law');
    const other = await world.serve();
    const one = await joined(reportId, 'expert');
    const two = await joined(reportId, 'focalPoint', other);
    type(one, 0, ' is long.');
    await stored(reportId, ['The border is long.', 'The law']);
    type(two, 1, ' is new.');
    await stored(reportId, ['The border is long.', 'The law is new.']);
    await soon(() => expect(two.texts()).toEqual(['The border is long.', 'The law is new.']));
    await other.stop();
  });

  it('take in what an act wrote on the report without them', async () => {
    const { reportId, blocks } = await world.report('The border', 'The law');
    const one = await joined(reportId, 'expert');
    await database.admin.query(`update report_block set words = '{"en": "The act"}' where block_id = $1`, [
      blocks[1],
    ]);
    await database.admin.query('update report set version = version + 1 where report_id = $1', [reportId]);
    type(one, 0, ' is long.');
    await stored(reportId, ['The border is long.', 'The act']);
    await soon(() => expect(one.texts()).toEqual(['The border is long.', 'The act']));
  });
});

describe('who may not', () => {
  const answerTo = (path: string, given: Parameters<typeof knock>[2]) =>
    new Promise<number | 'let in'>((resolve) => {
      const socket = knock(house.address, path, given);
      socket.on('error', () => undefined);
      socket.on('unexpected-response', (_, { statusCode }) => resolve(statusCode ?? 0));
      socket.on('open', () => {
        resolve('let in');
        socket.close();
      });
    });

  it.each(['XAA', 'visitingExpert', 'bystander', 'chair', 'administrator', 'publicReader'] as const)(
    'draft finds nothing there: %s',
    async (who) => {
      const { reportId } = await world.report('The border');
      expect(await answerTo(`/api/v1/drafting/${reportId}`, { token: await world.tokenOf(who) })).toBe(404);
    },
  );

  it('is signed in finds nothing there', async () => {
    const { reportId } = await world.report('The border');
    expect(await answerTo(`/api/v1/drafting/${reportId}`, {})).toBe(404);
  });

  it('comes from a page of another site is sent away', async () => {
    const { reportId } = await world.report('The border');
    const token = await world.tokenOf('expert');
    expect(
      await answerTo(`/api/v1/drafting/${reportId}`, { token, origin: 'https://elsewhere.example' }),
    ).toBe(403);
    expect(await answerTo(`/api/v1/drafting/${reportId}`, { token, origin: '' })).toBe(403);
    expect(await answerTo(`/api/v1/drafting/${reportId}`, { token })).toBe('let in');
  });

  it('asks for what is no report finds nothing there', async () => {
    const token = await world.tokenOf('expert');
    for (const path of ['/', '/api/v1/drafting/', '/api/v1/drafting/00000000-0000-4000-8000-000000000000'])
      expect(await answerTo(path, { token })).toBe(404);
  });

  it('may any more is let go: the session has ended', async () => {
    await house.stop();
    house = await world.serve({ look: 20 });
    const { reportId } = await world.report('The border');
    const editor = await joined(reportId, 'expert');
    const closed = new Promise<number>((resolve) =>
      editor.provider.on('close', ({ event }: { event: { code: number } }) => resolve(event.code)),
    );
    await database.admin.query('update access_session set ended_at = now() where ended_at is null');
    expect(await closed).toBe(4403);
  });

  it('writes once the report is adopted: the room is closed and nothing more is stored', async () => {
    const { reportId, fileId } = await world.report('The border');
    const editor = await joined(reportId, 'expert');
    await withActor(database, expert, (db) =>
      append(db, {
        ...{ chain: 'state:XAA', fileId, stateCode: 'XAA', event: 'report-adopted', on: day('2026-03-01') },
        ...{ by: expert.personId, seenBy: ['committee', 'state'] },
      }),
    );
    type(editor, 0, ' is long.');
    await soon(() => expect(editor.told.at(-1)).toEqual({ is: 'closed' }));
    expect(await wordsOf(reportId)).toEqual(['The border']);
  });

  it('shows a caret in the name of another is sent away', async () => {
    const { reportId } = await world.report('The border');
    const editor = await joined(reportId, 'expert');
    const closed = new Promise<number>((resolve) =>
      editor.provider.on('close', ({ event }: { event: { code: number } }) => resolve(event.code)),
    );
    editor.provider.setAwarenessField('user', { person: trainingPersons.expert.personId });
    editor.provider.setAwarenessField('user', { person: trainingPersons.director.personId });
    expect(await closed).toBe(4403);
  });

  it('sends a message that is too large, or speaks in the name of the house, is cut off', async () => {
    const { reportId } = await world.report('The border');
    const other = await joined(reportId, 'focalPoint');
    const editor = await joined(reportId, 'expert');
    const codes: number[] = [];
    editor.provider.on('close', ({ event }: { event: { code: number } }) => codes.push(event.code));
    const line = editor.provider.configuration.websocketProvider.webSocket!;
    const room = new TextEncoder().encode(reportId);
    const broadcast = 6;
    line.send(Uint8Array.from([room.length, ...room, broadcast, 2, 113, 122]));
    line.send(new Uint8Array(1024 * 1024 + 1));
    await soon(() => expect(codes).toContain(1009));
    expect(JSON.stringify(other.told)).not.toContain('qz');
    expect(textOf(partsOf(other.fragment('en'))[0]!)).toBe('The border');
  });
});
