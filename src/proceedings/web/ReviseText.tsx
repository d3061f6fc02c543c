import { useState } from 'react';
import { day } from '../../procedure/calendar.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type Decision, decisions, type TextVersion, touched } from './api.ts';
import { ClosingFields, noClosing } from './ClosingFields.tsx';
import { type Drafts, TextFields } from './TextFields.tsx';

type Props = {
  readonly decision: Decision;
  readonly texts: readonly TextVersion[];
  readonly onClose: () => void;
};

/** Sends a revised text: it begins with the one that stands, and with a period of its own. */
export function ReviseText({ decision: { decisionId, version }, texts, onClose }: Props) {
  const text = useText();
  const announce = useAnnounce();
  const [drafts, setDrafts] = useState<Drafts>(
    Object.fromEntries(texts.map(({ language, title, words }) => [language, { title, words }])),
  );
  const [closing, setClosing] = useState(noClosing);
  const act = useAct(
    (given: { drafts: Drafts; closing: typeof noClosing; version: number }, key) =>
      decisions.reviseDecision({
        params: { decisionId },
        body: {
          texts: given.drafts,
          closesOn: day(given.closing.closesOn),
          closesTime: given.closing.closesTime,
          version: given.version,
          key,
        },
      }),
    {
      renews: touched,
      onDone: () => {
        announce(text('proceedings.revise.done'));
        onClose();
      },
    },
  );
  return (
    <FormDialog
      title={<Trans id="proceedings.revise.do" />}
      act={act}
      given={() => ({ drafts, closing, version })}
      word="proceedings.revise.do"
      onClose={onClose}
    >
      <p>
        <Trans id="proceedings.revise.sure" />
      </p>
      <TextFields value={drafts} onChange={setDrafts} />
      <ClosingFields value={closing} onChange={(changes) => setClosing({ ...closing, ...changes })} />
    </FormDialog>
  );
}
