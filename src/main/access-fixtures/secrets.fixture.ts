import type { TestDatabase } from '../../database/server/database.fixture.ts';

// Words that nobody else has, written into what is kept from everybody outside: twenty and more places.

export type Secret = { readonly what: string; readonly word: string };

type Place = {
  readonly what: string;
  readonly table: string;
  /** What is set, with $1 for the word. */
  readonly set: string;
  /** Which rows of the State of the thread may hold it. */
  readonly where?: string;
  readonly key: string;
};

const inWords = (column: string, language: string) =>
  `${column} = jsonb_set(${column}, '{${language}}', to_jsonb(concat(${column} ->> '${language}', ' ', $1::text)))`;
const inText = (column: string) => `${column} = concat(${column}, ' ', $1::text)`;
const ofWithheld = (table: string) =>
  `exists (select from report_block b where b.block_id = ${table}.block_id and b.withheld)`;
const notCleared = 'not (need_id = any (app.cleared_needs()))';

const places: readonly Place[] = [
  ...['en', 'ar', 'zh'].map((language) => ({
    what: `a withheld paragraph in ${language}`,
    table: 'report_block',
    key: 'block_id',
    set: inWords('words', language),
    where: "withheld and type <> 'heading'",
  })),
  {
    what: 'a withheld paragraph as it was adopted',
    table: 'snapshot_block',
    key: 'block_id',
    set: `content = jsonb_set(content, '{words,en}', to_jsonb(concat(content #>> '{words,en}', ' ', $1::text)))`,
    where: `kind = 'SV-08' and ${ofWithheld('snapshot_block')}`,
  },
  { what: 'a comment of the State', table: 'block_comment', key: 'comment_id', set: inText('words') },
  {
    what: 'the reason of a disposition',
    table: 'comment_disposition',
    key: 'comment_id',
    set: inText('reason'),
  },
  {
    what: 'the result of a disposition',
    table: 'comment_disposition',
    key: 'comment_id',
    set: inText('result'),
    where: 'result is not null',
  },
  {
    what: 'steps the State says it took',
    table: 'recommendation_reply',
    key: 'reply_id',
    set: inText('steps'),
  },
  {
    what: 'a reference given as evidence',
    table: 'reply_evidence',
    key: 'evidence_id',
    set: inText('reference'),
    where: 'reference is not null',
  },
  { what: 'what CTED makes of a reply', table: 'reply_view', key: 'view_id', set: inText('reason') },
  {
    what: 'a need that is not cleared',
    table: 'need',
    key: 'need_id',
    set: `words = (select jsonb_object_agg(key, concat(value, ' ', $1::text)) from jsonb_each_text(words))`,
    where: notCleared,
  },
  { what: 'what would meet it', table: 'need', key: 'need_id', set: inText('solution'), where: notCleared },
  { what: 'the discussion of a sitting', table: 'session_note', key: 'note_id', set: inText('discussion') },
  { what: 'the conclusions of a sitting', table: 'session_note', key: 'note_id', set: inText('conclusions') },
  { what: 'a finding', table: 'finding', key: 'finding_id', set: inWords('words', 'en') },
  {
    what: 'what the State said against a finding',
    table: 'finding',
    key: 'finding_id',
    set: inWords('state_words', 'en'),
    where: 'state_words is not null',
  },
  { what: 'an answer', table: 'answer', key: 'answer_id', set: inWords('words', 'en') },
  {
    what: 'a source of an answer',
    table: 'answer_source',
    key: 'source_id',
    set: inText('reference'),
    where: 'reference is not null',
  },
  {
    what: 'what the State said of an answer',
    table: 'answer_comment',
    key: 'comment_id',
    set: inWords('words', 'en'),
  },
  {
    what: 'why a visit was proposed',
    table: 'visit_reason',
    key: 'proposed_visit_id',
    set: inWords('words', 'en'),
  },
  { what: 'the title of a decision', table: 'decision_text', key: 'decision_id', set: inText('title') },
];

/** Plants a word in each place, and gives them; a place where there is nothing to write into is a fault. */
export async function plantSecrets(database: TestDatabase, stateCode: string): Promise<readonly Secret[]> {
  const planted: Secret[] = [];
  for (const [at, place] of places.entries()) {
    const word = `qzx${String(at + 10)}vault`;
    await database.admin.query(`alter table ${place.table} disable trigger user`);
    const { rowCount } = await database.admin.query(
      `with chosen as (
         select ${place.key} as key from ${place.table}
         where state_code = $2 and ${place.where ?? 'true'} order by ${place.key} limit 1)
       update ${place.table} set ${place.set} from chosen
       where ${place.table}.${place.key} = chosen.key and state_code = $2 and ${place.where ?? 'true'}`,
      [word, stateCode],
    );
    await database.admin.query(`alter table ${place.table} enable trigger user`);
    if (!rowCount) throw new Error(`the State of the thread has nowhere to plant ${place.what}`);
    planted.push({ what: place.what, word });
  }
  return planted;
}
