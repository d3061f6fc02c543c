import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type pg from 'pg';
import { Refused } from '../../platform/refusal.ts';
import { incompleteFile, malformedRow } from '../../platform/refusals.ts';
import { fileOf } from './manifest.ts';

export type Copied = { readonly file: string; readonly rows: number; readonly sha256: string };

type Line = { readonly number: number; readonly text: string };

const batchSize = 500;

/** Carries the file of a table into it, and says what was in it. A row that cannot be taken is named by its line. */
export async function copyRows(client: pg.ClientBase, table: string, folder: string): Promise<Copied> {
  const file = fileOf(table);
  const path = join(folder, file);
  if (!existsSync(path)) throw new Refused(incompleteFile(file));
  const columns = await columnsOf(client, table);
  const digest = createHash('sha256');
  let number = 0;
  let batch: Line[] = [];
  for await (const text of createInterface({ input: createReadStream(path, 'utf8') })) {
    number += 1;
    digest.update(`${text}\n`);
    refuseMalformed(file, { number, text }, columns);
    batch.push({ number, text });
    if (batch.length < batchSize) continue;
    await insert(client, table, columns, batch, file);
    batch = [];
  }
  if (batch.length > 0) await insert(client, table, columns, batch, file);
  return { file, rows: number, sha256: digest.digest('hex') };
}

/** The columns of a table that are kept and not worked out. */
async function columnsOf(client: pg.ClientBase, table: string): Promise<readonly Column[]> {
  const { rows } = await client.query<Column>(
    `select attname as name, attgenerated <> '' as "isDerived" from pg_attribute
     where attrelid = ('public.' || $1)::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  );
  return rows;
}

type Column = { readonly name: string; readonly isDerived: boolean };

function refuseMalformed(file: string, { number, text }: Line, columns: readonly Column[]): void {
  const row = objectOf(text);
  if (!row) throw new Refused(malformedRow(file, number, 'JSON'));
  const unknown = Object.keys(row).find((key) => !columns.some(({ name }) => name === key));
  const lacking = columns.find(({ name }) => !Object.hasOwn(row, name));
  const wrong = unknown ?? lacking?.name;
  if (wrong !== undefined) throw new Refused(malformedRow(file, number, wrong));
}

function objectOf(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** Puts in a batch at once; when that fails, row by row, to find the one that cannot be taken. */
async function insert(
  client: pg.ClientBase,
  table: string,
  columns: readonly Column[],
  lines: readonly Line[],
  file: string,
): Promise<void> {
  await client.query('savepoint batch');
  try {
    await insertRows(client, table, columns, lines);
    await client.query('release savepoint batch');
  } catch (fault) {
    await client.query('rollback to savepoint batch');
    for (const line of lines) {
      await insertRows(client, table, columns, [line]).catch((cause: unknown) => {
        throw new Refused(malformedRow(file, line.number, whatIsWrong(cause)));
      });
    }
    throw fault;
  }
}

async function insertRows(
  client: pg.ClientBase,
  table: string,
  columns: readonly Column[],
  lines: readonly Line[],
): Promise<void> {
  const kept = columns.flatMap(({ name, isDerived }) => (isDerived ? [] : [`"${name}"`])).join(', ');
  await client.query(
    `insert into public.${table} (${kept}) overriding system value
     select ${kept} from jsonb_populate_recordset(null::public.${table}, $1::jsonb)`,
    [`[${lines.map(({ text }) => text).join(',')}]`],
  );
}

/** The column or the rule that a row offends, or the code of what the database says. */
function whatIsWrong(fault: unknown): string {
  const { constraint, column, code } = (fault ?? {}) as pg.DatabaseError;
  return constraint ?? column ?? code ?? 'unknown';
}
