import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { smtpTransport } from '../../jobs/server/mail/transport.ts';
import { messageIds, stepsNow } from './mail.fixture.ts';
import { chair, expert, type MailWorld, openMailWorld } from './mail-world.fixture.ts';
import { mostAttempts } from './send-mail.ts';

// The way of a notice by mail, against a real mail server that behaves badly in each way mail servers do.

let world: MailWorld;
beforeAll(async () => {
  world = await openMailWorld();
});
afterAll(() => world.close());
beforeEach(() => world.startAgain());

describe('a notice', () => {
  it('is stored once for each key and person, and its mail is sent once', async () => {
    expect(await world.tell({ to: [expert, chair, expert] })).toBe(2);
    expect(await world.tell({ to: [expert, chair] })).toBe(0);
    const one = world.worker();
    await Promise.all([one.tick(), world.worker().tick()]);
    await one.tick();
    expect(world.server.received).toHaveLength(2);
    expect(stepsNow(await world.steps())).toEqual(expect.arrayContaining(['stored', 'tried', 'sent 250']));
    expect((await world.deliveries()).map(({ state }) => state)).toEqual(['sent', 'sent']);
    const [logged] = (await world.steps()).filter(({ step }) => step === 'sent');
    expect(logged?.replyId).toMatch(/^Q\d$/);
  });

  it('is a mail in two forms, with its date, language and sender, and nothing that tells it was opened', async () => {
    await world.tell();
    await world.worker().tick();
    const [mail = ''] = world.server.received;
    expect(mail).toMatch(/^Content-Type: multipart\/alternative/m);
    expect(mail).toMatch(/^Date: Fri, 13 Mar 2026 12:00:00 \+0000/m);
    expect(mail).toMatch(/^Auto-Submitted: auto-generated/m);
    expect(mail).toMatch(/^From: Stocktake <stocktake@notices.example>/m);
    expect(mail).not.toMatch(/<img|<script|List-Unsubscribe/);
  });

  it('that no rule asks for can be unsubscribed from by its header', async () => {
    await world.tell({ statutory: false });
    await world.worker().tick();
    expect(world.server.received[0]).toMatch(
      /^List-Unsubscribe: <https:\/\/stocktake.example\/account\/notices>/m,
    );
  });

  it('is told to its person alone: a message that nobody wrote is a fault of whoever tells it', async () => {
    await expect(world.tell({ kind: 'notices.never-written' })).rejects.toThrow('no message says');
  });

  it('to an account that has ended is not sent', async () => {
    await world.tell();
    await world.database.admin.query('update person set ended_on = $1, status = $2', ['2026-03-12', 'ended']);
    await world.worker().tick();
    expect(stepsNow(await world.steps())).toEqual(['stored', 'failed account-ended']);
    expect(world.server.received).toEqual([]);
  });
});

describe('a mail server', () => {
  it('that is down for two days loses nothing and gets nothing twice, and the log shows it', async () => {
    await world.tell({ to: [expert, chair] });
    const gone = world.worker({
      transport: smtpTransport({ url: 'smtp://127.0.0.1:9', from: 'stocktake@notices.example' }),
    });
    for (let hour = 0; hour < 48; hour++) {
      await gone.tick();
      world.pass(1);
    }
    expect(world.server.received).toEqual([]);
    expect((await world.deliveries()).map(({ state }) => state)).toEqual(['queued', 'queued']);
    world.pass(6);
    await world.worker().tick();
    await world.worker().tick();
    expect(world.server.received).toHaveLength(2);
    expect(new Set(messageIds(world.server.received)).size).toBe(2);
    const steps = stepsNow(await world.steps());
    expect(
      steps.filter((step) => step === 'deferred ECONNREFUSED' || step === 'deferred ESOCKET').length,
    ).toBe(steps.filter((step) => step === 'tried').length - 2);
    expect(steps.slice(-2)).toEqual(['sent 250', 'sent 250']);
  });

  it('that refuses one recipient is believed: the others get theirs, and administrators are told', async () => {
    await world.tell({ to: [expert] });
    world.server.behave = 'refuses-recipient';
    await world.worker().tick();
    world.server.behave = 'takes';
    await world.tell({ to: [chair] });
    world.pass(48);
    await world.worker().tick();
    expect(stepsNow(await world.steps())).toEqual([
      'stored',
      'tried',
      'failed 550',
      'stored',
      'tried',
      'sent 250',
    ]);
  });

  it.each([
    ['asks to come back later', 'greylists', 'deferred 451'],
    ['fails in the middle of a mail', 'fails-in-the-middle', 'deferred 452'],
  ] as const)('that %s gets the mail again, once', async (_, behaviour, step) => {
    await world.tell();
    world.server.behave = behaviour;
    await world.worker().tick();
    world.server.behave = 'takes';
    world.pass(1);
    await world.worker().tick();
    await world.worker().tick();
    expect(stepsNow(await world.steps())).toEqual(['stored', 'tried', step, 'tried', 'sent 250']);
    expect(world.server.received).toHaveLength(1);
  });

  it('that dies before it answers gets the mail twice, under one Message-ID: it is never lost', async () => {
    await world.tell();
    world.server.behave = 'dies-after-data';
    await world.worker().tick();
    world.server.behave = 'takes';
    world.pass(1);
    await world.worker().tick();
    expect(world.server.received).toHaveLength(2);
    expect(new Set(messageIds(world.server.received)).size).toBe(1);
    expect(stepsNow(await world.steps()).filter((step) => step.startsWith('sent'))).toEqual(['sent 250']);
  });

  it('that is slower than our patience is tried again', async () => {
    const { createServer } = await import('node:net');
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => {
      silent.listen(0, '127.0.0.1', resolve);
    });
    const { port } = silent.address() as { port: number };
    const hasty = { connectionTimeout: 50, greetingTimeout: 50, socketTimeout: 50 };
    await world.tell();
    const url = `smtp://127.0.0.1:${port}`;
    await world
      .worker({ transport: smtpTransport({ url, from: 'stocktake@notices.example' }, hasty) })
      .tick();
    silent.close();
    expect(stepsNow(await world.steps()).at(-1)).toMatch(/^deferred E/);
  });

  it('that is never there again is given up in the end, and an administrator is told', async () => {
    await world.tell();
    await world.database.admin.query('update notice_delivery set attempts = $1', [mostAttempts - 1]);
    world.server.behave = 'greylists';
    await world.worker().tick();
    expect(stepsNow(await world.steps())).toEqual(['stored', 'tried', 'failed 451']);
  });

  it('that nobody has set holds mails, and gets them when it is set', async () => {
    await world.tell();
    const none = world.worker({ transport: null });
    await none.tick();
    expect(stepsNow(await world.steps())).toEqual(['stored', 'held no-mail-server']);
    world.pass(1);
    await none.tick();
    expect((await world.deliveries()).map(({ state }) => state)).toEqual(['held']);
    world.pass(1);
    await world.worker().tick();
    expect(world.server.received).toHaveLength(1);
  });

  it('waits for the address of somebody who has none yet', async () => {
    await world.database.admin.query('update person set mail_address = null');
    await world.tell();
    await world.worker().tick();
    await world.database.admin.query(
      "update person set mail_address = 'late@missions.example' where person_id = $1",
      [expert],
    );
    world.pass(1);
    await world.worker().tick();
    expect(stepsNow(await world.steps())).toEqual(['stored', 'held no-address', 'tried', 'sent 250']);
  });
});

describe('in training', () => {
  it('no mail leaves the house: it is kept, to be looked at by its person', async () => {
    await world.tell();
    await world.worker({}, world.database).tick();
    expect(world.server.received).toEqual([]);
    expect(stepsNow(await world.steps())).toEqual(['stored', 'sent outbox']);
    const { rows } = await world.database.admin.query('select person_id, subject from outbox_mail');
    expect(rows).toEqual([{ person_id: expert, subject: expect.stringMatching(/\w/) }]);
  });
});
