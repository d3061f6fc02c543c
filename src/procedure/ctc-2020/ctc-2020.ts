import type { Procedure } from '../procedure.ts';
import { actors } from './actors.ts';
import { deadlines } from './deadlines.ts';
import { events } from './events.ts';
import { preparation } from './preparation.ts';
import { settings } from './settings.ts';
import { sharing } from './sharing.ts';
import { stages } from './stages.ts';
import { themes } from './themes.ts';
import { transitions } from './transitions.ts';
import { versions } from './versions.ts';

/** Visits of the Counter-Terrorism Committee under the framework document S/2020/731, hybrid visits included. */
export const ctc2020: Procedure = {
  id: 'ctc-2020',
  source: 'S/2020/731',
  zone: 'America/New_York', // P-03
  waiver: 'obligation-waived',
  closing: 'visit-file-closed',
  actors,
  settings,
  events,
  stages,
  transitions,
  clocks: deadlines,
  versions,
  sharing,
  preparation,
  themes,
};
