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
import { accountQuery, type OwnAccount, signIn } from './api.ts';
import { OneTimeCodeDialog } from './OneTimeCodeDialog.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

const renews = [accountQuery()];

/** The password of an account, the app that shows its codes, and the codes for when the app is lost. */
export function PasswordSection({ account }: { readonly account: OwnAccount }) {
  const [asking, setAsking] = useState<Asking>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { zone } = account;
  const close = () => setAsking(null);

  return (
    <Section title={<Trans id="sign-in.with-password" />}>
      <Facts
        of={[
          { name: <Trans id="sign-in.mail-address" />, value: <bdi>{account.mailAddress}</bdi> },
          { name: <Trans id="sign-in.password-set" />, value: <Since at={account.passwordAt} zone={zone} /> },
          { name: <Trans id="sign-in.app-set" />, value: <Since at={account.appAt} zone={zone} /> },
          { name: <Trans id="sign-in.codes-left" />, value: String(account.codesLeft) },
        ]}
      />
      <Acts account={account} onAsk={setAsking} onCodes={setCodes} />
      {codes && <RecoveryCodes codes={codes} onClose={() => setCodes(null)} />}
      {asking === 'password' && <SetPassword onClose={close} />}
      {asking === 'app' && (
        <OneTimeCodeDialog
          onClose={close}
          onDone={(given) => {
            close();
            setCodes(given);
          }}
        />
      )}
    </Section>
  );
}

type Asking = 'password' | 'app' | null;

type ActsProps = {
  readonly account: OwnAccount;
  readonly onAsk: (asking: Asking) => void;
  readonly onCodes: (codes: readonly string[]) => void;
};

/** Only what there is can be changed: first a password, then an app, then new codes. */
function Acts({ account, onAsk, onCodes }: ActsProps) {
  const { passwordAt, appAt, refused } = account;
  const renew = useAct(() => signIn.renewRecoveryCodes(), {
    renews,
    onDone: ({ recoveryCodes }) => onCodes(recoveryCodes),
  });
  const why = refused.change ? <RefusalText refusal={refused.change} /> : null;
  return (
    <>
      <div className="row">
        <ActButton refusedBecause={why} onPress={() => onAsk('password')}>
          <Trans id={passwordAt ? 'sign-in.password-change' : 'sign-in.password-choose'} />
        </ActButton>
        {passwordAt && (
          <ActButton refusedBecause={why} onPress={() => onAsk('app')}>
            <Trans id={appAt ? 'sign-in.app-change' : 'sign-in.app-set-up'} />
          </ActButton>
        )}
        {appAt && (
          <ActButton refusedBecause={why} pending={renew.isPending} onPress={() => renew.press(undefined)}>
            <Trans id="sign-in.codes-renew" />
          </ActButton>
        )}
        {passwordAt && <RemovePassword refusal={refused.removePassword} />}
      </div>
      <ActTrouble act={renew} />
    </>
  );
}

function RemovePassword({ refusal }: { readonly refusal: OwnAccount['refused']['removePassword'] }) {
  const remove = useAct((_: undefined, key) => signIn.removePassword({ body: { key } }), { renews });
  return (
    <>
      <ActButton
        weight="grave"
        refusedBecause={refusal ? <RefusalText refusal={refusal} /> : null}
        pending={remove.isPending}
        onPress={() => remove.press(undefined)}
        confirm={{
          title: <Trans id="sign-in.password-remove" />,
          body: <Trans id="sign-in.password-remove-what" />,
          act: <Trans id="sign-in.password-remove" />,
        }}
      >
        <Trans id="sign-in.password-remove" />
      </ActButton>
      <ActTrouble act={remove} />
    </>
  );
}

function Since({ at, zone }: { readonly at: string | null; readonly zone: string }) {
  return at ? <Moment at={at} zone={zone} /> : <Trans id="sign-in.not-set" />;
}

function SetPassword({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const [password, setPassword] = useState('');
  const act = useAct((given: string) => signIn.setPassword({ body: { password: given } }), {
    renews,
    onDone: onClose,
  });
  return (
    <FormDialog
      title={<Trans id="sign-in.password-choose" />}
      act={act}
      given={() => password}
      word="sign-in.password-choose"
      onClose={onClose}
    >
      <TextField
        label={text('sign-in.password')}
        hint={text('sign-in.password-hint')}
        type="password"
        autoComplete="new-password"
        dir="ltr"
        value={password}
        onChange={setPassword}
        minLength={12}
        maxLength={128}
        required
      />
    </FormDialog>
  );
}
