import { sql } from 'kysely';
import { holdsAt, includesReading, type Reader } from '../../access/server/index.ts';
import type { TestDatabase } from '../../database/server/database.fixture.ts';
import { withActor } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { linesTo } from '../../rights/server/index.ts';

// The rows of the prepared world, each with what the table of access says of it.

export type Row = {
  readonly key: string;
  readonly resource: string;
  readonly moment: ReadonlySet<string>;
  readonly state_code: string | null;
  readonly file_id: string | null;
  readonly person_id: string | null;
  readonly organisation_id: string | null;
  /** It stands in no version: the State keeps it to itself, and whatever repeats it. */
  readonly withheld: boolean;
};

// Each table with the key of a row, and what it needs to be placed: which resource it is, whose, and in which file.
export const shown = {
  visit: { key: 'file_id', resource: "'visit-facts'", state: 'state_code', file: 'file_id' },
  visit_component: { key: 'component_id', resource: "'visit-facts'", state: 'state_code', file: 'file_id' },
  visit_component_plan: {
    key: 'component_id',
    resource: "'visit-plan'",
    state: 'state_code',
    file: 'file_id',
  },
  visit_basis: { key: 'file_id', resource: "'visit-basis'", file: 'file_id' },
  visit_confirmation: { key: 'confirmation_id', resource: "'visit-basis'", file: 'file_id' },
  visit_deviation: { key: 'deviation_id', resource: "'visit-deviations'", file: 'file_id' },
  hybrid_decision: { key: 'decision_id', resource: "'hybrid-decisions'" },
  visit_limit: { key: 'name', resource: "'visit-limits'" },
  state: { key: 'code', resource: "'registry'" },
  journal_entry: {
    key: 'id',
    // What was done to a document is known to those it is open to.
    resource:
      "case when event like 'document-%' then 'documents-' || (detail ->> 'class') else 'entry:' || event end",
    state: 'state_code',
    file: 'file_id',
    where: "chain like 'state:%'",
  },
  document: {
    key: 'document_id',
    resource: "'documents-' || class",
    state: 'state_code',
    file: 'file_id',
  },
  ...ofThread(),
} as const;
export type Shown = {
  key: string;
  resource: string;
  state?: string;
  file?: string;
  where?: string;
  /** Facts of the row beside the events of its file, as an array of texts. */
  facts?: string;
  person?: string;
  organisation?: string;
  withheld?: string;
};

/** The records of the thread, from the provision to the project. */
function ofThread() {
  const whose = { state: 'state_code', file: 'file_id' } as const;
  const block = 'exists (select from report_block b where b.block_id = %.block_id and b.withheld)';
  const ofAssessment = (table: string, key: string) => ({
    key,
    resource: "'assessments'",
    state: 'state_code',
    facts: `(select array_remove(array[
      case when a.submitted_on is not null then 'assessment-submitted' end,
      case when a.shared_on is not null then 'assessment-shared' end,
      case when a.adopted_on is not null then 'assessment-adopted' end], null)
      from assessment a where a.assessment_id = ${table}.assessment_id)`,
  });
  return {
    provision: { key: 'provision_id', resource: "'standards'" },
    question: { key: 'question_id', resource: "'questions'" },
    assessment: ofAssessment('assessment', 'assessment_id'),
    answer: ofAssessment('answer', 'answer_id'),
    programme_sitting: { key: 'sitting_id', resource: "'visit-programme'", ...whose },
    session_note: { key: 'note_id', resource: "'session-notes'", ...whose, person: 'written_by' },
    finding: {
      key: 'finding_id',
      resource: "'findings'",
      ...whose,
      person: 'written_by',
      facts: "case when agreed in ('agreed', 'not-agreed') then array['finding-presented'] end",
    },
    report: { key: 'report_id', resource: "'reports'", ...whose },
    report_block: {
      key: 'block_id',
      resource: "'report-text'",
      ...whose,
      withheld: 'withheld or audience is not null',
      // A heading that nothing is left under loses its line.
      where: "type <> 'heading'",
    },
    block_comment: {
      key: 'comment_id',
      resource: "case when entry_id is null then 'report-comments-unsent' else 'report-comments' end",
      ...whose,
      facts: "case when on_paper then array['on-paper'] end",
    },
    recommendation: {
      key: 'recommendation_id',
      resource: "'recommendations'",
      ...whose,
      withheld: block.replace('%', 'recommendation'),
    },
    recommendation_reply: { key: 'reply_id', resource: "'recommendation-replies'", ...whose },
    need: {
      key: 'need_id',
      resource: "'needs'",
      ...whose,
      facts: `case when withdrawn_on is null and (approved_on is not null or (with_report
        and not ${block.replace('%', 'need')}
        and exists (select from journal_entry j where j.file_id = need.file_id and j.event = 'partner-version-issued')))
        then array['need-cleared'] end`,
    },
    project: {
      key: 'project_id',
      resource: "'projects'",
      state: 'state_code',
      organisation: 'organisation_id',
    },
    programme_item: { key: 'item_id', resource: "'programmes'" },
  } as const;
}

/** Every row of the tables that are looked at, with the events and facts on which access to it turns. */
export async function rowsOfWorld(database: TestDatabase): Promise<Record<string, Row[]>> {
  const { rows: told } = await database.admin.query(
    'select file_id, array_agg(event) as events from journal_entry where file_id is not null group by file_id',
  );
  const { rows: printed } = await database.admin.query("select file_id from visit where origin = 'record'");
  const moments = new Map<string, ReadonlySet<string>>([
    ...told.map(({ file_id, events }) => [file_id, new Set<string>(events)] as const),
    ...printed.map(({ file_id }) => [file_id, new Set(['printed-record'])] as const),
  ]);
  const world: Record<string, Row[]> = {};
  for (const [table, kept] of Object.entries<Shown>(shown)) {
    const { rows: found } = await database.admin.query(
      `select ${kept.key}::text as key, ${kept.resource} as resource, ${kept.state ?? 'null'} as state_code,
         ${kept.file ?? 'null'} as file_id, ${kept.person ?? 'null'} as person_id,
         ${kept.organisation ?? 'null'} as organisation_id, ${kept.withheld ?? 'false'} as withheld,
         coalesce(${kept.facts ?? 'null'}, '{}'::text[]) as facts
       from ${table} ${kept.where ? `where ${kept.where}` : ''}`,
    );
    world[table] = found.map(({ facts, ...row }) => ({
      ...row,
      moment: new Set([...(moments.get(row.file_id) ?? []), ...facts]),
    }));
  }
  return world;
}

/** The files that grants in force open to somebody who has given the undertaking. */
export async function filesOf(database: TestDatabase, { personId }: Actor): Promise<ReadonlySet<string>> {
  const found = await database.admin.query(
    `select file_id from access_grant join undertaking using (grant_id)
     where undertaking.person_id = $1 and ended_on is null`,
    [personId],
  );
  return new Set(found.rows.map(({ file_id }) => file_id));
}

/** Whether the table of access lets the reader read the row: by any of its lines that holds now and whose bounds it lies in. */
export function mayRead(reader: Reader, actor: Actor, row: Row, files: ReadonlySet<string>): boolean {
  if (actor.audience === 'partner' && row.withheld) return false;
  return linesTo(row.resource, reader).some(
    (line) =>
      includesReading(line.access) &&
      holdsAt(line.while, row.moment) &&
      isWithin(line.within ?? null, { reader, actor, row, files }),
  );
}

type Asked = {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly row: Row;
  readonly files: ReadonlySet<string>;
};

function isWithin(within: string | null, { reader, actor, row, files }: Asked): boolean {
  const isOfOwnVisit = row.file_id !== null && files.has(row.file_id);
  switch (within) {
    case 'own-state':
      return row.state_code === actor.stateCode;
    case 'own-visit':
      return isOfOwnVisit;
    case 'own-notes':
      return isOfOwnVisit && row.person_id === actor.personId;
    case 'own-part':
      return row.organisation_id === actor.organisationId;
    case 'release-version':
      return mayRead(reader, actor, { ...row, resource: 'report-versions' }, files);
    default:
      return true;
  }
}

/** The keys of the rows of a table that exist for somebody. */
export function keysFor(
  database: TestDatabase,
  actor: Actor,
  table: string,
  { key, where }: Shown,
): Promise<ReadonlySet<string>> {
  return withActor(database, actor, async (db) => {
    const may = await sql<{
      may: boolean;
    }>`select has_any_column_privilege(${table}, 'select') as may`.execute(db);
    if (!may.rows[0]?.may) return new Set<string>();
    const found = await sql<{ key: string }>`
      select ${sql.raw(key)}::text as key from ${sql.table(table)} ${sql.raw(where ? `where ${where}` : '')}`.execute(
      db,
    );
    return new Set(found.rows.map((row) => row.key));
  });
}
