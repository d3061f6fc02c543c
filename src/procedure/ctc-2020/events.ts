import { adoption } from './events/adoption.ts';
import { comments } from './events/comments.ts';
import { conduct } from './events/conduct.ts';
import { confidentiality } from './events/confidentiality.ts';
import { drafting } from './events/drafting.ts';
import { followUp } from './events/follow-up.ts';
import { preparation } from './events/preparation.ts';
import { selection } from './events/selection.ts';

// What can happen in a visit, who enters it, what must hold on the day, and who may know of it. Where a need says
// `assumedInExcerpt`, a list of events that begins in mid-file may leave that cause out.
export const events = [
  ...selection,
  ...preparation,
  ...conduct,
  ...drafting,
  ...comments,
  ...adoption,
  ...confidentiality,
  ...followUp,
] as const;
