import { useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { Moment } from '../../ui/Day.tsx';
import { TextField } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Facts, Section } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type OwnAccount, type Passkey, passkeys, renews } from './api.ts';
import { makePasskey, refusalOfPasskeys } from './passkey.ts';

/** The passkeys of an account: each with its name and when it was used; adding, naming and taking away. */
export function PasskeysSection({ account }: { readonly account: OwnAccount }) {
  const [asking, setAsking] = useState<'new' | Passkey | null>(null);
  const refusal = account.refused.change ?? refusalOfPasskeys();
  return (
    <Section
      title={<Trans id="passkeys.title" />}
      actions={
        <ActButton
          weight={account.passkeys.length === 0 ? 'main' : 'plain'}
          refusedBecause={refusal && <RefusalText refusal={refusal} />}
          onPress={() => setAsking('new')}
        >
          <Trans id="passkeys.add" />
        </ActButton>
      }
    >
      <p className="muted">
        <Trans id="passkeys.with-passkey-what" />
      </p>
      <ul className="choices">
        {account.passkeys.map((passkey) => (
          <li key={passkey.passkeyId} className="panel">
            <OnePasskey passkey={passkey} account={account} onRename={() => setAsking(passkey)} />
          </li>
        ))}
      </ul>
      {asking === 'new' && <AddPasskey onClose={() => setAsking(null)} />}
      {asking !== null && asking !== 'new' && <Rename passkey={asking} onClose={() => setAsking(null)} />}
    </Section>
  );
}

type OneProps = {
  readonly passkey: Passkey;
  readonly account: OwnAccount;
  readonly onRename: () => void;
};

function OnePasskey({ passkey, account, onRename }: OneProps) {
  const { passkeyId, name, madeAt, lastUsedAt } = passkey;
  const remove = useAct(
    (_: string, key) => passkeys.removePasskey({ params: { passkeyId }, body: { key } }),
    {
      renews,
    },
  );
  const refusal = account.refused.removePasskey;
  const fact = (id: string, at: string) => ({
    name: <Trans id={id} />,
    value: <Moment at={at} zone={account.zone} />,
  });
  return (
    <div className="stack">
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <Facts
        of={[fact('passkeys.made-at', madeAt), ...(lastUsedAt ? [fact('passkeys.used-at', lastUsedAt)] : [])]}
      />
      <div className="row">
        <ActButton refusedBecause={null} onPress={onRename}>
          <Trans id="passkeys.rename" />
        </ActButton>
        <ActButton
          weight="grave"
          refusedBecause={refusal ? <RefusalText refusal={refusal} /> : null}
          pending={remove.isPending}
          onPress={() => remove.press(passkeyId)}
          confirm={{
            title: <Trans id="passkeys.remove" />,
            body: <Trans id="passkeys.remove-what" values={{ name }} />,
            act: <Trans id="passkeys.remove" />,
          }}
        >
          <Trans id="passkeys.remove" />
        </ActButton>
      </div>
      <ActTrouble act={remove} />
    </div>
  );
}

function AddPasskey({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const [name, setName] = useState('');
  const act = useAct((given: string) => makePasskey(given), { renews, onDone: onClose });
  return (
    <FormDialog
      title={<Trans id="passkeys.add" />}
      act={act}
      given={() => name.trim()}
      word="passkeys.make"
      onClose={onClose}
    >
      <TextField
        label={text('passkeys.name')}
        hint={text('passkeys.name-hint')}
        value={name}
        onChange={setName}
        maxLength={60}
        required
      />
    </FormDialog>
  );
}

function Rename({ passkey, onClose }: { readonly passkey: Passkey; readonly onClose: () => void }) {
  const text = useText();
  const [name, setName] = useState(passkey.name);
  const { passkeyId } = passkey;
  const act = useAct(
    (given: string, key) => passkeys.renamePasskey({ params: { passkeyId }, body: { name: given, key } }),
    { renews, onDone: onClose },
  );
  return (
    <FormDialog
      title={<Trans id="passkeys.rename" />}
      act={act}
      given={() => name.trim()}
      word="passkeys.rename"
      onClose={onClose}
    >
      <TextField label={text('passkeys.name')} value={name} onChange={setName} maxLength={60} required />
    </FormDialog>
  );
}
