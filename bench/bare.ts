import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';

// What the API is measured against: node:http and pg and nothing else. It reads the rows an answer is made of, above
// every rule, and sends the bytes the product sent for the same question. No policies, no checks, no engine.
// Started as a process of its own: bare.ts DATABASE_URL PORT FOLDER, with list.json and file.json in the folder.

const [url = '', port = '', folder = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 20 });
const answers = { list: readFileSync(`${folder}/list.json`), file: readFileSync(`${folder}/file.json`) };

createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bare');
  const work = pathname === '/list' ? listRows() : fileRows(searchParams.get('file') ?? '');
  work.then(
    () => {
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(pathname === '/list' ? answers.list : answers.file);
    },
    (fault: unknown) => {
      response.statusCode = 500;
      response.end(String(fault));
    },
  );
}).listen(Number(port), '127.0.0.1');

async function listRows(): Promise<void> {
  const { rows } = await pool.query<{ file_id: string }>(
    'select v.*, n.name from visit v join state_name n on n.state_code = v.state_code and n.language = $1 ' +
      'where training order by number desc limit 50',
    ['en'],
  );
  const files = rows.map((row) => row.file_id);
  await pool.query('select * from visit_component where file_id = any ($1)', [files]);
  await pool.query('select * from journal_entry where file_id = any ($1) order by file_id, seq', [files]);
  await pool.query('select year, type, count(*) from visit where training group by year, type');
}

async function fileRows(fileId: string): Promise<void> {
  await pool.query(
    'select v.*, n.name from visit v join state_name n on n.state_code = v.state_code and n.language = $2 where file_id = $1',
    [fileId, 'en'],
  );
  await pool.query('select * from visit_component where file_id = $1', [fileId]);
  await pool.query('select * from journal_entry where file_id = $1 order by seq', [fileId]);
}
