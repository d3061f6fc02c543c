import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import { createWorker } from '../../jobs/server/worker.ts';
import { canonical } from '../../printing/contract.ts';
import { isGenuineCopy } from './copy-store.ts';
import { versionQueues } from './make-copies.ts';
import { openCopy } from './open-copy.ts';
import { secrets } from './planted.fixture.ts';
import { listReadings, listReportVersions } from './read-versions.ts';
import { as, type VersionsWorld, versionsWorld } from './versions-world.fixture.ts';

let world: VersionsWorld;
beforeEach(async () => {
  world = await versionsWorld();
}, 60_000);
afterEach(() => world.database.drop());

const eventsOf = async () => {
  const { rows } = await world.database.admin.query('select event from journal_entry order by chain, seq');
  return rows.map(({ event }) => event);
};
const readAs = (who: Parameters<VersionsWorld['does']>[0]) =>
  world.does(who, (db, actor) => listReportVersions(db, actor, world.reportId, world.given().today));
const work = () =>
  createWorker({
    ...{ database: world.database, clock: world.database.clock, queues: versionQueues, sweeps: [] },
  }).tick();

async function replied(option: string) {
  await world.happened('report-transmitted', '2025-06-21');
  await world.happened('confidentiality-indicated', '2025-07-10', option);
  await world.marked();
}

describe('the version for partners', () => {
  it('is refused before the State has answered, while its marks are missing, and when all is confidential', async () => {
    await world.happened('report-transmitted', '2025-06-21');
    expect(await refusalOf(world.issued('SV-09'))).toBe('procedure.no-answer-yet'); // V(u)
    await world.happened('confidentiality-indicated', '2025-07-10', 'CR-2');
    expect(await refusalOf(world.issued('SV-09'))).toBe('versions.marks-missing');
    await world.happened('confidentiality-indicated', '2025-07-11', 'CR-3');
    await world.marked();
    expect(await refusalOf(world.issued('SV-09'))).toBe('procedure.whole-report-confidential'); // V(v)
    expect(await eventsOf()).not.toContain('partner-version-issued');
  });

  it('is issued by nobody but CTED', async () => {
    await replied('CR-2');
    for (const who of ['XAA', 'member', 'bystander', 'administrator'] as const) {
      const refused = await refusalOf(world.issued('SV-09', { who }));
      expect(refused, who).toMatch(/^versions\.not-(your-act|found)$|visits\.not-found/);
    }
  });

  it('enters its event and its hash, holds no withheld block, and is issued once', async () => {
    await replied('CR-2');
    const { versionId } = await world.issued('SV-09');
    expect((await eventsOf()).slice(-2)).toEqual(['partner-version-issued', 'report-version-made']);
    const { rows } = await world.database.admin.query(
      'select content, content_sha256 from report_version where version_id = $1',
      [versionId],
    );
    const text = canonical(rows[0].content);
    expect(rows[0].content_sha256).toBe(createHash('sha256').update(text).digest('hex'));
    expect(secrets.filter(({ word }) => text.includes(word))).toEqual([]);
    const blocks = await world.database.admin.query('select block_id from version_block');
    const released = blocks.rows.map(({ block_id }) => block_id);
    expect(released.filter((id) => world.report.marked.includes(id))).toEqual([]);
    expect(await refusalOf(world.issued('SV-09'))).toBe('versions.issued-already');
  });

  it('is made after its event as well, when that was entered before', async () => {
    await replied('CR-2');
    await world.happened('partner-version-issued', '2025-07-12');
    await world.issued('SV-09');
    expect((await eventsOf()).filter((event) => event === 'partner-version-issued')).toHaveLength(1);
  });
});

describe('the limited copy', () => {
  it('is refused before the thirty days are over, and after the State has answered', async () => {
    await world.happened('report-transmitted', '2025-06-21');
    await world.happened('final-report-received', '2025-06-21');
    expect(await refusalOf(world.issued('SV-10'))).toBe('procedure.cause-missing');
    await world.happened('confidentiality-indicated', '2025-07-10', 'CR-1');
    world.on('2025-08-10');
    expect(await refusalOf(world.issued('SV-10'))).not.toBeNull();
  });

  it('[V-158] tells the State in the same step, and bears the disclaimer', async () => {
    await world.happened('report-transmitted', '2025-06-21');
    await world.happened('final-report-received', '2025-06-21');
    world.on('2025-08-10');
    await world.issued('SV-10');
    await work();
    expect((await eventsOf()).slice(-3)).toEqual([
      'state-informed-of-limited-sharing',
      'disclaimer-version-issued',
      'report-version-made',
    ]);
    const told = await world.database.admin.query('select person_id from notice');
    expect(told.rows.map(({ person_id }) => person_id)).toContain(as('XAA').personId);
    const { rows } = await readAs('expert');
    expect(new Set(rows[0]?.copies.map(({ terms }) => terms))).toEqual(new Set(['limited']));
  }, 60_000);
});

describe('copies', () => {
  it('are made by the worker, each by its hash, and opening one is in the log before it is given', async () => {
    const { versionId } = await world.issued('SV-08');
    expect((await readAs('expert')).rows[0]?.copies.map(({ state }) => state)).toEqual(
      Array(6).fill('waiting'),
    );
    await work();
    const [copy] = (await readAs('expert')).rows[0]?.copies ?? [];
    expect(copy).toMatchObject({ state: 'made', language: 'en', format: 'html' });
    const opened = await world.does('member', (db, actor) =>
      openCopy(
        db,
        actor,
        { versionId, copyId: copy?.copyId ?? '' },
        { now: world.given().now, blobs: world.database.blobs },
      ),
    );
    expect(opened.fileName).toBe('SV-08-XAA-en.html');
    expect(createHash('sha256').update(opened.bytes).digest('hex')).toBe(copy?.sha256);
    const log = await world.does('expert', (db, actor) => listReadings(db, actor, versionId, { limit: 5 }));
    expect(log.rows.map(({ functionId }) => functionId)).toEqual(['access.committee-member']);
    const isGenuine = (sha256: string) => world.does('public', (db) => isGenuineCopy(db, sha256));
    expect([await isGenuine(copy?.sha256 ?? ''), await isGenuine('0'.repeat(64))]).toEqual([true, false]);
  }, 120_000);

  it('of which one cannot be made say which, and the others are made', async () => {
    const { versionId } = await world.issued('SV-08');
    // A sign that no face has: the Chinese title alone holds it.
    await world.database.admin.query('alter table report_version disable trigger refuse_change');
    await world.database.admin.query(
      `update report_version set content = jsonb_set(content, '{title,zh}', '"\u{13000}"') where version_id = $1`,
      [versionId],
    );
    await work();
    const copies = (await readAs('expert')).rows[0]?.copies ?? [];
    const failed = copies.filter(({ state }) => state !== 'made');
    expect(failed.map(({ language, format, state, code }) => [language, format, state, code])).toEqual([
      ['zh', 'pdf', 'failed', 'not-rendered'],
    ]);
  }, 120_000);
});

describe('what may be made now', () => {
  it('is said to CTED with the paragraph where it may not, and to nobody else', async () => {
    await world.happened('report-transmitted', '2025-06-21');
    const { next } = await readAs('expert');
    expect(next.map(({ kind, refused }) => [kind, refused?.code ?? null])).toEqual([
      ['SV-08', null],
      ['SV-09', 'procedure.no-answer-yet'],
      ['SV-10', 'procedure.cause-missing'],
    ]);
    expect(next[1]?.refused?.cite).toContain('S/2020/731 V(u)');
    expect(await refusalOf(readAs('member'))).toBe('versions.not-found');
    expect(await refusalOf(readAs('bystander'))).toBe('versions.not-found');
  });
});
