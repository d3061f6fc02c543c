import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { fold } from '../../platform/fold.ts';
import type { FoundThings } from '../../platform/found.ts';
import { listStateNames } from '../../registry/server/index.ts';
import type { ChainKind } from '../shapes.ts';
import { type RecordWords, titleIn } from './title.ts';

type Asked = { readonly text: string; readonly kinds: readonly ChainKind[]; readonly limit: number };
type Row = {
  kind: ChainKind;
  state_code: string | null;
  words: RecordWords;
  place: string;
  fit: number;
  count: number;
};

/**
 * Records of these kinds that this reader may see and whose words hold what was typed, in whatever language; by kind,
 * the best first, with how many there are in all.
 */
export async function findRecords(
  db: ActorDb,
  { language }: Actor,
  asked: Asked,
): Promise<ReadonlyMap<ChainKind, FoundThings>> {
  const rows = await found(db, asked);
  const codes = new Set(rows.flatMap(({ state_code }) => state_code ?? []));
  const names = await listStateNames(db, language, [...codes]);
  const groups = new Map<ChainKind, FoundThings>();
  for (const { kind, state_code, words, place, fit, count } of rows) {
    const about = state_code === null ? null : (names.get(state_code) ?? state_code);
    const things = groups.get(kind)?.rows ?? [];
    const [inLanguage, title] = titleIn(words, language);
    groups.set(kind, { count, rows: [...things, { to: place, title, language: inLanguage, about, fit }] });
  }
  return groups;
}

async function found(db: ActorDb, { text, kinds, limit }: Asked): Promise<readonly Row[]> {
  const typed = fold(text);
  if (typed === '' || kinds.length === 0) return [];
  const { rows } = await sql<Row>`
    with fitting as (
      select distinct on (record.kind, record.record_id) record.*, fits.fit
      from chain_record as record cross join lateral (
        select min(case
          when said.folded = ${typed} then 0
          when starts_with(said.folded, ${typed}) then 1
          when strpos(said.folded, ${` ${typed}`}) > 0 then 2
          else 3 end) as fit
        from (select app.folded(value) as folded from jsonb_each_text(record.words)) as said
        where strpos(said.folded, ${typed}) > 0
      ) as fits
      where record.kind = any (${[...kinds]}) and fits.fit is not null
      order by record.kind, record.record_id
    ), counted as (
      select fitting.*, count(*) over (partition by kind)::int as count,
        row_number() over (partition by kind order by fit, on_day desc nulls last, place, record_id) as nth
      from fitting
    )
    select kind, state_code, words, place, fit, count from counted where nth <= ${limit} order by kind, nth`.execute(
    db,
  );
  return rows;
}
