import { actsAs } from '../access/acts.ts';
import type { Actor } from '../platform/actor.ts';
import type { Refusal } from '../platform/refusal.ts';
import { isFictional } from '../registry/contract.ts';
import {
  announcedAlready,
  fileThere,
  judgedAlready,
  judgedEnough,
  listEmpty,
  notAdopted,
  notDraft,
  notOnList,
  notSubmitted,
  notYourAct,
  otherWorld,
  reasonsMissing,
  stateListed,
} from './refusals.ts';
import type { ListRow, VisitRow } from './shapes.ts';

// May this person do this now? Asked by the server before it acts, and sent with every read.

export function refusalToPrepare(actor: Actor): Refusal | null {
  return actsAs(actor, 'cted') ? null : notYourAct();
}

export function refusalToPropose(
  actor: Actor,
  list: ListRow,
  visits: readonly VisitRow[],
  stateCode: string,
): Refusal | null {
  const own = refusalToArgue(actor, list);
  if (own) return own;
  if (isFictional(stateCode) !== list.training) return otherWorld(stateCode);
  return visits.some((visit) => visit.stateCode === stateCode) ? stateListed(stateCode) : null;
}

/** Reasons and judgements are given until the Committee has what they are for. */
export function refusalToArgue(actor: Actor, list: ListRow): Refusal | null {
  return refusalToPrepare(actor) ?? (list.status === 'draft' ? null : notDraft());
}

type Scale = { readonly personId: string; readonly scale: number };

/** Two experts judge apart, each once; a third where the two differ by 2 or more. */
export function refusalToJudge(actor: Actor, list: ListRow, given: readonly Scale[]): Refusal | null {
  const own = refusalToArgue(actor, list);
  if (own) return own;
  if (given.some(({ personId }) => personId === actor.personId)) return judgedAlready(); // [VS-011]
  const [one, two] = given;
  const settled = one && two && Math.abs(one.scale - two.scale) < 2;
  return settled || given.length > 2 ? judgedEnough() : null;
}

type Argued = { readonly stateCode: string; readonly isArgued: boolean };

/** Every entry needs its reasons and who can help (S/2020/731 VI.1(b)). */
export function refusalToSubmit(actor: Actor, list: ListRow, visits: readonly Argued[]): Refusal | null {
  const own = refusalToArgue(actor, list);
  if (own) return own;
  if (visits.length === 0) return listEmpty();
  const bare = visits.find(({ isArgued }) => !isArgued);
  return bare ? reasonsMissing(bare.stateCode) : null; // [VS-017]
}

export function refusalToAdopt(actor: Actor, list: ListRow): Refusal | null {
  return refusalToPrepare(actor) ?? (list.status === 'submitted' ? null : notSubmitted());
}

export function refusalToAnnounce(actor: Actor, list: ListRow): Refusal | null {
  const own = refusalToPrepare(actor) ?? (list.status === 'adopted' ? null : notAdopted());
  return own ?? (list.announcedOn === null ? null : announcedAlready(list.announcedOn));
}

/** A file is opened for a State on the adopted list, once. */
export function refusalToOpenFile(actor: Actor, visit: VisitRow): Refusal | null {
  const own = refusalToPrepare(actor) ?? (visit.adoptedOn === null ? notOnList() : null);
  return own ?? (visit.fileId === null ? null : fileThere());
}
