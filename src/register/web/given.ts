import type { ReactNode } from 'react';
import type { Day } from '../../procedure/calendar.ts';
import type { RegisterRow } from './api.ts';

type OfRow<Key extends keyof RegisterRow> = (props: { readonly visit: Pick<RegisterRow, Key> }) => ReactNode;

/** What this part shows of a visit in the words of another, and the day it is: given by the folder that knows all parts. */
export type Given = {
  /** Null until it is known. */
  readonly today: Day | null;
  readonly Type: OfRow<'type' | 'ordinal'>;
  readonly Dates: OfRow<'startsOn' | 'endsOn'>;
  readonly Notes: (props: { readonly of: readonly string[] }) => ReactNode;
};
