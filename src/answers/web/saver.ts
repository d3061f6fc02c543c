import type { Refusal } from '../../platform/refusal.ts';
import { troubleOf } from '../../web/trouble.ts';
import type { ToSave } from './api.ts';

// Saves an answer while somebody writes it. A saver outlives the form: who goes to another page loses nothing, and finds
// what was not saved when they come back.

export type Draft = Omit<ToSave, 'version'>;

export type Standing =
  | { readonly is: 'saved' | 'waiting' | 'saving' }
  /** No answer came; it is tried again by itself. */
  | { readonly is: 'unreachable' }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  /** Somebody else saved the answer first: nothing is sent until the writer has chosen. */
  | { readonly is: 'overtaken' };

export type Saving = { readonly draft: Draft; readonly version: number; readonly standing: Standing };

export type Saver = {
  readonly subscribe: (changed: () => void) => () => void;
  readonly now: () => Saving;
  readonly change: (changes: Partial<Draft>) => void;
  /** Goes on from a version that stands, with what was written here. */
  readonly goOnFrom: (version: number) => void;
  readonly sendNow: () => void;
};

type Send = (draft: Draft, version: number, key: string) => Promise<{ readonly version: number }>;

const pause = 800;
const again = 5000;

/** A saver that begins with what stands, and sends what is written after a short pause, one request at a time. */
export function createSaver(begin: { readonly draft: Draft; readonly version: number }, send: Send): Saver {
  let saving: Saving = { ...begin, standing: { is: 'saved' } };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSending = false;
  // A request that got no answer is repeated under its key, so that it is done once and not twice.
  let unanswered: { readonly draft: Draft; readonly key: string } | undefined;
  const listeners = new Set<() => void>();

  const become = (changes: Partial<Saving>) => {
    saving = { ...saving, ...changes };
    for (const listener of listeners) listener();
  };
  const sendAfter = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void sendIt(), milliseconds);
  };

  async function sendIt(): Promise<void> {
    clearTimeout(timer);
    if (isSending || saving.standing.is === 'saved' || saving.standing.is === 'overtaken') return;
    const { draft, version } = saving;
    const key = unanswered?.draft === draft ? unanswered.key : crypto.randomUUID();
    unanswered = { draft, key };
    isSending = true;
    become({ standing: { is: 'saving' } });
    try {
      const saved = await send(draft, version, key);
      const isLatest = saving.draft === draft;
      become({ version: saved.version, standing: { is: isLatest ? 'saved' : 'waiting' } });
      if (!isLatest) sendAfter(pause);
    } catch (fault) {
      const trouble = troubleOf(fault);
      if (trouble.is !== 'refused') {
        become({ standing: { is: 'unreachable' } });
        sendAfter(again);
      } else if (trouble.refusal.code === 'platform.stale') become({ standing: { is: 'overtaken' } });
      else become({ standing: { is: 'refused', refusal: trouble.refusal } });
    } finally {
      isSending = false;
    }
  }

  return {
    subscribe: (changed) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    now: () => saving,
    change: (changes) => {
      const isOvertaken = saving.standing.is === 'overtaken';
      become({
        draft: { ...saving.draft, ...changes },
        ...(!isOvertaken && !isSending && { standing: { is: 'waiting' } }),
      });
      if (!isOvertaken) sendAfter(pause);
    },
    goOnFrom: (version) => {
      become({ version, standing: { is: 'waiting' } });
      void sendIt();
    },
    sendNow: () => void sendIt(),
  };
}
