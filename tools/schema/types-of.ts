import type pg from 'pg';

type Column = {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly generated: boolean;
  readonly readOnly: boolean;
};

/** The types of all tables as TypeScript for Kysely, agreeing with src/database/server/column-types.ts. */
export async function typesOf(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<Column>(columns);
  const tables = [...new Set(rows.map(({ table }) => table))];
  const declarations = tables.map((table) => {
    const lines = rows.filter((row) => row.table === table).map(line);
    return `export type ${typeName(table)} = {\n${lines.join('\n')}\n};\n`;
  });
  const names = tables.map((table) => `  ${quoted(table)}: ${typeName(table)};`);
  return [head, ...declarations, `export type DB = {\n${names.join('\n')}\n};\n`].join('\n');
}

const head = `// Made from the migrated database by \`npm run schema\`. Not to be edited.

import type { ColumnType, GeneratedAlways } from 'kysely';
import type { Day, Instant } from '../../procedure/calendar.ts';

/** Written as JSON text, read as what it says. */
type Json = ColumnType<unknown, string, string>;
/** May be left out when a row is inserted. */
type Default<T> = ColumnType<T, T | undefined, T>;
type DefaultJson = ColumnType<unknown, string | undefined, string>;
`;

const columns = `
  select
    case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as "table",
    a.attname as "column",
    format_type(a.atttypid, null) as type,
    not a.attnotnull as nullable,
    a.atthasdef or a.attidentity <> '' as generated,
    a.attgenerated <> '' or a.attidentity = 'a' as "readOnly"
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('public', 'app') and c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped
  order by 1, a.attnum`;

const typeFor: Readonly<Record<string, string>> = {
  bigint: 'number',
  boolean: 'boolean',
  bytea: 'Buffer',
  date: 'Day',
  'double precision': 'number',
  integer: 'number',
  jsonb: 'Json',
  numeric: 'string',
  smallint: 'number',
  text: 'string',
  'timestamp with time zone': 'Instant',
  tsvector: 'string',
  uuid: 'string',
};

function line({ table, column, type, nullable, generated, readOnly }: Column): string {
  const element = type.replace(/\[\]$/, '');
  const known = typeFor[element];
  if (!known) throw new Error(`${table}.${column}: no TypeScript type is known for ${type}`);
  const value = (element === type ? known : `${known}[]`) + (nullable ? ' | null' : '');
  return `  ${column}: ${wrapped(value, generated, readOnly)};`;
}

function wrapped(value: string, generated: boolean, readOnly: boolean): string {
  if (readOnly) return `GeneratedAlways<${value}>`;
  if (!generated) return value;
  return value === 'Json' ? 'DefaultJson' : `Default<${value}>`;
}

function typeName(table: string): string {
  return table.replace(/(^|[._])([a-z])/g, (_, _before, letter: string) => letter.toUpperCase());
}

function quoted(table: string): string {
  return table.includes('.') ? `'${table}'` : table;
}
