import { sql } from 'kysely';
import { containing } from '../../database/server/containing.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import { type InvitationMail, invitationMails, type Keeper, type KeptAccount, type Others } from '../acts.ts';

/** An account with its open invitation, as its keepers read it. */
export type AccountRow = KeptAccount & {
  readonly name: string | null;
  readonly mailAddress: string | null;
  readonly functionId: string;
  readonly roles: readonly string[];
  readonly endedOn: Day | null;
  readonly version: number;
  readonly invitedUntil: Instant | null;
  readonly invitationMail: InvitationMail | null;
};

/** Whoever acts on accounts: the body they keep is asked of the database, because a session outlives what it was given. */
export async function keeperOf(db: ActorDb, { personId, audience }: Actor): Promise<Keeper> {
  const { rows } = await sql<{ kept: string | null }>`select app.my_kept_body() as kept`.execute(db);
  return { personId, audience, keptBody: rows[0]?.kept ?? null };
}

export async function findAccount(db: ActorDb, personId: string): Promise<AccountRow | undefined> {
  const row = await accounts(db).where('person.person_id', '=', personId).executeTakeFirst();
  return row && read(row);
}

/** Keeps everybody else from changing the accounts of this body until the transaction ends. */
export async function holdAccountsOf(db: ActorDb, bodyId: string | null): Promise<void> {
  await db
    .selectFrom('person')
    .select('person_id')
    .where(bodyId === null ? sql<boolean>`body_id is null` : sql<boolean>`body_id = ${bodyId}`)
    .where('status', '<>', 'ended')
    .orderBy('person_id')
    .forUpdate()
    .execute();
}

/** Who else administers what this account does: the body, or the house. */
export async function othersBeside(
  db: ActorDb,
  account: Pick<AccountRow, 'personId' | 'bodyId' | 'audience'>,
): Promise<Others> {
  const administers = account.audience === 'administrator';
  const { count } = await db
    .selectFrom('person')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('person_id', '<>', account.personId)
    .where('status', '=', 'active')
    .$if(administers, (query) => query.where('audience', '=', 'administrator'))
    .$if(!administers, (query) => query.where('keeps_body', '=', true).where('body_id', '=', account.bodyId))
    .executeTakeFirstOrThrow();
  return { keepers: Number(count) };
}

type Asked = {
  /** Null is all accounts of people. */
  readonly bodyId: string | null;
  readonly search?: string | undefined;
  readonly status?: KeptAccount['status'] | undefined;
  readonly after?: readonly [string, string] | undefined;
  readonly limit: number;
};

/** Accounts by name or address. Of all bodies together, fictional persons are left out. */
export async function readAccounts(
  db: ActorDb,
  asked: Asked,
): Promise<readonly (AccountRow & { by: string })[]> {
  const by = sql<string>`lower(coalesce(person.name, person.mail_address, ''))`;
  const pattern = containing((asked.search ?? '').toLowerCase());
  const rows = await accounts(db)
    .select(by.as('by'))
    .$if(asked.bodyId === null, (query) => query.where('person.training', '=', false))
    .$if(asked.bodyId !== null, (query) => query.where('person.body_id', '=', asked.bodyId))
    .$if(asked.status !== undefined, (query) => query.where('person.status', '=', asked.status ?? ''))
    .$if(asked.search !== undefined, (query) =>
      query.where(
        sql<boolean>`lower(concat_ws(' ', person.name, person.mail_address, person.body_id)) like ${pattern}`,
      ),
    )
    .$if(asked.after !== undefined, (query) =>
      query.where(sql<boolean>`(${by}, person.person_id) > (${asked.after?.[0]}, ${asked.after?.[1]}::uuid)`),
    )
    .orderBy(by)
    .orderBy('person.person_id')
    .limit(asked.limit)
    .execute();
  return rows.map((row) => ({ ...read(row), by: row.by }));
}

function accounts(db: ActorDb) {
  return db
    .selectFrom('person')
    .leftJoin('invitation', (join) =>
      join.onRef('invitation.person_id', '=', 'person.person_id').on('invitation.outcome', 'is', null),
    )
    .select(['person.person_id as personId', 'person.name', 'person.mail_address as mailAddress'])
    .select(['person.function_id as functionId', 'person.roles', 'person.audience', 'person.status'])
    .select(['person.body_id as bodyId', 'person.keeps_body as keepsBody', 'person.training'])
    .select(['person.ended_on as endedOn', 'person.version', 'person.recovery_asked_by as recoveryAskedBy'])
    .select(['invitation.until as invitedUntil', 'invitation.mail as invitationMail']);
}

type Read = Pick<AccountRow, 'status' | 'invitationMail'>;
type Unread = Omit<AccountRow, keyof Read> & {
  readonly status: string;
  readonly invitationMail: string | null;
};

function read<Row extends Unread>(row: Row): Omit<Row, keyof Read> & Read {
  const status = (['invited', 'active', 'ended'] as const).find((one) => one === row.status);
  if (!status) throw new Error(`an account is never ${row.status}`);
  return {
    ...row,
    status,
    invitationMail: invitationMails.find((one) => one === row.invitationMail) ?? null,
  };
}
