import { useEffect, useSyncExternalStore } from 'react';
import { type Answer, answering, type Question } from './api.ts';
import { createSaver, type Draft, type Saver, type Saving } from './saver.ts';

const savers = new Map<string, Saver>();

/** The saver of an answer: the same one for as long as something of it is not saved. */
export function useSaver(assessmentId: string, question: Question): readonly [Saver, Saving] {
  const { questionId, answer } = question;
  const name = `${assessmentId} ${questionId}`;
  const kept = savers.get(name);
  // What was saved here long ago gives way to what somebody else saved since.
  const isOld = kept?.now().standing.is === 'saved' && kept.now().version < (answer?.version ?? 0);
  const there = isOld ? undefined : kept;
  const saver = there ?? newSaver(assessmentId, questionId, answer);
  if (!there) savers.set(name, saver);
  const saving = useSyncExternalStore(saver.subscribe, saver.now);
  const isSaved = saving.standing.is === 'saved';

  useEffect(() => {
    window.addEventListener('online', saver.sendNow);
    return () => {
      window.removeEventListener('online', saver.sendNow);
      if (saver.now().standing.is === 'saved') savers.delete(name);
      else saver.sendNow();
    };
  }, [saver, name]);
  useEffect(() => {
    if (isSaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isSaved]);
  return [saver, saving];
}

/** Forgets what was written here, so that the form begins again with what stands. */
export const forget = (assessmentId: string, questionId: string): boolean =>
  savers.delete(`${assessmentId} ${questionId}`);

/** Whether something was written for this answer that is not saved. */
export function isUnsaved(assessmentId: string, questionId: string): boolean {
  const saver = savers.get(`${assessmentId} ${questionId}`);
  return saver !== undefined && saver.now().standing.is !== 'saved';
}

function newSaver(assessmentId: string, questionId: string, answer: Answer | null): Saver {
  return createSaver({ draft: draftOf(answer), version: answer?.version ?? 0 }, (draft, version, key) =>
    answering.saveAnswer({ params: { assessmentId, questionId }, body: { ...draft, version, key } }),
  );
}

const draftOf = (answer: Answer | null): Draft => ({
  rating: answer?.rating ?? null,
  quantity: answer?.quantity ?? null,
  words: answer?.words ?? {},
  sources: (answer?.sources ?? []).map(({ documentId, reference, on }) =>
    documentId === null ? { reference, on } : { documentId, on },
  ),
  causes: (answer?.causes ?? []).map(({ kind, recordId }) => ({ kind, recordId })),
});
