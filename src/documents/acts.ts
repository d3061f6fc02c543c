import { actsAs } from '../access/acts.ts';
import type { Actor } from '../platform/actor.ts';
import type { Refusal } from '../platform/refusal.ts';
import { type DocumentClass, readersOf } from './classes.ts';
import { notYours, withdrawn } from './refusals.ts';

export { classesOfStates, type DocumentClass, documentClasses, readersOf } from './classes.ts';
export { documentTypes } from './document-types.ts';

// May this person do this to a document? Which documents exist for them is decided by the database.

/** Acts beside the register that this person may not do, each with its reason. */
export function refusedBesideRegister(actor: Actor): { readonly file?: Refusal; readonly trace?: Refusal } {
  const isCted = actsAs(actor, 'cted');
  return {
    ...(!isCted && !actsAs(actor, 'visited-state') && { file: notYours() }),
    ...(!isCted && { trace: notYours() }),
  };
}

/** Why this person may not add an edition, change what is said of a document, or withdraw it; null when they may. */
export function refusalToKeep(
  actor: Actor,
  document: { readonly withdrawnOn: string | null },
): Refusal | null {
  if (!actsAs(actor, 'cted')) return notYours();
  return document.withdrawnOn ? withdrawn(document.withdrawnOn) : null;
}

/** Why this person may not open a file of it; null when they may. What is withdrawn stays on file for CTED. */
export function refusalToOpen(
  actor: Actor,
  document: { readonly withdrawnOn: string | null },
): Refusal | null {
  return document.withdrawnOn && actor.audience !== 'secretariat' ? withdrawn(document.withdrawnOn) : null;
}

/** Whether this person may read who opened a document: CTED, and the State whose document it is. */
export function readsReadings(actor: Actor, document: { readonly stateCode: string | null }): boolean {
  if (actor.audience === 'secretariat') return true;
  return actor.audience === 'state' && actor.stateCode === document.stateCode;
}

/** Where a document belongs, and who may read it. */
type Placed = {
  readonly class: DocumentClass;
  readonly stateCode: string | null;
  readonly fileId: string | null;
};

/**
 * Whether an act of a State in a file may name this as its paper: filed for that State and readable by it, or the State
 * would be told of a paper it cannot look up; and of this file or of none.
 */
export function isPaperOf(
  document: Placed,
  { stateCode, fileId }: { readonly stateCode: string; readonly fileId: string },
): boolean {
  return (
    document.stateCode === stateCode &&
    readersOf[document.class].includes('state') &&
    (document.fileId === null || document.fileId === fileId)
  );
}
