import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import { as, type DecisionsWorld, decisionsWorld, text } from '../../../tools/test/worlds/decisions-world.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { day } from '../../procedure/calendar.ts';
import { body } from '../../silence/acts.ts';
import { decisionKinds, kindsOf, outcomes } from '../kinds.ts';

let database: TestDatabase;
let world: DecisionsWorld;
beforeAll(async () => {
  database = await testDatabase();
  world = await decisionsWorld(database);
});
afterAll(() => database.drop());

describe('what a meeting decided', () => {
  it.each(outcomes)(
    '[W-015] is kept with the meeting, the day, what was considered and the outcome: %s',
    async (outcome) => {
      const decisionId = await world.decided({ outcome, agendaItem: '4 (a)' });
      expect(await world.read(decisionId, as('member'))).toMatchObject({
        ...{ title: 'A workshop', outcome, decidedOn: '2026-03-02', manner: 'meeting', stage: 'closed' },
        meeting: { number: 12, agendaItem: '4 (a)' },
      });
    },
  );

  it('is recorded by CTED or the Chair, and not by a member or a State', async () => {
    expect(await refusalOf(world.decided({}, as('chair')))).toBeNull();
    expect(await refusalOf(world.decided({}, as('member')))).toBe('silence.not-your-act');
    expect(await refusalOf(world.decided({}, as('XAA')))).toBe('silence.not-your-act');
  });

  it('has a text, and a day that has come', async () => {
    expect(await refusalOf(world.decided({ texts: {} }))).toBe('decisions.text-missing');
    expect(await refusalOf(world.decided({ meetingOn: day('2026-03-03') }))).toBe('decisions.date-to-come');
  });

  it.each(decisionKinds)('is about a file, about the body, or either, as its kind says: %s', async (kind) => {
    const about = kindsOf[body][kind];
    expect(await refusalOf(world.decided({ kind }))).toBe(about === 'file' ? 'decisions.file-missing' : null);
    const onFile = await refusalOf(world.decided({ kind, fileId: world.fileId }));
    expect(onFile).toBe(about === 'body' ? 'decisions.no-file-here' : null);
  });

  it('is about a file there is', async () => {
    const given = { kind: 'extension', fileId: randomUUID() } as const;
    expect(await refusalOf(world.decided(given))).toBe('decisions.file-not-found');
  });

  it('takes the place of another only on the same thing', async () => {
    const former = await world.decided({ kind: 'extension', fileId: world.fileId });
    const correct = (kind: 'extension' | 'report-adopted', fileId: string) =>
      refusalOf(world.decided({ kind, fileId, corrects: former }));
    expect(await correct('report-adopted', world.fileId)).toBe('decisions.other-kind-report-adopted');
    expect(await correct('extension', world.otherFileId)).toBe('decisions.other-file');
    expect(await correct('extension', world.fileId)).toBeNull();
  });
});

describe('the sealed record', () => {
  it('has a digest that the chain of the body holds, and that can be found anew', async () => {
    const decisionId = await world.decided({
      texts: { ...text('A title'), fr: { title: 'Un titre', words: 'Mots' } },
    });
    const { seal } = await world.read(decisionId);
    expect(seal).toMatchObject({ holds: true });
    const { rows } = await database.admin.query('select chain, detail from journal_entry where id = $1', [
      seal?.entryId,
    ]);
    expect(rows).toMatchObject([{ chain: 'body:ctc', detail: { record: seal?.sha256 } }]);
  });

  it('cannot be changed or taken away, not even past the rules of access', async () => {
    const decisionId = await world.decided();
    const change = (what: string) => database.admin.query(`${what} where decision_id = $1`, [decisionId]);
    await expect(change("update decision set outcome = 'noted'")).rejects.toThrow(/never changed/);
    await expect(change('update decision set meeting_number = 13')).rejects.toThrow(/never changed/);
    await expect(change('delete from decision')).rejects.toThrow(/never changed/);
    await expect(change('delete from decision_text')).rejects.toThrow(/never changed/);
  });

  it('says when a text is no longer the one that was decided on', async () => {
    const decisionId = await world.decided();
    await database.admin.query("update decision_text set words = 'Other words' where decision_id = $1", [
      decisionId,
    ]);
    expect((await world.read(decisionId)).seal).toMatchObject({ holds: false });
  });
});

it('the kinds in the database are those of the code', async () => {
  const { rows } = await database.admin.query('select kind, about from decision_kind where body = $1', [
    body,
  ]);
  expect(Object.fromEntries(rows.map(({ kind, about }) => [kind, about]))).toEqual(kindsOf[body]);
});
