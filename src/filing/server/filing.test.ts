import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import {
  type DocumentWorld,
  documentWorld,
  type Filed,
  now,
  today,
} from '../../../tools/test/worlds/document-world.ts';
import { pdf, text } from '../../../tools/test/worlds/files.ts';
import { as } from '../../../tools/test/worlds/small-world.ts';
import { fixedClock } from '../../database/server/clock.ts';
import { getDocument } from '../../documents/server/index.ts';
import { verifyJournal } from '../../journal/server/verify.ts';
import { systemActor } from '../../platform/actor.ts';
import { day } from '../../procedure/calendar.ts';
import { addEdition, changeDocument, withdrawDocument } from './keep-document.ts';
import { safeName } from './receive-upload.ts';
import { sweepUploads } from './sweep-uploads.ts';

let world: DocumentWorld;
beforeAll(async () => {
  world = await documentWorld();
});
afterAll(() => world.database.drop());

const read = (actor: ReturnType<typeof as>, { documentId }: Filed) =>
  world.acting(actor, (db) => getDocument(db, actor, documentId));
const entries = async (documentId: string) => {
  const { rows } = await world.database.admin.query<{ event: string; detail: Record<string, unknown> }>(
    "select event, detail from journal_entry where detail ->> 'document' = $1 order by recorded_at, seq",
    [documentId],
  );
  return rows;
};

describe('filing a document', () => {
  it('[D-042] keeps symbol, class, date, language and original language, and a temporary number until there is a symbol', async () => {
    const issued = await world.filed(as('expert'), {
      ...{ type: 'joint-report', class: 'general', symbol: 'S/2099/435', issuedBy: 'security-council' },
      ...{
        titles: { en: 'Joint report', fr: 'Rapport conjoint' },
        language: 'fr',
        datedOn: day('2026-03-01'),
      },
    });
    expect(await read(as('public'), issued)).toMatchObject({
      ...{ symbol: 'S/2099/435', temporaryNumber: null, class: 'general', datedOn: '2026-03-01' },
      ...{ originalLanguage: 'en', languages: ['fr'], issuedBy: 'security-council', title: 'Joint report' },
    });

    const [first, second] = [await world.filed(as('expert')), await world.filed(as('XAA'))];
    expect(first.number).toMatch(/^CTC\/TRAINING\/2026\/\d{4}$/);
    expect(Number(second.number.slice(-4))).toBe(Number(first.number.slice(-4)) + 1);

    const { version, titles } = await read(as('expert'), first);
    const change = {
      titles,
      type: 'letter-to-state',
      class: 'committee-cted-and-state',
      datedOn: today,
    } as const;
    await world.acting(as('expert'), (db) =>
      changeDocument(
        db,
        as('expert'),
        first.documentId,
        { ...change, symbol: 'S/2099/9', version },
        { today, now },
      ),
    );
    expect(await read(as('expert'), first)).toMatchObject({
      symbol: 'S/2099/9',
      temporaryNumber: first.number,
    });
  });

  it('has series of its own for training', async () => {
    const { rows } = await world.database.admin.query('select distinct training from document_series');
    expect(rows).toEqual([{ training: true }]);
  });

  it.each([
    ['a class that is not for a State to give', 'XAA', { class: 'general' }, 'filing.class-not-yours'],
    ['a paper of another State', 'XAA', { stateCode: 'XAB' }, 'filing.class-not-yours'],
    ['a symbol by a State', 'XAA', { symbol: 'S/2099/1' }, 'documents.not-your-act'],
    ['a State nobody knows', 'expert', { stateCode: 'XZZ' }, 'filing.unknown-state'],
    ['a day to come', 'expert', { datedOn: day('2026-03-14') }, 'filing.date-to-come'],
    ['no title in the original', 'expert', { titles: { fr: 'Note' } }, 'filing.no-title'],
    ['participants of no file', 'expert', { class: 'participants' }, 'filing.file-missing'],
    ['a symbol that is taken', 'expert', { symbol: 'S/2099/435' }, 'filing.symbol-taken'],
  ] as const)('refuses %s', async (_what, who, more, code) => {
    expect(await refusalOf(world.filed(as(who), more))).toBe(code);
  });

  it('files an upload once, and only for whoever sent it', async () => {
    const { uploadId } = await world.sent(as('expert'), await pdf());
    const file = (who: 'expert' | 'XAA') => refusalOf(world.filedFrom(as(who), uploadId));
    expect(await file('XAA')).toBe('filing.upload-not-found');
    expect(await file('expert')).toBeNull();
    expect(await file('expert')).toBe('filing.upload-not-found');
  });
});

describe('what is done to a document', () => {
  it('[D-040] a later edition supersedes the one before, which stays and names the current one', async () => {
    const filed = await world.filed(as('expert'));
    const add = async (words: string) => {
      const { uploadId } = await world.sent(as('expert'), await pdf(words));
      const { version } = await read(as('expert'), filed);
      return world.acting(as('expert'), (db) =>
        addEdition(db, as('expert'), filed.documentId, { uploadId, language: 'en', version }, { today, now }),
      );
    };
    const second = await add('Second');
    const third = await add('Third');
    const { editions, languages } = await read(as('XAA'), filed);
    expect(languages).toEqual(['en']);
    expect(editions.map(({ number, supersededBy, currentId }) => [number, supersededBy, currentId])).toEqual([
      [3, null, third.versionId],
      [2, third.versionId, third.versionId],
      [1, second.versionId, third.versionId],
    ]);
    expect((await world.opened(as('XAA'), filed)).fileName).toContain('note');
  });

  it('[D-038] is in the journal: filed, changed, added to, withdrawn, in ids and codes', async () => {
    const filed = await world.filed(as('expert'), { titles: { en: 'Words that are nobody’s business' } });
    const { documentId } = filed;
    const version = async () => (await read(as('expert'), filed)).version;
    const { uploadId } = await world.sent(as('expert'), await pdf('two'));
    const edition = { uploadId, language: 'fr', title: 'Titre', version: await version() } as const;
    await world.acting(as('expert'), (db) =>
      addEdition(db, as('expert'), documentId, edition, { today, now }),
    );
    const { titles } = await read(as('expert'), filed);
    expect(titles).toHaveProperty('fr', 'Titre');
    const change = { titles, type: 'note-verbale', class: 'state-only-and-cted', datedOn: today } as const;
    const changed = { ...change, version: await version() };
    await world.acting(as('expert'), (db) =>
      changeDocument(db, as('expert'), documentId, changed, { today, now }),
    );
    expect(await refusalOf(read(as('member'), filed))).toBe('documents.not-found');
    const withdrawal = { reason: 'Sent in error.', version: await version() };
    await world.acting(as('expert'), (db) =>
      withdrawDocument(db, as('expert'), documentId, withdrawal, { today, now }),
    );

    const written = await entries(documentId);
    expect(written.map(({ event }) => event)).toEqual([
      'document-filed',
      'document-edition-added',
      'document-changed',
      'document-withdrawn',
    ]);
    expect(written[2]?.detail).toMatchObject({
      was: 'committee-cted-and-state',
      class: 'state-only-and-cted',
    });
    expect(JSON.stringify(written)).not.toContain('business');
    expect((await verifyJournal(world.database)).firstBroken).toBeNull();
  });

  it('is withdrawn with the reason: its readers see that and why, CTED alone opens it, and nothing more is done to it', async () => {
    const filed = await world.filed(as('expert'));
    const withdrawal = { reason: 'Superseded by a letter.', version: 1 };
    const withdraw = () =>
      world.acting(as('expert'), (db) =>
        withdrawDocument(db, as('expert'), filed.documentId, withdrawal, { today, now }),
      );
    await withdraw();
    expect(await read(as('XAA'), filed)).toMatchObject({
      withdrawnOn: today,
      withdrawnBecause: 'Superseded by a letter.',
      refused: { open: { code: 'documents.withdrawn' } },
    });
    expect(await refusalOf(world.opened(as('XAA'), filed))).toBe('documents.withdrawn');
    expect((await world.opened(as('expert'), filed)).bytes.length).toBeGreaterThan(0);
    expect(await refusalOf(withdraw())).toBe('documents.withdrawn');
  });

  it('is refused to whoever saw an older version', async () => {
    const filed = await world.filed(as('expert'));
    const stale = { reason: 'x', version: 7 };
    const act = world.acting(as('expert'), (db) =>
      withdrawDocument(db, as('expert'), filed.documentId, stale, { today, now }),
    );
    expect(await refusalOf(act)).toBe('platform.stale');
  });
});

describe('uploads', () => {
  it('that nobody files are swept after a day, and their bytes with them; what is filed stays', async () => {
    const orphan = text('Sent and forgotten.\n');
    const { uploadId, sha256, expiresAt } = await world.sent(as('expert'), orphan, 'a.txt');
    expect(expiresAt).toBe('2026-03-14T16:00:00.000Z');
    const filed = await world.filed(as('expert'), {}, text('Filed.\n'), 'b.txt');
    expect(await sweepUploads(world.database)).toMatchObject({ uploads: 0, files: 0 });

    world.database.clock.follow(fixedClock('2026-03-14T16:00:01.000Z', 'America/New_York'));
    const inTwoDays = Date.now() + 2 * 24 * 60 * 60 * 1000;
    const swept = await sweepUploads(world.database, inTwoDays);
    expect(swept.uploads).toBeGreaterThan(0);
    expect(await world.database.blobs.read(sha256)).toBe('missing');
    expect((await world.opened(as('XAA'), filed)).bytes.toString()).toBe('Filed.\n');
    const left = await world.acting(systemActor, (db) =>
      db.selectFrom('document_upload').select('upload_id').execute(),
    );
    expect(left.map((row) => row.upload_id)).not.toContain(uploadId);
  });

  it.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\temp\\note.pdf', 'note.pdf'],
    ['note\u202Etxt.exe.pdf', 'notetxt.exe.pdf'],
    ['...', 'document'],
    ['ملاحظة شفوية.pdf', 'ملاحظة شفوية.pdf'],
    [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(100)}.pdf`],
    ['a\u0000b<c>.txt', 'abc.txt'],
  ])('have a name that is safe: %s', (given, safe) => {
    expect(safeName(given)).toBe(safe);
  });
});
