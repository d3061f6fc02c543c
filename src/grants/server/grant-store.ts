import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';

export type NewGrant = {
  readonly fileId: string;
  readonly stateCode: string;
  readonly organisationId: string;
  readonly purpose: 'takes-part' | 'advises' | 'coordinates';
  /** The decision or paragraph it rests on. */
  readonly approvedBy: string;
  readonly startsOn: Day;
  readonly endsOn?: Day | undefined;
  readonly endsWithEvent?: string | undefined;
  readonly givenBy: string;
};

/** The id of a grant that opens a file to an organization; undefined when one that has not been ended opens it already. */
export async function insertGrant(db: ActorDb, grant: NewGrant): Promise<string | undefined> {
  const row = await db
    .insertInto('access_grant')
    .values({
      file_id: grant.fileId,
      state_code: grant.stateCode,
      organisation_id: grant.organisationId,
      purpose: grant.purpose,
      approved_by: grant.approvedBy,
      starts_on: grant.startsOn,
      ends_on: grant.endsOn ?? null,
      ends_with_event: grant.endsWithEvent ?? null,
      given_by: grant.givenBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('grant_id as grantId')
    .executeTakeFirst();
  return row?.grantId;
}

/** The organizations to which a file is open today, by id. */
export async function listGrantees(db: ActorDb, fileId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('access_grant')
    .select('organisation_id as organisationId')
    .where('file_id', '=', fileId)
    .where('organisation_id', 'is not', null)
    .where(sql<boolean>`starts_on <= app.today() and (ends_on is null or ends_on >= app.today())`)
    .where(sql<boolean>`(ended_on is null or ended_on > app.today())`)
    .orderBy('organisation_id')
    .execute();
  return rows.map(({ organisationId }) => organisationId).filter((one) => one !== null);
}

/** The grants the reader may know of, those of one file or all, the youngest first. */
export function readGrants(db: ActorDb, personId: string, fileId?: string) {
  return db
    .selectFrom('access_grant')
    .leftJoin('undertaking', (join) =>
      join
        .onRef('undertaking.grant_id', '=', 'access_grant.grant_id')
        .on('undertaking.person_id', '=', personId),
    )
    .select(['access_grant.grant_id as grantId', 'file_id as fileId', 'state_code as stateCode'])
    .select(['organisation_id as organisationId', 'access_grant.person_id as personId', 'purpose'])
    .select(['approved_by as approvedBy', 'starts_on as startsOn', 'ends_on as endsOn'])
    .select(['ends_with_event as endsWithEvent', 'ended_on as endedOn', 'signed_at as signedAt'])
    .select((of) =>
      of
        .selectFrom('undertaking as given')
        .whereRef('given.grant_id', '=', 'access_grant.grant_id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('signatures'),
    )
    .$if(fileId !== undefined, (query) => query.where('file_id', '=', fileId ?? ''))
    .orderBy('starts_on', 'desc')
    .orderBy('access_grant.grant_id')
    .limit(500)
    .execute();
}

/** Ends a grant that has not ended; false when it had. */
export async function endGrant(db: ActorDb, grantId: string, on: Day): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('access_grant')
    .set({ ended_on: on })
    .where('grant_id', '=', grantId)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Keeps that the reader gave the undertaking of confidentiality for a grant; once more changes nothing. */
export async function sign(db: ActorDb, grantId: string, personId: string, now: Instant): Promise<void> {
  await db
    .insertInto('undertaking')
    .values({ grant_id: grantId, person_id: personId, signed_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Ends the grants that end with this event of the file, and says how many. The event has to be entered before. */
export async function endGrantsOn(
  db: ActorDb,
  { fileId, event }: { readonly fileId: string; readonly event: string },
): Promise<number> {
  const { rows } = await sql<{
    ended: number;
  }>`select app.end_grants_on(${fileId}, ${event}) as ended`.execute(db);
  return rows[0]?.ended ?? 0;
}

type PassedOn = { readonly from: string; readonly to: string; readonly on: Day };

/** Gives the running grants of one person to another of the same body. */
export async function passGrantsOn(db: ActorDb, { from, to, on }: PassedOn): Promise<void> {
  await sql`select app.pass_grants_on(${from}, ${to}, ${on})`.execute(db);
}
