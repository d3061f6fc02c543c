import type { ActorDb } from '../../database/server/with-actor.ts';
import { entriesOfFiles } from '../../journal/server/read.ts';
import type { Actor } from '../../platform/actor.ts';
import { tableFile } from '../../platform/server/table-file.ts';
import type { Day } from '../../procedure/calendar.ts';
import { procedureOf } from '../../procedure/procedures.ts';
import { listFiles } from '../../register/server/index.ts';
import { factsOf, ofProcedure, readFile } from '../../visits/server/index.ts';
import type { Compliance } from '../contract.ts';
import { figuresOf, stepsOfVisit } from '../steps.ts';

type VisitOfCompliance = Compliance['visits'][number];

/** How steps keep to their time, over the files this reader has and as far as the reader may know of them. */
export async function getCompliance(
  db: ActorDb,
  actor: Actor,
  training: boolean,
  today: Day,
): Promise<Compliance> {
  const visits = await listStepsOfVisits(db, actor, training, today);
  const years = [...new Set(visits.map(({ year }) => year))].sort((a, b) => a - b);
  return {
    asOf: today,
    total: figuresOf(visits.map(({ steps }) => steps)),
    years: years.map((year) => {
      const ofYear = visits.filter((visit) => visit.year === year);
      return { year, visits: ofYear.length, figures: figuresOf(ofYear.map(({ steps }) => steps)) };
    }),
    visits,
  };
}

/** Visits of which a step has begun, in the order of their numbers; each under the year in which it ended. */
async function listStepsOfVisits(
  db: ActorDb,
  actor: Actor,
  training: boolean,
  today: Day,
): Promise<VisitOfCompliance[]> {
  const files = await listFiles(db, { training }, actor.language);
  if (files.length === 0) return [];
  const journals = await entriesOfFiles(
    db,
    files.map(({ fileId }) => fileId),
  );
  return files.flatMap(({ fileId, number, stateCode, stateName, type, form, procedureId }) => {
    const procedure = procedureOf(procedureId);
    const journal = ofProcedure(procedure, journals.get(fileId) ?? []);
    const file = { procedure, audience: actor.audience, journal, facts: factsOf({ form }) };
    const steps = stepsOfVisit(readFile(file, today).clocks);
    const [first] = steps;
    if (!first) return [];
    return [{ fileId, number, stateCode, stateName, type, year: Number(first.from.slice(0, 4)), steps }];
  });
}

/** Each step of each visit as a row; column names stay the same in every language, so programs can rely on them. */
export async function exportComplianceAsTable(db: ActorDb, actor: Actor, training: boolean, today: Day) {
  const visits = await listStepsOfVisits(db, actor, training, today);
  const rows = visits.flatMap(({ number, stateCode, stateName, type, year, fileId, steps }) =>
    steps.map((step) => ({
      number,
      year,
      state_code: stateCode,
      state_name: stateName,
      type,
      step: step.step,
      clock: step.clock,
      from: step.from,
      due: step.due,
      answered_on: step.answeredOn,
      days: step.days,
      on_time: yesOrNo(step.onTime),
      file_id: fileId,
    })),
  );
  return { fileName: `compliance-${today}.csv`, text: tableFile({ columns, rows }) };
}

const yesOrNo = (said: boolean | null): string | null => {
  if (said === null) return null;
  return said ? 'yes' : 'no';
};

const columns = [
  ...(['number', 'year', 'state_code', 'state_name', 'type', 'step', 'clock'] as const),
  ...(['from', 'due', 'answered_on', 'days', 'on_time', 'file_id'] as const),
];
