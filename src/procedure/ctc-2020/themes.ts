import { bordersAndCooperation } from './themes/borders-and-cooperation.ts';
import { lawFinancePolice } from './themes/law-finance-police.ts';
import { peopleAndRights } from './themes/people-and-rights.ts';

// The eleven areas of a visit and their 80 sub-topics (S/2020/731 IV.1 to IV.11). The list is open: IV(a).
export const themes = [...lawFinancePolice, ...bordersAndCooperation, ...peopleAndRights] as const;
