import { recordEvent } from '../../events/server/index.ts';
import type { Handlers } from '../../http/server/mount.ts';
import type { conductContract } from '../contract.ts';
import { changeFinding, enterFinding } from './enter-finding.ts';
import { getFindings } from './get-findings.ts';
import { holdClosingMeeting } from './hold-closing-meeting.ts';
import { summarizeSitting, writeNote } from './write-note.ts';

/** Binds the contract to its functions. */
export const conductHandlers: Handlers<typeof conductContract> = {
  getFindings: ({ db, actor, today, params }) => getFindings(db, actor, params.fileId, today),
  writeNote: ({ db, actor, today, now, params, body: { key: _, ...asked } }) =>
    writeNote(db, actor, params, asked, { today, now }),
  summarizeSitting: ({ db, actor, today, now, params, body: { key: _, ...asked } }) =>
    summarizeSitting(db, actor, params, asked, { today, now }),
  enterFinding: ({ db, actor, today, now, params, body: { key: _, ...asked } }) =>
    enterFinding(db, actor, params.fileId, asked, { today, now }),
  changeFinding: ({ db, actor, today, now, params, body: { key: _, ...asked } }) =>
    changeFinding(db, actor, params, asked, { today, now }),
  holdClosingMeeting: ({ db, actor, today, now, params, body: { key: _, ...asked } }) =>
    holdClosingMeeting(db, actor, params.fileId, asked, { today, now }),
  // The end of the visit has no rows of this part: the clocks run from its event.
  endVisit: ({ db, actor, today, now, params, body: { key: _, ...asked } }) =>
    recordEvent(db, actor, params.fileId, { event: 'visit-ended', ...asked }, { today, now }),
};
