import { adoptionAndAfter } from './deadlines/adoption-and-after.ts';
import { comments } from './deadlines/comments.ts';
import { markers } from './deadlines/markers.ts';
import { untilTheDraft } from './deadlines/until-the-draft.ts';

// Time limits of S/2020/731. D-nn is an obligation with its own clock, T-nn a running total of the annex: a marker
// without effect of its own. A change by the Committee is a new folder beside this one, because a visit keeps the
// procedure it began under.
export const deadlines = [...untilTheDraft, ...comments, ...adoptionAndAfter, ...markers] as const;
