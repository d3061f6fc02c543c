import type pg from 'pg';

/**
 * Switches off the triggers of these tables and lets references wait for the end, for this transaction: rows come
 * table by table, and a hashed entry must not be hashed again. Gives what checks all references and switches
 * everything on as it was.
 */
export async function guardsOff(
  client: pg.ClientBase,
  tables: readonly string[],
): Promise<() => Promise<void>> {
  const triggers = await statementsOf(client, triggersSql, tables);
  const references = await statementsOf(client, referencesSql, tables);
  for (const { off } of [...triggers, ...references]) await client.query(off);
  return async () => {
    await client.query('set constraints all immediate');
    for (const { on } of [...references, ...triggers]) await client.query(on);
  };
}

type Switch = { readonly off: string; readonly on: string };

async function statementsOf(
  client: pg.ClientBase,
  text: string,
  tables: readonly string[],
): Promise<Switch[]> {
  return (await client.query<Switch>(text, [tables])).rows;
}

const triggersSql = `
  select format('alter table %s disable trigger %I', tgrelid::regclass, tgname) as off,
    format('alter table %s enable %s trigger %I', tgrelid::regclass,
      case tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, tgname) as on
  from pg_trigger
  where not tgisinternal and tgenabled <> 'D' and tgrelid = any (select ('public.' || name)::regclass from unnest($1::text[]) as name)`;

const referencesSql = `
  select format('alter table %s alter constraint %I deferrable initially deferred', conrelid::regclass, conname) as off,
    format('alter table %s alter constraint %I %s', conrelid::regclass, conname,
      case when not condeferrable then 'not deferrable' when condeferred then 'deferrable initially deferred'
        else 'deferrable initially immediate' end) as on
  from pg_constraint
  where contype = 'f' and conrelid = any (select ('public.' || name)::regclass from unnest($1::text[]) as name)`;
