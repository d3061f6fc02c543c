import { mistake } from '../main/mistake.ts';
import { procedures } from '../main/procedures.ts';
import { ctc2020 } from '../procedure/ctc-2020/ctc-2020.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { nearest } from './events-file.ts';

/** The procedure of this id; the first one when none is named. */
export function procedureOf(id: string = ctc2020.id): Procedure {
  const found = procedures.find((procedure) => procedure.id === id);
  if (found) return found;
  const names = procedures.map((procedure) => procedure.id);
  const near = nearest(id, names);
  throw mistake(
    `there is no procedure "${id}"; there are ${names.join(' and ')}${near ? `; did you mean ${near}?` : ''}`,
  );
}
