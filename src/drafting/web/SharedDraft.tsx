import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Language } from '../../platform/language.ts';
import { useText } from '../../web/i18n.tsx';
import { Loading } from '../../web/Loading.tsx';
import { type DraftRoom, roomQuery } from './api.ts';
import { DraftEditor } from './DraftEditor.tsx';
import { hasUnstored, type JoinedDraft, joinDraft } from './join-draft.ts';
import { LanguageChoice } from './LanguageChoice.tsx';
import { RoomLine } from './RoomLine.tsx';

type Props = { readonly room: DraftRoom; readonly isShut: boolean };

/** The shared draft while this page is in its room. What was typed stays on the page whatever becomes of the line. */
export function SharedDraft({ room, isShut }: Props) {
  const joined = useJoined(room.reportId);
  return joined ? <Inside room={room} joined={joined} isShut={isShut} /> : <Loading rows={10} />;
}

function Inside({ room, joined, isShut }: Props & { readonly joined: JoinedDraft }) {
  const text = useText();
  const state = useSyncExternalStore(joined.watch, joined.state);
  const [language, setLanguage] = useState<Language>(room.originalLanguage);
  useStayWhile(hasUnstored(state));

  const names = useMemo(
    () => new Map(state.present.map((one) => [one.personId, one.name ?? text(one.functionId)])),
    [state.present, text],
  );
  const isClosed = state.isClosed || isShut;
  return (
    <div className="draft">
      <RoomLine state={{ ...state, isClosed }} personId={room.personId} names={names} />
      <LanguageChoice language={language} original={room.originalLanguage} onChange={setLanguage} />
      {state.isHere ? (
        <DraftEditor
          key={language}
          room={room}
          draft={joined}
          language={language}
          names={names}
          isClosed={isClosed}
        />
      ) : (
        <Loading rows={10} />
      )}
    </div>
  );
}

/** Joins the room for as long as the page is shown. */
function useJoined(reportId: string): JoinedDraft | null {
  const client = useQueryClient();
  const [joined, setJoined] = useState<JoinedDraft | null>(null);
  useEffect(() => {
    // When the line is lost, the house is asked whether there is still a room for whoever reads this.
    const draft = joinDraft(reportId, () => void client.invalidateQueries(roomQuery(reportId)));
    setJoined(draft);
    return () => {
      setJoined(null);
      draft.leave();
    };
  }, [reportId, client]);
  return joined;
}

/** Has the browser ask before it leaves the page. */
function useStayWhile(unstored: boolean): void {
  useEffect(() => {
    if (!unstored) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unstored]);
}
