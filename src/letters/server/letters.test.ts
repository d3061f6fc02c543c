import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import { as, momentOn, type TestWorld, testWorld } from '../../../tools/test/worlds/visit-world.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { type Language, languages } from '../../platform/language.ts';
import { say } from '../../platform/server/messages.ts';
import { day } from '../../procedure/calendar.ts';
import { listStateNames } from '../../registry/server/index.ts';
import { openFile } from '../../visits/server/index.ts';
import { listLetters } from './letters.ts';
import { setCorrespondenceLanguage } from './set-correspondence-language.ts';

let database: TestDatabase;
let world: TestWorld;
let fileId: string;
beforeAll(async () => {
  database = await testDatabase();
  world = await testWorld(database);
  fileId = await world.draftShared({ state: 'XAA', on: '2025-04-25', ended: '2025-03-14' });
});
afterAll(() => database.drop());

const record = (language: Language, on = '2025-05-01', who = 'expert') =>
  world.acting(as(who), async (db) => {
    const { version } = await openFile(db, as(who), fileId);
    return setCorrespondenceLanguage(db, as(who), fileId, { language, version }, momentOn(on));
  });
const lettersOn = (on: string, who = 'expert') =>
  world.acting(as(who), (db) => listLetters(db, as(who), fileId, day(on)));
const nameIn = (language: Language) =>
  world.acting(as('expert'), async (db) => (await listStateNames(db, language, ['XAA'])).get('XAA') ?? '');

describe('[V-200] the language of correspondence', () => {
  it('is on the file of each visit: English until CTED records another, and known to the State', async () => {
    expect((await world.file(fileId, '2025-05-01')).correspondence).toBe('en');
    await record('fr');
    expect((await world.file(fileId, '2025-05-01')).correspondence).toBe('fr');
    expect((await world.file(fileId, '2025-05-01', as('XAA'))).correspondence).toBe('fr');
    expect((await world.file(fileId, '2025-05-01', as('chair'))).correspondence).toBeNull();
    const { rows } = await database.admin.query(
      "select detail from journal_entry where event = 'correspondence-language-set' and state_sees and not committee_sees",
    );
    expect(rows).toEqual([{ detail: { language: 'fr' } }]);
  });

  it('is recorded by CTED alone, as it saw the file', async () => {
    for (const who of ['chair', 'XAA']) {
      expect(await refusalOf(record('es', '2025-05-01', who))).toBe('visits.not-your-act');
      expect(await refusalOf(lettersOn('2025-05-01', who))).toBe('visits.not-your-act');
    }
    const late = world.acting(as('expert'), (db) =>
      setCorrespondenceLanguage(
        db,
        as('expert'),
        fileId,
        { language: 'es', version: 0 },
        momentOn('2025-05-01'),
      ),
    );
    expect(await refusalOf(late)).toBe('platform.stale');
  });

  it.each(languages)('is that of every letter, with the State by its name in it: %s', async (language) => {
    await record(language);
    const due = await lettersOn('2025-05-20');
    const silent = await lettersOn('2025-05-27');
    expect(due.letters.map(({ letter }) => letter)).toEqual(['comments-reminder', 'receipt']);
    expect(silent.letters.map(({ letter }) => letter)).toContain('formal-letter');
    const name = await nameIn(language);
    for (const { letter, subject, paragraphs } of [...due.letters, ...silent.letters]) {
      expect(subject).toBe(say(language, `letters.letter.${letter}.subject`, { number: 1, state: name }));
      expect(paragraphs.join('\n')).toContain(name);
      expect(paragraphs).toHaveLength(4);
      expect(paragraphs.join()).not.toMatch(/\{|visits\.letter/);
    }
  });

  it('gives the reminder the last day for comments, and the formal letter two weeks from its own', async () => {
    await record('en');
    const [reminder] = (await lettersOn('2025-05-20')).letters;
    expect(reminder?.paragraphs[1]).toContain('25 May 2025');
    const formal = (await lettersOn('2025-05-27')).letters.find(({ letter }) => letter === 'formal-letter');
    expect(formal?.paragraphs[1]).toContain('10 June 2025');
  });
});
