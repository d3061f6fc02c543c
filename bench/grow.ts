import type pg from 'pg';

// The world of the thread several times over. Every row that belongs to one visit or one assessment is there again under
// other ids, so that what a reader asks for stays as large as it was while all around it grows.

const tables = [
  ...[
    'visit',
    'visit_component',
    'journal_entry',
    'decision',
    'decision_text',
    'document',
    'document_version',
  ],
  ...['assessment', 'answer', 'answer_source', 'answer_comment', 'answer_cause', 'answer_earlier'],
  ...[
    'proposed_visit',
    'visit_factor',
    'visit_factor_answer',
    'programme_sitting',
    'session_note',
    'finding',
  ],
  ...['report', 'report_block', 'report_snapshot', 'snapshot_block', 'block_comment', 'comment_disposition'],
  ...['confidentiality_reply', 'report_version', 'version_block'],
  ...['recommendation', 'recommendation_reply', 'reply_evidence', 'reply_view'],
  ...['need', 'project', 'project_need', 'project_step'],
];

// What all copies share: people, and what questions and rules rest on.
const shared = /_by$|person|question|provision|template|rule_id|meeting|item_id|organisation|list_id|sha256/;
const counted = ['number', 'seq', 'cycle'];

type Column = { readonly name: string; readonly type: string };

/** Adds copies from one number up to another, counting the world itself as the first. */
export async function grow(admin: pg.Pool, from: number, to: number): Promise<void> {
  const client = await admin.connect();
  try {
    // Rules of the tables are for people; here rows are copied that fulfil them already.
    await client.query("set session_replication_role = 'replica'");
    for (let copy = from + 1; copy <= to; copy++) {
      for (const table of tables) await copyRows(client, table, copy);
    }
    await client.query("set session_replication_role = 'origin'");
    await client.query('analyze');
  } finally {
    client.release();
  }
}

async function copyRows(client: pg.ClientBase, table: string, copy: number): Promise<void> {
  const { rows } = await client.query<Column>(
    `select column_name as name, data_type || '/' || udt_name as type from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  if (rows.length === 0) throw new Error(`there is no table ${table}`);
  const names = rows.map(({ name }) => `"${name}"`).join(', ');
  const values = rows.map((column) => copied(column, copy)).join(', ');
  // What the world held before any copy was made of it.
  await client.query('create schema if not exists bench');
  await client.query(`create table if not exists bench.${table} as select * from public.${table}`);
  // A row that would be there twice in spite of its new ids is left out, where the table can say so row by row.
  const { rowCount } = await client.query(
    "select from pg_constraint where conrelid = $1::regclass and contype = 'u' and condeferrable",
    [`public.${table}`],
  );
  await client.query(
    `insert into public.${table} (${names}) select ${values} from bench.${table}
     ${rowCount === 0 ? 'on conflict do nothing' : ''}`,
  );
}

function copied({ name, type }: Column, copy: number): string {
  const column = `"${name}"`;
  if (counted.includes(name) && /integer|bigint|smallint/.test(type)) return `${column} + ${copy * 1000}`;
  if (shared.test(name)) return column;
  if (type.endsWith('/uuid')) return `md5(${column}::text || '${copy}')::uuid`;
  if (type.endsWith('/_uuid'))
    return `(select coalesce(array_agg(md5(one::text || '${copy}')::uuid), '{}') from unnest(${column}) as one)`;
  return column;
}
