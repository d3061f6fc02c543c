import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Trans } from '../../web/i18n.tsx';
import { Note } from '../../web/ui/Note.tsx';
import { type May, type ToSend, toSendQuery, type Waiting, waitingQuery } from './api.ts';
import { SendReplies } from './SendReplies.tsx';
import { TakeUp } from './TakeUp.tsx';

/**
 * What waits for this reader: reports whose recommendations nobody follows yet, and replies that are written and not
 * sent.
 */
export function ToDo({ may }: { readonly may: May }) {
  const waiting = useQuery({ ...waitingQuery(), enabled: may.takeUp });
  const toSend = useQuery({ ...toSendQuery(), enabled: may.reply });
  const [takingUp, setTakingUp] = useState<Waiting | null>(null);
  const [sending, setSending] = useState<ToSend | null>(null);
  return (
    <>
      {(waiting.data?.rows ?? []).map((one) => (
        <Note key={one.fileId} tone="accent">
          <p>
            <Trans id="followup.waiting" values={{ count: one.blocks.length, state: one.stateName }} />
          </p>
          <p>
            <button type="button" className="button" aria-haspopup="dialog" onClick={() => setTakingUp(one)}>
              <Trans id="followup.take-up" />
            </button>
          </p>
        </Note>
      ))}
      {(toSend.data?.rows ?? []).map((one) => (
        <Note key={one.fileId} tone="due-soon">
          <p>
            <Trans id="followup.written" values={{ count: one.written, state: one.stateName }} />
          </p>
          <p>
            <button type="button" className="button" aria-haspopup="dialog" onClick={() => setSending(one)}>
              <Trans id="followup.send" />
            </button>
          </p>
        </Note>
      ))}
      {takingUp && <TakeUp waiting={takingUp} onClose={() => setTakingUp(null)} />}
      {sending && <SendReplies replies={sending} onClose={() => setSending(null)} />}
    </>
  );
}
