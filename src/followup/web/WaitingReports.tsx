import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Note } from '../../ui/Note.tsx';
import { Trans } from '../../web/i18n.tsx';
import { type Waiting, waitingQuery } from './api.ts';
import { TakeUp } from './TakeUp.tsx';

/** Reports whose recommendations nobody follows yet, for whoever takes them up. */
export function WaitingReports({ takesUp }: { readonly takesUp: boolean }) {
  const waiting = useQuery({ ...waitingQuery(), enabled: takesUp });
  const [takingUp, setTakingUp] = useState<Waiting | null>(null);
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
      {takingUp && <TakeUp waiting={takingUp} onClose={() => setTakingUp(null)} />}
    </>
  );
}
