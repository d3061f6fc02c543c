import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { type ActorRow, actorIn } from '../../database/server/actor-row.ts';
import type { Database } from '../../database/server/database.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { languageIn } from '../../platform/language.ts';
import { type CalendarDay, calendarFile } from '../../platform/server/calendar-file.ts';
import { say } from '../../platform/server/messages.ts';
import { type Day, day, daysBetween } from '../../procedure/calendar.ts';
import { feedDigest } from './feed-store.ts';

/** A due day as its part tells it, under the person whose feed it is. */
type FeedDay = Omit<CalendarDay, 'sequence'> & {
  /** Not public: in a feed that leaves the house it says only that something is due, unless the person chose otherwise. */
  readonly restricted: boolean;
};

/** What a part puts into the calendar of a person, read as that person. */
export type CalendarSource = (
  db: ActorDb,
  actor: Actor,
  given: { readonly today: Day; readonly training: boolean },
) => Promise<readonly FeedDay[]>;

/**
 * Answers calendar programs, which carry no cookie: the token in the address says whose days to give. They are read
 * anew each time as that person, so whoever may not read a file any more has its days no more.
 */
export function serveFeeds(
  app: FastifyInstance,
  database: Database,
  sources: readonly CalendarSource[],
): void {
  app.get<{ Params: { token: string } }>(
    '/calendar/:token.ics',
    { schema: { hide: true }, config: { ground: 'feed' } },
    async (request, reply) => {
      const text = await feedOf(database, request.params.token, sources);
      if (text === null) return reply.code(404).type('text/plain').send('');
      return reply
        .header('cache-control', 'private, no-store')
        .header('referrer-policy', 'no-referrer')
        .type('text/calendar; charset=utf-8')
        .send(text);
    },
  );
}

/** The calendar of the person whose feed this is; null when there is no such feed, or it has ended. */
export async function feedOf(
  database: Database,
  token: string,
  sources: readonly CalendarSource[],
): Promise<string | null> {
  const { rows } = await sql<FoundRow>`select * from app.find_feed(${feedDigest(token)})`.execute(
    database.kysely,
  );
  const [row] = rows;
  if (!row) return null;
  const actor = actorIn(row, languageIn(row.language));
  const { language } = actor;
  return withActor(database, actor, async (db) => {
    const today = database.clock.today();
    const days: CalendarDay[] = [];
    for (const source of sources) {
      const told = await source(db, actor, { today, training: database.mode === 'training' });
      days.push(...told.map((one) => shown(one, row.shows_content, actor, today)));
    }
    return calendarFile({
      name: say(language, 'calendars.name'),
      language,
      days,
      now: database.clock.now(),
    });
  });
}

// A calendar takes the event with the higher number. Ours grows by one a day; within a day the later stamp decides.
const firstDay = day('2020-01-01');

function shown(
  { restricted, ...told }: FeedDay,
  showsContent: boolean,
  { language }: Actor,
  today: Day,
): CalendarDay {
  const sequence = daysBetween(firstDay, today);
  if (!restricted || showsContent) return { ...told, sequence };
  return {
    uid: feedDigest(told.uid).slice(0, 32),
    on: told.on,
    title: say(language, 'calendars.hidden'),
    description: say(language, 'calendars.hidden-what'),
    reminders: told.reminders,
    sequence,
  };
}

type FoundRow = ActorRow & { readonly language: string; readonly shows_content: boolean };
