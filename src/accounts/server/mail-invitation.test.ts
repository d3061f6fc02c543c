import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import { addTrainingPersons, missionOf, trainingPersons } from '../../access/server/index.ts';
import { fixedClock } from '../../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import type { Database } from '../../database/server/database.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import { smtpTransport } from '../../jobs/server/mail/transport.ts';
import { createWorker } from '../../jobs/server/worker.ts';
import type { Actor } from '../../platform/actor.ts';
import { directionOf, type Language, languages } from '../../platform/language.ts';
import { day } from '../../procedure/calendar.ts';
import { importBodies, importStates } from '../../registry/server/index.ts';
import { house, stateNamed } from './bodies.fixture.ts';
import { askRecovery, confirmRecovery } from './end-account.ts';
import { inviteAccount, makeInvitationLink, sendInvitation } from './invite-account.ts';
import { acceptInvitation, readInvitation } from './join.ts';
import { listAccounts } from './list-accounts.ts';
import { type InvitationMailSetup, invitationQueues } from './mail-invitation.ts';

// The way of the link of an invitation by mail, to a mail server that takes it, refuses it or is away.

const noon = '2026-03-13T12:00:00.000Z';
const at = { today: day('2026-03-13'), now: noon };
const administrator: Actor = { ...trainingPersons.administrator, language: 'en' };
const deputy: Actor = { ...trainingPersons.deputyAdministrator, language: 'en' };
const mission: Actor = { ...missionOf('XAA'), language: 'en' };

let database: TestDatabase;
let live: Database;
let setup: InvitationMailSetup;
const received: string[] = [];
const kept: { message: string; personId: string; subject: string; text: string }[] = [];
const replies = { code: 250 };
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onRcptTo: (_, __, done) => {
    if (replies.code === 250) return done();
    return done(Object.assign(new Error('not now'), { responseCode: replies.code }));
  },
  onData: (stream, _, done) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      received.push(Buffer.concat(chunks).toString('latin1'));
      done(null, 'OK');
    });
  },
});

beforeAll(async () => {
  database = await testDatabase();
  live = { ...database, mode: 'live' };
  await as(administrator, async (db) => {
    await importStates(db, [stateNamed('XAA', 'Norvale')]);
    await importBodies(db, [house]);
    await addTrainingPersons(db, [...Object.values(trainingPersons), missionOf('XAA')]);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  const from = 'Stocktake <stocktake@notices.example>';
  setup = {
    transport: smtpTransport({ url: `smtp://127.0.0.1:${port}`, from }),
    publicUrl: 'https://stocktake.example',
    keepInOutbox: async (_, mail) => void kept.push(mail),
  };
});
afterAll(async () => {
  await new Promise<void>((resolve) => {
    server.close(resolve);
  });
  await database.drop();
});
beforeEach(async () => {
  replies.code = 250;
  received.length = 0;
  kept.length = 0;
  await database.admin.query('truncate job');
  database.clock.follow(fixedClock(noon, 'America/New_York'));
});

const as = <T>(actor: Actor, work: (db: ActorDb) => Promise<T>) => withActor(database, actor, work);
const invite = (language: Language = 'en') => {
  const mailAddress = `${randomUUID()}@missions.example`;
  const asked = { bodyId: 'XAA', function: 'permanent-mission', keepsBody: false } as const;
  return as(mission, (db) => inviteAccount(db, mission, { ...asked, mailAddress, language }, at));
};
const sendAgain = (personId: string) => as(mission, (db) => sendInvitation(db, mission, personId, at));
const work = async (given: Partial<InvitationMailSetup> = {}, over: Database = live) => {
  const queues = invitationQueues({ ...setup, ...given });
  const worker = createWorker({ database: over, clock: database.clock, queues, sweeps: [], chance: () => 0 });
  await worker.tick();
  await worker.stop();
};
const mailOf = async (personId: string) => {
  const { rows } = await as(mission, (db) => listAccounts(db, mission, { limit: 200 }));
  return rows.find((one) => one.personId === personId)?.invitationMail;
};

/** What a mail says, its encodings undone. */
function decoded(mail: string): string {
  const plain = mail
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const parts = [...mail.matchAll(/base64\r?\n\r?\n([A-Za-z0-9+/=\r\n]+)/g)].map(([, text = '']) =>
    Buffer.from(text, 'base64').toString('utf8'),
  );
  return [plain, ...parts].join('\n');
}

function tokenIn(mail = ''): string {
  const found = /https:\/\/stocktake\.example\/join#([\w-]{43})/.exec(decoded(mail))?.[1];
  if (!found) throw new Error('the mail has no link');
  return found;
}
const isGood = (token: string) => readInvitation(database, token, 'en').then(() => true, refused);
const refused = (fault: unknown) => {
  if (fault instanceof Error) return false;
  throw fault;
};

describe('the link of an invitation', () => {
  it('comes by mail to the address that was invited, and lets one person in', async () => {
    const { personId, mailAddress, invitationMail } = await invite();
    expect(invitationMail).toBe('queued');
    await work();
    expect(received).toHaveLength(1);
    expect(received[0]).toMatch(new RegExp(`^To: ${mailAddress}`, 'm'));
    expect(await mailOf(personId)).toBe('sent');
    const token = tokenIn(received[0]);
    const taken = { token, name: 'A. Colleague', language: 'en' } as const;
    expect(await acceptInvitation(database, taken, { userAgent: '' })).toMatchObject({ personId });
  });

  it('lies in clear in no table', async () => {
    const { personId } = await invite();
    await work();
    const token = tokenIn(received[0]);
    const jobs = await database.admin.query('select * from job');
    expect(jobs.rows.map(({ payload }) => payload)).toEqual([
      { person: personId, until: '2026-03-16T12:00:00.000Z' },
    ]);
    const { rows: tables } = await database.admin.query(
      "select table_name as name from information_schema.tables where table_schema = 'public'",
    );
    for (const { name } of tables) {
      const found = await database.admin.query(
        `select from "${name}" as row where row::text like '%' || $1 || '%'`,
        [token],
      );
      expect(found.rowCount, name).toBe(0);
    }
  });

  it.each(languages)('is mailed in the language of the invited person: %s', async (language) => {
    await invite(language);
    await work();
    const mail = decoded(received[0] ?? '');
    expect(received[0]).toMatch(new RegExp(`^Content-Language: ${language}`, 'm'));
    expect(mail).toContain(`<html lang="${language}" dir="${directionOf(language)}">`);
    expect(mail).not.toMatch(/<img|<script|Norvale|\{until\}/);
  });

  it('of a newer mail ends the one before it, and so does one that the keeper made to show', async () => {
    const { personId } = await invite();
    await work();
    await sendAgain(personId);
    await sendAgain(personId);
    await work();
    expect(received).toHaveLength(2);
    const [first, second] = received.map(tokenIn);
    expect([await isGood(first ?? ''), await isGood(second ?? '')]).toEqual([false, true]);

    await sendAgain(personId);
    await as(mission, (db) => makeInvitationLink(db, mission, personId, at));
    await work();
    expect(received).toHaveLength(2);
    expect(await mailOf(personId)).toBeNull();
  });

  it('is not mailed once the invitation was withdrawn, and not by a keeper of another body', async () => {
    const { personId } = await invite();
    const other: Actor = { ...missionOf('XAB'), language: 'en' };
    expect(await refusalOf(as(other, (db) => sendInvitation(db, other, personId, at)))).toBe(
      'accounts.not-found',
    );
    await database.admin.query("update invitation set outcome = 'withdrawn', ended_at = now()");
    await work();
    expect(received).toEqual([]);
  });

  it('comes again to somebody whose recovery was confirmed', async () => {
    const asked = { bodyId: 'cted', function: 'cted', keepsBody: false, language: 'ar' } as const;
    const mailAddress = `${randomUUID()}@missions.example`;
    const { personId } = await as(administrator, (db) =>
      inviteAccount(db, administrator, { ...asked, mailAddress }, at),
    );
    await work();
    const taken = { token: tokenIn(received[0]), name: 'A. Colleague', language: 'ar' } as const;
    await acceptInvitation(database, taken, { userAgent: '' });
    await as(administrator, (db) => askRecovery(db, administrator, { personId, version: 2 }, at));
    await as(deputy, (db) => confirmRecovery(db, deputy, { personId, version: 3 }, at));
    await work();
    expect(received).toHaveLength(2);
    expect(decoded(received[1] ?? '')).toContain('dir="rtl"');
    expect(await isGood(tokenIn(received[1]))).toBe(true);
  });
});

describe('a mail server', () => {
  it('that is away for a while gets the mail later, with a link of its own', async () => {
    const { personId } = await invite();
    replies.code = 451;
    await work();
    expect(await mailOf(personId)).toBe('queued');
    replies.code = 250;
    database.clock.follow(fixedClock('2026-03-13T13:00:00.000Z', 'America/New_York'));
    await work();
    expect(await isGood(tokenIn(received[0]))).toBe(true);
  });

  it.each([
    ['refuses the address', 550, noon],
    ['is away for three days', 451, '2026-03-16T12:00:00.000Z'],
  ])('that %s leaves the link to the keeper, who is told', async (_, code, now) => {
    const { personId } = await invite();
    replies.code = code;
    database.clock.follow(fixedClock(now, 'America/New_York'));
    await work();
    expect(await mailOf(personId)).toBe('failed');
  });

  it('that nobody has set leaves the link to the keeper', async () => {
    const { personId } = await invite();
    await work({ transport: null });
    expect(await mailOf(personId)).toBe('no-server');
  });
});

it('in training nothing leaves the house, and no token is made for what is kept', async () => {
  const { personId } = await invite('fr');
  await work({}, database);
  expect(received).toEqual([]);
  expect(kept.map((mail) => mail.personId)).toEqual([personId]);
  expect(kept[0]?.text).toMatch(/^https:\/\/stocktake\.example\/join#$/m);
  expect(await mailOf(personId)).toBe('kept');
  const { rows } = await database.admin.query('select token_sha256 from invitation where person_id = $1', [
    personId,
  ]);
  expect(rows).toEqual([{ token_sha256: null }]);
});
