import { afterAdoption } from './stages/after-adoption.ts';
import { untilAdoption } from './stages/until-adoption.ts';
import { untilTheVisit } from './stages/until-the-visit.ts';

// The life of a visit file, from the yearly proposals to the closing of the file. `order` gives the main
// sequence; stages with the same order run side by side.
export const stages = [...untilTheVisit, ...untilAdoption, ...afterAdoption] as const;
