import { classesOfStates, type DocumentClass, refusedBesideRegister } from '../documents/acts.ts';
import type { Actor } from '../platform/actor.ts';
import type { Refusal } from '../platform/refusal.ts';
import { classNotYours, dateToCome, fileMissing, stateMissing } from './refusals.ts';

// What may be done to a document that is on file is said by documents, with everything else about it.

export type ToFile = {
  readonly class: DocumentClass;
  readonly stateCode: string | null;
  readonly fileId: string | null;
  readonly datedOn: string;
};

/** Why this person may not file such a document; null when they may. */
export function refusalToFile(actor: Actor, given: ToFile, today: string): Refusal | null {
  const { file } = refusedBesideRegister(actor);
  if (file) return file;
  const isOfStates = classesOfStates.some((one) => one === given.class);
  if (actor.audience === 'state' && !(isOfStates && given.stateCode === actor.stateCode))
    return classNotYours();
  if (isOfStates && !given.stateCode) return stateMissing();
  if (given.class === 'participants' && !given.fileId) return fileMissing();
  return given.datedOn > today ? dateToCome(given.datedOn) : null;
}
