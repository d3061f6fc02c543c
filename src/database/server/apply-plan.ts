import { basename } from 'node:path';
import pg from 'pg';
import { packageRoot } from '../../platform/server/package-root.ts';
import { ofFiles, type Plan, planOf, type SqlFile, sha256 } from './plan.ts';
import { hasClashed, pauseBefore } from './retry.ts';

/**
 * Every step is a transaction of its own under one lock, so of two that migrate at once, the second finds it done.
 * Somebody who may not change the database only learns whether it is up to date.
 */
export async function applyPlan(
  client: pg.ClientBase,
  plan = planOf(packageRoot()),
): Promise<{ applied: string[] }> {
  const { makesRoles, becomesOwner } = await rightsOf(client);
  if (!makesRoles && !becomesOwner) {
    await refuseOutOfDate(client, plan);
    return { applied: [] };
  }
  const applied: string[] = [];
  if (makesRoles) await makeRoles(client, plan.roles);
  for (const file of plan.migrations) {
    const isNew = await step(client, async () => {
      await client.query('set local role stk_owner');
      return applyOnce(client, file);
    });
    if (isNew) applied.push(file.name);
  }
  await step(client, () => restatePolicies(client, plan));
  return { applied };
}

async function rightsOf(client: pg.ClientBase): Promise<{ makesRoles: boolean; becomesOwner: boolean }> {
  const { rows } = await client.query<{ makesRoles: boolean; becomesOwner: boolean }>(`
    select rolsuper or rolcreaterole as "makesRoles", exists (
        select from pg_roles as owner where rolname = 'stk_owner' and pg_has_role(me.oid, owner.oid, 'member')
      ) as "becomesOwner"
    from pg_roles as me where rolname = current_user`);
  return rows[0] ?? { makesRoles: false, becomesOwner: false };
}

const mostAttempts = 6;

/**
 * Roles are those of the whole server, and the lock is that of one database: another installation on the server that
 * starts at the same moment is at them too. Whoever is refused for that makes them again, which changes nothing twice.
 */
async function makeRoles(client: pg.ClientBase, roles: SqlFile, attempt = 1): Promise<void> {
  try {
    await step(client, () => run(client, roles));
  } catch (fault) {
    if (attempt === mostAttempts || !(fault instanceof Error && hasClashed(fault.cause))) throw fault;
    await pauseBefore(attempt);
    await makeRoles(client, roles, attempt + 1);
  }
}

async function step<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    await client.query("select pg_advisory_xact_lock(hashtext('stocktake migrate'))");
    const answer = await work();
    await client.query('commit');
    return answer;
  } catch (fault) {
    await client.query('rollback').catch(() => undefined);
    throw fault;
  }
}

async function applyOnce(client: pg.ClientBase, file: SqlFile): Promise<boolean> {
  const name = basename(file.name);
  const before = await checksumBefore(client, name);
  if (before === sha256(file.text)) return false;
  if (before) throw new Error(`${file.name} was changed after it was applied; write a new migration instead`);

  await run(client, file);
  await note(client, name, sha256(file.text));
  return true;
}

async function checksumBefore(client: pg.ClientBase, name: string): Promise<string | undefined> {
  const known = await client.query<{ known: boolean }>(
    "select to_regclass('app.migration') is not null as known",
  );
  if (!known.rows[0]?.known) return undefined;
  const { rows } = await client.query<{ sha256: string }>(
    'select sha256 from app.migration where name = $1',
    [name],
  );
  return rows[0]?.sha256;
}

async function restatePolicies(client: pg.ClientBase, { policies }: Plan): Promise<void> {
  await client.query('set local role stk_owner');
  for (const file of policies) await run(client, file);
  await note(client, policiesName, ofFiles(policies));
}

/** Stands among the migrations for all policies together, which are stated anew at every migration. */
const policiesName = 'policies';

async function note(client: pg.ClientBase, name: string, checksum: string): Promise<void> {
  await client.query(
    `insert into app.migration (name, sha256) values ($1, $2)
     on conflict (name) do update set sha256 = excluded.sha256, applied_at = now()`,
    [name, checksum],
  );
}

async function refuseOutOfDate(client: pg.ClientBase, { migrations, policies }: Plan): Promise<void> {
  const wanted = [
    ...migrations.map(({ name, text }) => ({ name: basename(name), sha256: sha256(text) })),
    { name: policiesName, sha256: ofFiles(policies) },
  ];
  const found = await appliedBefore(client);
  const lacking = wanted.find(({ name, sha256 }) => found.get(name) !== sha256);
  if (!lacking) return;
  const sentence = `the database is not up to date (${lacking.name}), and this login may not change it`;
  throw Object.assign(new Error(sentence), { code: 'NOT_MIGRATED' });
}

/** What was applied so far, read by the login role; nothing where it may not read. */
async function appliedBefore(client: pg.ClientBase): Promise<ReadonlyMap<string, string>> {
  await client.query('begin');
  try {
    await client.query('set local role stk_reader');
    const { rows } = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from app.migration',
    );
    return new Map(rows.map(({ name, sha256 }) => [name, sha256]));
  } catch (fault) {
    if (fault instanceof pg.DatabaseError) return new Map();
    throw fault;
  } finally {
    await client.query('rollback');
  }
}

async function run(client: pg.ClientBase, file: SqlFile): Promise<void> {
  await client.query(file.text).catch((fault: unknown) => {
    const said = fault instanceof Error ? fault.message : fault;
    throw new Error(`${file.name}: ${said}${lineOf(fault, file.text)}`, { cause: fault });
  });
}

function lineOf(fault: unknown, text: string): string {
  if (!(fault instanceof pg.DatabaseError) || !fault.position) return '';
  return ` (line ${text.slice(0, Number(fault.position)).split('\n').length})`;
}
