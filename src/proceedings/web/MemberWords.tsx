import { useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type Decision, decisions, touched } from './api.ts';
import { ReviseText } from './ReviseText.tsx';

const withReason = ['object', 'hold', 'withdraw'] as const;
type WithReason = (typeof withReason)[number];

/** What this reader can do with the text: each act stays, and says why where it is not for them or not now. */
export function MemberWords({ decision }: { readonly decision: Decision }) {
  const [asking, setAsking] = useState<WithReason | 'revise' | null>(null);
  const text = useText();
  const announce = useAnnounce();
  const { decisionId, refused, texts, outcome } = decision;
  const round = decision.written?.rounds.length ?? 1;
  const params = { decisionId };
  const lift = useAct((_: null, key) => decisions.liftHold({ params, body: { round, key } }), {
    renews: touched,
    onDone: () => announce(text('proceedings.lift.done')),
  });
  const button = (act: WithReason | 'revise') => (
    <ActButton
      key={act}
      weight={act === 'object' ? 'main' : 'plain'}
      refusedBecause={refused[act] ? <RefusalText refusal={refused[act]} /> : null}
      onPress={() => setAsking(act)}
    >
      <Trans id={`proceedings.${act}.do`} />
    </ActButton>
  );

  if (outcome !== null && refused.object) return null;
  return (
    <div className="member-words">
      {button('object')}
      {outcome === null && (
        <>
          {button('hold')}
          <ActButton
            refusedBecause={refused.lift ? <RefusalText refusal={refused.lift} /> : null}
            pending={lift.isPending}
            onPress={() => lift.press(null)}
            confirm={{
              title: <Trans id="proceedings.lift.do" />,
              body: <Trans id="proceedings.lift.sure" />,
              act: <Trans id="proceedings.lift.do" />,
            }}
          >
            <Trans id="proceedings.lift.do" />
          </ActButton>
          {button('revise')}
          {button('withdraw')}
        </>
      )}
      <ActTrouble act={lift} />
      {asking === 'revise' && (
        <ReviseText decision={decision} texts={texts} onClose={() => setAsking(null)} />
      )}
      {asking !== null && asking !== 'revise' && (
        <SayWhy act={asking} decision={decision} onClose={() => setAsking(null)} />
      )}
    </div>
  );
}

type SayProps = { readonly act: WithReason; readonly decision: Decision; readonly onClose: () => void };

/** Asks for the reason, says what follows, and does it. */
function SayWhy({ act: kind, decision, onClose }: SayProps) {
  const text = useText();
  const announce = useAnnounce();
  const [reason, setReason] = useState('');
  const act = useAct(
    (given: { reason: string }, key) => {
      const params = { decisionId: decision.decisionId };
      const said = { ...(given.reason.trim() && { reason: given.reason }), key };
      const round = decision.written?.rounds.length ?? 1;
      if (kind === 'withdraw') {
        return decisions.withdrawDecision({ params, body: { version: decision.version, ...said } });
      }
      return kind === 'object'
        ? decisions.objectToDecision({ params, body: { round, ...said } })
        : decisions.holdDecision({ params, body: { round, ...said } });
    },
    {
      renews: touched,
      onDone: () => {
        announce(text(`proceedings.${kind}.done`));
        onClose();
      },
    },
  );
  return (
    <FormDialog
      title={<Trans id={`proceedings.${kind}.do`} />}
      act={act}
      given={() => ({ reason })}
      word={`proceedings.${kind}.do`}
      onClose={onClose}
    >
      <p>
        <Trans id={`proceedings.${kind}.sure`} />
      </p>
      <TextArea
        label={text('proceedings.reason')}
        hint={text('proceedings.reason-hint')}
        value={reason}
        onChange={setReason}
        maxLength={4000}
        rows={4}
      />
    </FormDialog>
  );
}
