import { type SelectQueryBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { DB } from '../../database/server/schema.gen.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Language } from '../../platform/language.ts';
import { pageOf } from '../../platform/page.ts';
import { tableFile } from '../../platform/server/table-file.ts';
import type { Day } from '../../procedure/calendar.ts';
import { listStateNames } from '../../registry/server/index.ts';
import { refusedBesideRegister } from '../acts.ts';
import type { documentsContract } from '../contract.ts';
import type { DocumentRow } from '../shapes.ts';
import { listEditions } from './edition-store.ts';
import { documents } from './store.ts';
import { holding, type Titles, titleIn } from './words.ts';

type Asked = z.output<(typeof documentsContract)['exportDocuments']['query']>;
type Page = { readonly after?: readonly [string, string] | undefined; readonly limit: number };

/** A page of the register, and how many documents the filters let through. */
export async function listDocuments(db: ActorDb, actor: Actor, asked: Asked, { after, limit }: Page) {
  const key = keyOf(asked.sort);
  const isDown = asked.direction === 'down';
  const found = await filtered(documents(db), asked)
    .select(sql<string>`${key}`.as('key'))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(${key}, document_id) ${sql.raw(isDown ? '<' : '>')} (${after?.[0]}, ${after?.[1]}::uuid)`,
      ),
    )
    .orderBy(key, asked.direction === 'down' ? 'desc' : 'asc')
    .orderBy('document_id', isDown ? 'desc' : 'asc')
    .limit(limit + 1)
    .execute();
  const { rows, next } = pageOf(found, limit, (row): [string, string] => [row.key, row.documentId]);
  const count = await countDocuments(db, asked);
  return {
    rows: await rowsFor(db, actor.language, rows),
    next,
    count,
    refused: refusedBesideRegister(actor),
  };
}

async function countDocuments(db: ActorDb, asked: Asked): Promise<number> {
  const { count } = await filtered(db.selectFrom('document'), asked)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** The register as a table for spreadsheets; column names are the same in every language. */
export async function exportDocuments(db: ActorDb, actor: Actor, asked: Asked, today: Day) {
  const found = await filtered(documents(db), asked).orderBy('dated_on').orderBy('document_id').execute();
  const rows = await rowsFor(db, actor.language, found);
  const text = tableFile({
    columns,
    rows: rows.map((row) => [
      ...[row.symbol ?? '', row.temporaryNumber ?? '', row.type, row.class, row.title, row.datedOn],
      ...[
        row.issuedBy,
        row.stateCode ?? '',
        row.originalLanguage,
        row.languages.join(' '),
        row.withdrawnOn ?? '',
      ],
    ]),
  });
  return { fileName: `documents-${today}.csv`, text };
}

const columns = [
  'symbol',
  'temporary_number',
  'type',
  'class',
  'title',
  'dated_on',
  'issued_by',
  'state_code',
  'original_language',
  'languages',
  'withdrawn_on',
];

type Documents<O> = SelectQueryBuilder<DB, 'document', O>;

function filtered<O>(query: Documents<O>, asked: Asked): Documents<O> {
  return query
    .where('training', '=', asked.training)
    .$if(asked.type !== undefined, (q) => q.where('type', '=', asked.type ?? ''))
    .$if(asked.class !== undefined, (q) => q.where('class', '=', asked.class ?? ''))
    .$if(asked.state !== undefined, (q) => q.where('state_code', '=', asked.state ?? ''))
    .$if(asked.file !== undefined, (q) => q.where('file_id', '=', asked.file ?? ''))
    .$if(asked.from !== undefined, (q) => q.where('dated_on', '>=', asked.from ?? null))
    .$if(asked.to !== undefined, (q) => q.where('dated_on', '<=', asked.to ?? null))
    .$if(asked.withdrawn !== undefined, (q) =>
      q.where('withdrawn_on', asked.withdrawn ? 'is not' : 'is', null),
    )
    .$if(asked.language !== undefined, (q) =>
      q.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('document_version')
            .select('version_id')
            .whereRef('document_version.document_id', '=', 'document.document_id')
            .where('language', '=', asked.language ?? ''),
        ),
      ),
    )
    .$if(asked.search !== undefined, (q) => q.where(holding(asked.search ?? ''))) as Documents<O>;
}

function keyOf(sort: Asked['sort']) {
  if (sort === 'type') return sql<string>`type`;
  return sort === 'symbol'
    ? sql<string>`coalesce(symbol, temporary_number)`
    : sql<string>`to_char(dated_on, 'YYYY-MM-DD')`;
}

type Found = Awaited<ReturnType<ReturnType<typeof documents>['execute']>>[number];

/** Rows with titles and names in the language of the reader. */
export async function rowsFor(
  db: ActorDb,
  language: Language,
  found: readonly Found[],
): Promise<DocumentRow[]> {
  const editions = await listEditions(
    db,
    found.map(({ documentId }) => documentId),
  );
  const names = await listStateNames(
    db,
    language,
    found.flatMap(({ stateCode }) => stateCode ?? []),
  );
  return found.map(({ withdrawnBecause: _, version: __, titles, ...row }) => ({
    ...row,
    ...titleIn(language, titles as Titles, row.originalLanguage as Language),
    type: row.type as DocumentRow['type'],
    class: row.class as DocumentRow['class'],
    issuedBy: row.issuedBy as DocumentRow['issuedBy'],
    originalLanguage: row.originalLanguage as Language,
    stateName: row.stateCode ? (names.get(row.stateCode) ?? row.stateCode) : null,
    languages: [
      ...new Set(editions.filter((one) => one.documentId === row.documentId).map((one) => one.language)),
    ],
  }));
}
