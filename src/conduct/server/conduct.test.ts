import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import {
  as,
  given,
  openWorldOfTraining,
  today,
  type WorldOfTraining,
} from '../../../tools/test/worlds/training-world.ts';
import { recordEvent } from '../../events/server/index.ts';
import { conductContract } from '../contract.ts';
import { changeFinding, enterFinding } from './enter-finding.ts';
import type { GivenFinding } from './finding-store.ts';
import { getFindings } from './get-findings.ts';
import { holdClosingMeeting } from './hold-closing-meeting.ts';
import { summarizeSitting, writeNote } from './write-note.ts';

// One visit from the day before it begins to its end: the visit to XAB, on site, whose programme is agreed here.

let world: WorldOfTraining;
let fileId: string;
const sittingId = crypto.randomUUID();
const [expert, head, visiting, mission] = [as('expert'), as('head'), as('visitingExpert'), as('XAB')];

beforeAll(async () => {
  world = await openWorldOfTraining();
  fileId = await world.fileTo('XAB');
  await world.acting(expert, (db) =>
    db
      .insertInto('programme_sitting')
      .values({
        ...{
          sitting_id: sittingId,
          file_id: fileId,
          state_code: 'XAB',
          kind: 'meeting',
        },
        ...{ on_day: today, starts_at: '09:00', ends_at: '11:00', zone: 'Etc/GMT-3', place: 'Ministry' },
        ...{
          institution: JSON.stringify({ en: 'Ministry' }),
          counterpart: 'Director',
          visitors: 'Delegation',
        },
        ...{
          themes: ['ict'],
          language: 'en',
          interpreted: false,
          entered_by: expert.personId,
          changed_at: given.now,
        },
      })
      .execute(),
  );
});
afterAll(() => world.database.drop());

const words = {
  language: 'en',
  discussion: 'What was said',
  conclusions: 'What follows',
  toTakeUp: null,
} as const;
const finding: GivenFinding = {
  ...{ answerId: null, themeId: 'ict', subtopicId: 'digital-evidence', kind: 'shortfall' },
  ...{ words: { en: 'Evidence is not kept.' }, sources: ['government-exchange'] },
};
const note = (who = expert, version = 0, more: object = {}) =>
  world.acting(who, (db) => writeNote(db, who, { fileId, sittingId }, { ...words, ...more, version }, given));
const find = (noteId: string, who = expert, more: Partial<GivenFinding> = {}) =>
  world.acting(who, (db) => enterFinding(db, who, fileId, { ...finding, ...more, noteId }, given));
const change = (findingId: string, version: number, who = expert) =>
  world.acting(who, (db) => changeFinding(db, who, { fileId, findingId }, { ...finding, version }, given));
const read = (who = expert) => world.acting(who, (db) => getFindings(db, who, fileId, today));
const closes = async (results: Parameters<typeof holdClosingMeeting>[3]['results'], who = head) => {
  const version = await world.versionFor(who, fileId);
  return world.acting(who, (db) =>
    holdClosingMeeting(db, who, fileId, { on: today, results, version }, given),
  );
};

describe('before the visit begins', () => {
  it('nothing is noted, and the paragraph is named', async () => {
    expect(await refusalOf(note())).toBe('conduct.not-started');
    const { refused } = await read();
    expect(refused.write?.cite).toEqual(['S/2020/731 VI.3(b)']);
  });

  it('nothing is noted of a visit whose consent was taken back, by whoever may know of it', async () => {
    await world.happens(mission, fileId, 'consent-declined');
    expect(await refusalOf(note())).toBe('consent.standing-still');
    expect(await refusalOf(find(crypto.randomUUID()))).toBe('consent.standing-still');
    expect(await refusalOf(note(visiting))).toBe('conduct.not-started');
    expect((await read(mission)).refused.write?.code).toBe('sittings.not-your-act');
    await world.happens(mission, fileId, 'consent-given');
    await world.happens(mission, fileId, 'programme-agreed');
    await world.happens(head, fileId, 'visit-started');
  });
});

describe('a note of a sitting', () => {
  it('belongs to whoever wrote it and to CTED; an old copy changes nothing', async () => {
    await note(expert);
    const own = await note(visiting);
    expect(await refusalOf(note(visiting, 0))).toBe('platform.stale');
    await note(visiting, 1, { toTakeUp: 'The new law' });
    expect((await read(visiting)).notes).toMatchObject([
      { ...own, version: 2, isOwn: true, toTakeUp: 'The new law' },
    ]);
    expect((await read(expert)).notes).toHaveLength(2);
    expect((await read(as('member'))).notes).toEqual([]);
    expect((await read(mission)).notes).toEqual([]);
  });

  it('is not written by a partner who is no expert of the delegation', async () => {
    expect(await refusalOf(note(as('participant')))).toBe('visits.not-found'); // it has signed no undertaking
  });

  it('[V-082] closes the sitting as its summary: discussion, conclusions and points to take up, by the head alone', async () => {
    const mine = await note(head, 0, { toTakeUp: 'The register' });
    const sum = async (who: typeof head) => {
      const asked = { noteId: mine.noteId, on: today, version: await world.versionFor(who, fileId) };
      return world.acting(who, (db) => summarizeSitting(db, who, { fileId, sittingId }, asked, given));
    };
    expect(await refusalOf(sum(expert))).toBe('sittings.not-your-act');
    await sum(head);
    const summary = (await read()).notes.find(({ isSummary }) => isSummary);
    expect(summary).toMatchObject({
      discussion: 'What was said',
      conclusions: 'What follows',
      toTakeUp: 'The register',
    });
    expect(await refusalOf(note(head, 1))).toBe('conduct.note-closed');
    expect(await refusalOf(sum(head))).toBe('conduct.note-closed');
  });
});

describe('a finding', () => {
  const noteOf = async (who = expert) => (await read(who)).notes.find(({ isOwn }) => isOwn)!.noteId;

  it('[V-073] states its sources, of the kinds there are, and never none', async () => {
    await find(await noteOf(), expert, { sources: ['on-site-observation', 'national-document'] });
    expect((await read()).findings[0]?.sources).toEqual(['on-site-observation', 'national-document']);
    const { body } = conductContract.enterFinding;
    const asked = { ...finding, noteId: await noteOf(), key: 'a-key-of-its-own' };
    expect(body.safeParse(asked).success).toBe(true);
    expect(body.safeParse({ ...asked, sources: [] }).success).toBe(false);
    expect(body.safeParse({ ...asked, sources: ['hearsay'] }).success).toBe(false);
    const bare = world.acting(expert, (db) => db.updateTable('finding').set({ sources: [] }).execute());
    await expect(bare).rejects.toThrow('finding_sources_check');
  });

  it('of an expert rests on a note of their own, and is theirs to change; others read it while drafting', async () => {
    const { findingId } = await find(await noteOf(visiting), visiting);
    expect(await refusalOf(find(await noteOf(expert), visiting))).toBe('conduct.note-not-found');
    await change(findingId, 1, visiting);
    expect(await refusalOf(change(findingId, 1, visiting))).toBe('platform.stale');
    const ofCted = (await read()).findings.find(({ sources }) => sources.length === 2)!;
    expect((await read(visiting)).findings.map((one) => one.findingId)).toContain(ofCted.findingId);
    expect(await refusalOf(change(ofCted.findingId, 1, visiting))).toBe('conduct.finding-not-found');
  });

  it.each([
    ['an area there is not', { themeId: 'cooking' }, 'sittings.unknown-theme'],
    ['an answer of another State', { answerId: crypto.randomUUID() }, 'conduct.answer-not-found'],
  ])('is not entered on %s', async (_, wrong, code) => {
    expect(await refusalOf(find(await noteOf(), expert, wrong))).toBe(code);
  });
});

describe('the closing meeting', () => {
  const resultsOf = async (one: object) =>
    (await read()).findings.map(({ findingId }, at) => ({
      findingId,
      result: 'agreed' as const,
      ...(at === 0 && one),
    }));

  it('says of every finding what became of it, in the words of the State where it does not agree', async () => {
    expect(await refusalOf(closes([]))).toBe('conduct.results-missing');
    expect(await refusalOf(closes(await resultsOf({ result: 'not-agreed' })))).toBe(
      'conduct.state-words-missing',
    );
    expect((await read(mission)).findings).toEqual([]);
    expect((await read()).closedOn).toBeNull();
    expect(await refusalOf(closes(await resultsOf({}), expert))).toBe('visits.not-your-act');
  });

  it('[V-089] holds the main results presented: those that were raised, which the State reads from then on', async () => {
    await find((await read()).notes.find(({ isOwn }) => isOwn)!.noteId, expert, {
      words: { fr: 'Non évoqué' },
    });
    const { findings } = await read();
    const results = findings.map(({ findingId }, at) =>
      at === 0
        ? { findingId, result: 'not-agreed' as const, stateWords: { en: 'It is kept since May.' } }
        : { findingId, result: at === 1 ? ('agreed' as const) : ('not-raised' as const) },
    );
    await closes(results);
    const presented = (await read(mission)).findings;
    expect(presented.map(({ agreed }) => agreed)).toEqual(['not-agreed', 'agreed']);
    expect(presented[0]).toMatchObject({
      stateWords: { en: 'It is kept since May.' },
      settledOn: today,
      noteId: null,
    });
    expect((await read()).findings.map(({ agreed }) => agreed)).toContain('not-raised');
  });

  it('ends the entering of findings, for the database too', async () => {
    const { findings, refused } = await read();
    expect(refused.find).toMatchObject({ code: 'conduct.closed-already', cite: ['S/2020/731 V(k)'] });
    expect(await refusalOf(change(findings[0]!.findingId, findings[0]!.version))).toBe(
      'conduct.closed-already',
    );
    const forced = world.database.admin.query("update finding set agreed = 'agreed', state_words = null");
    await expect(forced).rejects.toThrow('not changed after the closing meeting');
  });
});

describe('the end of a visit without a closing meeting', () => {
  it('is not refused beforehand, because the form asks for the reason; without one it is refused', async () => {
    const other = await world.fileTo('XAC');
    for (const [who, event] of [
      ['director', 'delegation-confirmed'],
      ['head', 'visit-started'],
    ] as const)
      await world.happens(as(who), other, event);
    const found = await world.acting(head, (db) => getFindings(db, head, other, today));
    expect(found.refused.end).toBeUndefined();
    expect(await refusalOf(world.happens(head, other, 'visit-ended'))).toBe('procedure.no-closing-meeting');
    expect(await refusalOf(world.happens(head, other, 'visit-ended', { reason: 'A storm' }))).toBeNull();
  });
});

describe('the end of the visit', () => {
  it('starts the clocks, which stand where it was recorded, the first due day first', async () => {
    const version = await world.versionFor(head, fileId);
    await world.acting(head, (db) =>
      recordEvent(db, head, fileId, { event: 'visit-ended', on: today, version }, given),
    );
    const { due, endedOn, refused } = await read();
    expect(endedOn).toBe(today);
    const days = Object.fromEntries(due.map(({ clock, due: on }) => [clock, on]));
    expect(days).toMatchObject({ 'D-04': '2026-01-22', 'D-06': '2026-01-29', 'D-07': '2026-03-01' });
    expect(due.map((one) => one.due)).toEqual(due.map((one) => one.due).toSorted());
    expect(refused.write?.code).toBe('sittings.visit-over');
  });

  it('takes nothing from the Committee, which reads the findings with the assessment', async () => {
    expect((await read(as('member'))).findings).toEqual([]);
    await world.happens(expert, fileId, 'pao-submitted');
    expect((await read(as('member'))).findings).toHaveLength(3);
  });
});
