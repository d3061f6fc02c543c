import { useState } from 'react';
import type { Refusal } from '../../platform/refusal.ts';
import { day } from '../../procedure/calendar.ts';
import { SealForm } from '../../ui/SealForm.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { decisions, touched } from './api.ts';
import { ClosingFields, noClosing } from './ClosingFields.tsx';
import { subjectBody } from './new-decision.ts';
import { SubjectFields, useFirstSubject } from './SubjectFields.tsx';

type Props = {
  /** Why this reader may not do it; null when they may. */
  readonly refused: Refusal | null;
  readonly onDone: (decisionId: string) => void;
};

/** Sends a text to all members: silence until the closing minute adopts it. */
export function WrittenDecision({ refused, onDone }: Props) {
  const follows = useAddress().get('follows');
  const [given, setGiven] = useState({ ...useFirstSubject(), ...noClosing });
  const change = (changes: Partial<typeof given>) => setGiven({ ...given, ...changes });
  const act = useAct(
    (asked: typeof given, key) =>
      decisions.openWrittenProcedure({
        body: {
          ...subjectBody(asked),
          closesOn: day(asked.closesOn),
          closesTime: asked.closesTime,
          ...(follows && { follows }),
          key,
        },
      }),
    { renews: touched, onDone: ({ decisionId }) => onDone(decisionId) },
  );
  return (
    <SealForm
      act={act}
      given={given}
      word="proceedings.new.do-written"
      sure={<Trans id="proceedings.new.sure-written" />}
      refused={refused}
    >
      <SubjectFields value={given} onChange={change} />
      <ClosingFields value={given} onChange={change} />
      <p className="in-time">
        <Trans id="silence.in-time" />
      </p>
    </SealForm>
  );
}
