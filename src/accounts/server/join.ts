import { sql } from 'kysely';
import { bodiesByName, digestOf, type NewSession, openSession } from '../../access/server/index.ts';
import type { Database } from '../../database/server/database.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { publicReader } from '../../platform/actor.ts';
import { isLanguage, type Language } from '../../platform/language.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Instant } from '../../procedure/calendar.ts';
import { invitationWorthless } from '../refusals.ts';

/** What the invitation of a link is for, told to whoever has the link. */
export async function readInvitation(database: Database, token: string, language: Language) {
  const { rows } = await sql<Row>`
    select * from app.read_invitation(${digestOf(token)}, ${database.clock.now()})`.execute(database.kysely);
  const [row] = rows;
  if (!row) throw new Refused(invitationWorthless());
  const bodies = await withActor(database, publicReader(language), (db) => bodiesByName(db, language));
  return {
    functionId: row.function_id,
    bodyName: row.body_id === null ? null : (bodies.get(row.body_id)?.name ?? row.body_id),
    mailAddress: row.mail_address,
    name: row.name,
    language: isLanguage(row.language) ? row.language : language,
    until: row.until,
  };
}

type Taken = { readonly token: string; readonly name: string; readonly language: Language };

/** Takes an invitation, once, and opens a short session in which the first way in is set up. */
export async function acceptInvitation(
  database: Database,
  { token, name, language }: Taken,
  client: NewSession['client'],
) {
  const { clock } = database;
  return database.kysely.transaction().execute(async (kysely) => {
    const { rows } = await sql<{ person: string | null }>`
      select app.accept_invitation(${digestOf(token)}, ${clock.now()}, ${clock.today()}, ${name}, ${language})
        as person`.execute(kysely);
    const personId = rows[0]?.person ?? null;
    if (personId === null) throw new Refused(invitationWorthless());
    const opened = await openSession({ kysely, clock }, { personId, method: 'invitation', client });
    if (!opened) throw new Error('an account that was just taken opens no session');
    return { personId, ...opened };
  });
}

type Row = {
  readonly function_id: string;
  readonly body_id: string | null;
  readonly name: string | null;
  readonly language: string;
  readonly mail_address: string | null;
  readonly until: Instant;
};
