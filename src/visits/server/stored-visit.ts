import type { Language } from '../../platform/language.ts';
import type { RegisterRow } from '../shapes.ts';

/** A visit as it is stored. That its words are among the known ones is held by the checks of the table. */
export type StoredVisit = Omit<
  RegisterRow,
  'stateName' | 'components' | 'printed' | 'stage' | 'nextDue' | 'strip'
> & {
  readonly procedureId: string;
  readonly printed_source: string | null;
  readonly printed_language: Language;
  readonly printed_state: string;
  readonly printed_type: string;
  readonly printed_ordinal: string | null;
  readonly printed_dates: string;
};

/** The words of the printed list, or null for a file. */
export function printedOf(visit: StoredVisit): RegisterRow['printed'] {
  if (visit.printed_source === null) return null;
  return {
    source: visit.printed_source,
    language: visit.printed_language,
    state: visit.printed_state,
    type: visit.printed_type,
    ordinal: visit.printed_ordinal,
    dates: visit.printed_dates,
  };
}

/** What of a stored visit stands in every answer as it is. */
export function plainFacts<Stored extends StoredVisit>(visit: Stored) {
  const { procedureId: _, printed_source, printed_language, printed_state, printed_type, ...rest } = visit;
  const { printed_ordinal, printed_dates, ...facts } = rest;
  return facts;
}
