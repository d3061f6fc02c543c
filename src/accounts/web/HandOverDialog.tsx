import { useState } from 'react';
import { Select } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type Account, accounts, allAccounts } from './api.ts';

type Props = {
  readonly account: Account;
  readonly among: readonly Account[];
  readonly onClose: () => void;
};

/** Hands an account over to somebody else of the same body. */
export function HandOverDialog({ account, among, onClose }: Props) {
  const text = useText();
  const announce = useAnnounce();
  const [successorId, setSuccessor] = useState('');
  const { personId, version, bodyId } = account;
  const act = useAct(
    (to: string, key) =>
      accounts.handOverAccount({ params: { personId }, body: { successorId: to, version, key } }),
    {
      renews: [allAccounts],
      onDone: () => {
        announce(text('accounts.is-handed-over'));
        onClose();
      },
    },
  );
  const successors = among.filter(
    (one) => one.bodyId === bodyId && one.personId !== personId && one.status === 'active' && !one.training,
  );

  return (
    <FormDialog
      title={<Trans id="accounts.hand-over" />}
      act={act}
      given={() => successorId}
      word="accounts.hand-over"
      onClose={onClose}
    >
      <p>
        <Trans id="accounts.hand-over-what" />
      </p>
      {successors.length === 0 ? (
        <p>
          <Trans id="accounts.no-successors" />
        </p>
      ) : (
        <Select
          label={text('accounts.successor')}
          value={successorId}
          none=""
          required
          choices={successors.map((one) => ({ value: one.personId, label: one.name ?? one.personId }))}
          onChange={setSuccessor}
        />
      )}
    </FormDialog>
  );
}
