import { useState } from 'react';
import type { Refusal } from '../../platform/refusal.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { type Act, useAct } from '../../web/use-act.ts';
import { type Account, accounts, allAccounts } from './api.ts';
import { HandOverDialog } from './HandOverDialog.tsx';
import { InvitationLink } from './InvitationLink.tsx';

type Props = { readonly account: Account; readonly among: readonly Account[] };

/** What the keeper of an account can do with it, each with the reason where it cannot be done now. */
export function AccountActs({ account, among }: Props) {
  const { personId, version, status, refused, recoveryAsked } = account;
  const [handingOver, setHandingOver] = useState(false);
  const given = (key: string) => ({ params: { personId }, body: { version, key } });
  const end = useDone((key) => accounts.endAccount(given(key)), 'accounts.is-ended');
  const ask = useDone((key) => accounts.askRecovery(given(key)), 'accounts.recovery-is-asked');
  const confirm = useDone((key) => accounts.confirmRecovery(given(key)), 'accounts.recovery-is-confirmed');

  if (status === 'invited') {
    return (
      <>
        <InvitationLink account={account} />
        <ConfirmedAct
          act={end}
          refusal={refused.end}
          word="accounts.withdraw"
          what="accounts.withdraw-what"
          grave
        />
      </>
    );
  }
  return (
    <>
      <div className="row">
        <ActButton refusedBecause={because(refused.handOver)} onPress={() => setHandingOver(true)}>
          <Trans id="accounts.hand-over" />
        </ActButton>
        {recoveryAsked ? (
          <ConfirmedAct
            act={confirm}
            refusal={refused.confirmRecovery}
            word="accounts.confirm-recovery"
            what="accounts.confirm-recovery-what"
          />
        ) : (
          <ConfirmedAct
            act={ask}
            refusal={refused.askRecovery}
            word="accounts.ask-recovery"
            what="accounts.ask-recovery-what"
          />
        )}
        <ConfirmedAct act={end} refusal={refused.end} word="accounts.end" what="accounts.end-what" grave />
      </div>
      {handingOver && (
        <HandOverDialog account={account} among={among} onClose={() => setHandingOver(false)} />
      )}
    </>
  );
}

type ConfirmedProps = {
  readonly act: Act<undefined>;
  readonly refusal: Refusal | null;
  /** Message id of the act. */
  readonly word: string;
  /** Message id of what it means, asked before. */
  readonly what: string;
  readonly grave?: boolean;
};

function ConfirmedAct({ act, refusal, word, what, grave = false }: ConfirmedProps) {
  return (
    <div>
      <ActButton
        weight={grave ? 'grave' : 'plain'}
        refusedBecause={because(refusal)}
        pending={act.isPending}
        onPress={() => act.press(undefined)}
        confirm={{
          title: <Trans id={word} />,
          body: <Trans id={what} />,
          act: <Trans id={word} />,
        }}
      >
        <Trans id={word} />
      </ActButton>
      <ActTrouble act={act} />
    </div>
  );
}

const because = (refusal: Refusal | null) => refusal && <RefusalText refusal={refusal} />;

function useDone(call: (key: string) => Promise<unknown>, said: string): Act<undefined> {
  const text = useText();
  const announce = useAnnounce();
  return useAct((_: undefined, key) => call(key), {
    renews: [allAccounts],
    onDone: () => announce(text(said)),
  });
}
