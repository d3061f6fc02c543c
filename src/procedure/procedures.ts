import { ctc2020 } from './ctc-2020/ctc-2020.ts';
import type { Procedure } from './procedure.ts';

const procedures: readonly Procedure[] = [ctc2020];

/** The procedure new files are opened under. */
export const presentProcedure = ctc2020;

/** The procedure a file was opened under; it keeps it when a later one is adopted. */
export function procedureOf(procedureId: string): Procedure {
  const found = procedures.find((procedure) => procedure.id === procedureId);
  if (!found) throw new Error(`there is no procedure ${procedureId}`);
  return found;
}
