import { ctc2020 } from '../procedure/ctc-2020/ctc-2020.ts';
import { fixtureHarbour } from '../procedure/fixture-harbour/fixture-harbour.ts';
import type { Procedure } from '../procedure/procedure.ts';

/** The procedures this program carries, the one in use first. */
export const procedures: readonly Procedure[] = [ctc2020, fixtureHarbour];
