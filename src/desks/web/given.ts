import type { ReactNode } from 'react';
import type { ClockReading } from '../../procedure/reading.ts';

// Pictures and dialogs of other parts that these pages show. They are given by the folder that knows all parts, so that
// this part reaches into none of them.

/** Opens the whole sum behind a due day. */
export type Why = (props: { readonly reading: ClockReading; readonly procedureId: string }) => ReactNode;
