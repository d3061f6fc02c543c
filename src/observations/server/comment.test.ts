import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import { as } from '../../../tools/test/worlds/small-world.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { fileTrainingPaper } from '../../filing/server/index.ts';
import { day } from '../../procedure/calendar.ts';
import { removeComment, saveComment } from './comment.ts';
import { type ObservationsWorld, observationsWorld } from './observations-world.fixture.ts';

let database: TestDatabase;
let world: ObservationsWorld;
let reportId: string;
let paragraph: string;
beforeEach(async () => {
  database = await testDatabase();
  world = await observationsWorld(database);
  ({ reportId, paragraph } = await world.begun());
});
afterEach(() => database.drop());

const wordsFor = async (who: Parameters<ObservationsWorld['read']>[0]) =>
  (await world.said(who, reportId)).comments.map(({ words }) => words);

describe('comments of the State', () => {
  it('are taken once the draft is with it, and from nobody but it', async () => {
    expect(await refusalOf(world.commented(reportId, paragraph, 'Early.'))).toBe('reports.not-found');
    await world.shared(reportId);
    for (const who of ['focalPoint', 'member'] as const) {
      expect(await refusalOf(world.commented(reportId, paragraph, 'Not mine.', who)), who).toBe(
        'observations.not-your-act',
      );
    }
    expect(await refusalOf(world.commented(reportId, paragraph, 'Of another.', 'XAB'))).toBe(
      'reports.not-found',
    );
    expect(await refusalOf(world.commented(reportId, world.fileId, 'On nothing.'))).toBe(
      'reports.block-not-found',
    );
  });

  it('[V-121] are its own until it sends them, and leave no trace in the journal before', async () => {
    await world.shared(reportId);
    const entries = async () => (await database.admin.query('select 1 from journal_entry')).rowCount;
    const before = await entries();
    await world.commented(reportId, paragraph, 'The bill was adopted.');
    expect(await entries()).toBe(before);
    expect(await wordsFor('XAA')).toEqual(['The bill was adopted.']);
    expect(await wordsFor('focalPoint')).toEqual(['The bill was adopted.']);
    for (const who of ['expert', 'member'] as const) expect(await wordsFor(who), who).toEqual([]);
    const { receiptId, isLate } = await world.sent(reportId, '2026-04-20');
    expect([typeof receiptId, isLate]).toEqual(['string', false]);
    expect(await wordsFor('expert')).toEqual(['The bill was adopted.']);
    expect(await wordsFor('member')).toEqual([]); // with the final draft
  });

  it('are changed and taken back until sent, and never afterwards', async () => {
    await world.shared(reportId);
    const { commentId } = await world.commented(reportId, paragraph, 'First.');
    const other = await world.commented(reportId, null, 'On the whole.');
    const again = (words: string) =>
      world.does('XAA', (db, actor) =>
        saveComment(
          db,
          actor,
          reportId,
          { commentId, blockId: paragraph, kind: 'new-development', language: 'en', words },
          world.given(),
        ),
      );
    await again('Second.');
    const remove = (id: string) =>
      world.does('XAA', (db, actor) => removeComment(db, actor, { reportId, commentId: id }));
    await remove(other.commentId);
    expect(await wordsFor('XAA')).toEqual(['Second.']);
    await world.sent(reportId, '2026-04-20');
    expect(await refusalOf(again('Third.'))).toBe('observations.sent-already');
    expect(await refusalOf(remove(commentId))).toBe('observations.sent-already');
    expect(await refusalOf(world.sent(reportId, '2026-04-21'))).toBe('observations.nothing-to-send');
    await expect(database.admin.query("update block_comment set words = 'x'")).rejects.toThrow(
      'never changed',
    );
  });

  it('are kept and marked late when every period has passed, and only adoption ends them', async () => {
    await world.shared(reportId, '2026-04-10');
    await world.happened('expert', 'formal-letter-sent', '2026-05-11');
    world.on('2026-06-20');
    const { commentId } = await world.commented(reportId, paragraph, 'Late words.');
    const { isLate } = await world.sent(reportId, '2026-06-20');
    expect(isLate).toBe(true);
    expect((await world.said('expert', reportId)).comments).toEqual([
      expect.objectContaining({ isLate: true, sentOn: '2026-06-20' }),
    ]);
    await world.disposed(reportId, commentId, 'not-accepted');
    await world.submitted(reportId, '2026-06-22');
    await world.commented(reportId, paragraph, 'Later still.');
    await world.sent(reportId, '2026-06-23');
    expect(await wordsFor('member')).toEqual(['Late words.', 'Later still.']);
    await world.adopted(reportId, '2026-06-30');
    // The State learns of the adoption when the report is sent to it; until then what it saves cannot be sent.
    await world.commented(reportId, paragraph, 'Too late.');
    expect(await refusalOf(world.sent(reportId, '2026-07-01'))).toBe('procedure.already-past');
    await world.transmitted(reportId, '2026-07-02');
    expect(await refusalOf(world.commented(reportId, paragraph, 'Later.'))).toBe(
      'observations.adopted-already',
    );
  });

  it('that came on paper are entered by CTED with the paper, and give the State its receipt', async () => {
    await world.shared(reportId);
    await world.commented(reportId, paragraph, 'By note verbale.', 'expert');
    expect(await wordsFor('XAA')).toEqual([]);
    const send = (documentId?: string) =>
      world.sent(reportId, '2026-04-20', { who: 'expert', ...(documentId && { documentId }) });
    expect(await refusalOf(send())).toBe('visits.document-missing');
    const paper = { stateCode: 'XAA', fileId: world.fileId, title: 'Note', on: day('2026-04-20') };
    const { now } = world.given();
    const { receiptId } = await send(await fileTrainingPaper(database, as('expert'), { ...paper, now }));
    expect(typeof receiptId).toBe('string');
    expect((await world.said('XAA', reportId)).comments).toEqual([
      expect.objectContaining({ words: 'By note verbale.', onPaper: true }),
    ]);
  });

  it('are disposed of with a reason, and the State reads what became of them once the report is adopted', async () => {
    await world.shared(reportId);
    const { commentId } = await world.commented(reportId, paragraph, 'It was adopted.');
    expect(await refusalOf(world.disposed(reportId, commentId, 'accepted'))).toBe(
      'observations.comment-not-found',
    );
    await world.sent(reportId, '2026-04-20');
    await world.disposed(reportId, commentId, 'accepted');
    expect(await refusalOf(world.disposed(reportId, commentId, 'not-accepted'))).toBe('platform.stale');
    await world.disposed(reportId, commentId, 'not-accepted', 1);
    await world.submitted(reportId, '2026-04-25');
    const outcome = async () => (await world.said('XAA', reportId)).comments[0]?.disposition?.outcome;
    expect(await outcome()).toBeUndefined();
    await world.adopted(reportId, '2026-05-20');
    expect(await outcome()).toBe('not-accepted');
  });

  it('[V-136] holds the final draft until each comment has a disposition', async () => {
    await world.shared(reportId);
    const { commentId } = await world.commented(reportId, paragraph, 'It was adopted.');
    const other = await world.commented(reportId, paragraph, 'It was adopted in March.');
    await world.sent(reportId, '2026-04-20');
    expect(await refusalOf(world.submitted(reportId, '2026-04-25'))).toBe('reports.dispositions-missing');
    await world.disposed(reportId, commentId, 'not-accepted');
    expect(await refusalOf(world.submitted(reportId, '2026-04-25'))).toBe('reports.dispositions-missing');
    await world.disposed(reportId, other.commentId, 'accepted');
    await world.submitted(reportId, '2026-04-25');
    expect((await world.read('member', reportId)).version).toBe('SV-06');
    const { comments } = await world.said('member', reportId);
    expect(comments).toHaveLength(2);
    expect(comments.find((one) => one.commentId === commentId)?.disposition).toMatchObject({
      outcome: 'not-accepted',
      reason: 'The law shows it.',
    });
    expect((await world.read('XAA', reportId)).version).toBe('SV-04');
  });
});

describe('a date corrected in mid-thread', () => {
  it('moves the period for comments, and nothing of the report is lost', async () => {
    await world.shared(reportId, '2026-04-10');
    await world.commented(reportId, paragraph, 'The bill was adopted.');
    const before = await world.read('XAA', reportId);
    const said = await world.said('XAA', reportId);
    await world.corrected('draft-shared-with-state', '2026-04-06', '2026-04-12');
    const after = await world.read('XAA', reportId);
    const comments = await world.said('XAA', reportId);
    expect([said.commentsDue, comments.commentsDue]).toEqual(['2026-05-10', '2026-05-06']);
    expect(comments.comments).toEqual(said.comments);
    expect(after.versions).toEqual([{ ...before.versions[0], on: '2026-04-06' }]);
    expect(after.blocks).toEqual(before.blocks);
    await world.sent(reportId, '2026-05-01');
    await world.corrected('state-comments-received', '2026-04-30', '2026-05-02');
    expect((await world.said('expert', reportId)).comments).toEqual([
      expect.objectContaining({ words: 'The bill was adopted.', sentOn: '2026-04-30' }),
    ]);
  });
});
