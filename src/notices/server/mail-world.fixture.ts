import { addTrainingPersons, missionOf, trainingPersons } from '../../access/server/index.ts';
import { administrator } from '../../database/server/actors.fixture.ts';
import { fixedClock } from '../../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import type { Database } from '../../database/server/database.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { smtpTransport } from '../../jobs/server/mail/transport.ts';
import { createWorker, type Worker } from '../../jobs/server/worker.ts';
import { systemActor } from '../../platform/actor.ts';
import { day } from '../../procedure/calendar.ts';
import { announce } from './announce.ts';
import type { Announcement } from './announcement.ts';
import { listDeliveries, listSteps } from './delivery-store.ts';
import { type MailServer, mailServer } from './mail.fixture.ts';
import { heldMailSweep, type MailSetup, mailQueues } from './send-mail.ts';

export const expert = trainingPersons.expert.personId;
export const chair = trainingPersons.chair.personId;
export const zone = 'America/New_York';

/** An installation for work with a mail server beside it: time is moved by hand, and the worker is told when to work. */
export async function openMailWorld() {
  const database = await testDatabase();
  const server = await mailServer();
  await withActor(database, administrator, (db) =>
    addTrainingPersons(db, [trainingPersons.expert, trainingPersons.chair, missionOf('XAA')]),
  );
  return mailWorld(database, server);
}

export type MailWorld = Awaited<ReturnType<typeof openMailWorld>>;

function mailWorld(database: TestDatabase, server: MailServer) {
  const live: Database = { ...database, mode: 'live' };
  const setup: MailSetup = {
    transport: smtpTransport({ url: server.url, from: 'Stocktake <stocktake@notices.example>' }),
    publicUrl: 'https://stocktake.example',
  };
  let moment = '';
  let count = 0;
  const at = (instant: string) => {
    moment = instant;
    database.clock.follow(fixedClock(instant, zone));
  };
  return {
    database,
    server,
    at,
    pass: (hours: number) => at(new Date(Date.parse(moment) + hours * 3_600_000).toISOString()),
    /** Forgets everything that was told, and starts at noon of a day in March. */
    startAgain: async () => {
      at('2026-03-13T12:00:00Z');
      count += 1;
      server.startAgain();
      await database.admin.query(forgetAll);
    },
    tell: (given: Partial<Announcement> = {}) =>
      withActor(live, systemActor, (db) =>
        announce(db, {
          ...{ kind: 'procedure.event.visit-ended', to: [expert], values: { days: 3 } },
          ...{ link: '/visits/00000000-0000-4000-8000-0000000000f1', lawfulOn: day('2026-03-13') },
          ...{ dedupeKey: `key-${count}`, restricted: false, ...given },
        }),
      ),
    worker: (given: Partial<MailSetup> = {}, over: Database = live): Worker => {
      const config = { ...setup, ...given };
      return createWorker({
        ...{ database: over, clock: database.clock, chance: () => 0 },
        ...{ queues: mailQueues(config), sweeps: [heldMailSweep(config)] },
      });
    },
    choose: (personId: string, chosen: Chosen) => choose(database, personId, chosen),
    deliveries: () => withActor(live, administrator, (db) => listDeliveries(db, { limit: 50 })),
    steps: () => withActor(live, administrator, (db) => listSteps(db)),
    close: async () => {
      await server.close();
      await database.drop();
    },
  };
}

type Chosen = {
  readonly language?: string;
  readonly digest?: string;
  readonly atHour?: number;
  readonly withoutMail?: readonly string[];
};

async function choose(database: TestDatabase, personId: string, chosen: Chosen): Promise<void> {
  const { language = 'en', digest = 'at-once', atHour = 8, withoutMail = [] } = chosen;
  await database.admin.query(
    'insert into notice_preference (person_id, language, digest, at_hour, zone, without_mail) values ($1, $2, $3, $4, $5, $6)',
    [personId, language, digest, atHour, zone, withoutMail],
  );
}

const forgetAll = `
  alter table delivery_step disable trigger all;
  truncate delivery_step, notice_delivery, notice, outbox_mail, notice_preference, job, sweep;
  alter table delivery_step enable always trigger refuse_change;
  update person set ended_on = null, status = 'active',
    mail_address = 'person-' || right(person_id::text, 4) || '@missions.example'`;
