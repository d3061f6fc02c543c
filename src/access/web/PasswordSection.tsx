import { useState } from 'react';
import { Trans, useText } from '../../web/i18n.tsx';
import { ActButton } from '../../web/ui/ActButton.tsx';
import { ActTrouble } from '../../web/ui/ActTrouble.tsx';
import { Moment } from '../../web/ui/Day.tsx';
import { TextField } from '../../web/ui/Field.tsx';
import { FormDialog } from '../../web/ui/FormDialog.tsx';
import { Facts, Section } from '../../web/ui/Page.tsx';
import { RefusalText } from '../../web/ui/RefusalText.tsx';
import { useAct } from '../../web/use-act.ts';
import { OneTimeCodeDialog } from './OneTimeCodeDialog.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { accountQuery, type OwnAccount, signIn } from './sign-in-api.ts';

const renews = [accountQuery()];

/** The password of an account, the app that shows its codes, and the codes for when the app is lost. */
export function PasswordSection({ account }: { readonly account: OwnAccount }) {
  const [asking, setAsking] = useState<'password' | 'app' | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { refused, zone } = account;
  const renew = useAct(() => signIn.renewRecoveryCodes(), {
    renews,
    onDone: ({ recoveryCodes }) => setCodes(recoveryCodes),
  });
  const remove = useAct((_: undefined, key) => signIn.removePassword({ body: { key } }), { renews });
  const why = (refusal: OwnAccount['refused']['change']) =>
    refusal ? <RefusalText refusal={refusal} /> : null;
  const close = () => setAsking(null);

  return (
    <Section title={<Trans id="access.with-password" />}>
      <Facts
        of={[
          { name: <Trans id="access.mail-address" />, value: <bdi>{account.mailAddress}</bdi> },
          { name: <Trans id="access.password-set" />, value: <Since at={account.passwordAt} zone={zone} /> },
          { name: <Trans id="access.app-set" />, value: <Since at={account.appAt} zone={zone} /> },
          { name: <Trans id="access.codes-left" />, value: String(account.codesLeft) },
        ]}
      />
      <div className="row">
        <ActButton refusedBecause={why(refused.change)} onPress={() => setAsking('password')}>
          <Trans id={account.passwordAt ? 'access.password-change' : 'access.password-choose'} />
        </ActButton>
        {account.passwordAt && (
          <ActButton refusedBecause={why(refused.change)} onPress={() => setAsking('app')}>
            <Trans id={account.appAt ? 'access.app-change' : 'access.app-set-up'} />
          </ActButton>
        )}
        {account.appAt && (
          <ActButton
            refusedBecause={why(refused.change)}
            pending={renew.isPending}
            onPress={() => renew.press(undefined)}
          >
            <Trans id="access.codes-renew" />
          </ActButton>
        )}
        {account.passwordAt && (
          <ActButton
            weight="grave"
            refusedBecause={why(refused.removePassword)}
            pending={remove.isPending}
            onPress={() => remove.press(undefined)}
            confirm={{
              title: <Trans id="access.password-remove" />,
              body: <Trans id="access.password-remove-what" />,
              act: <Trans id="access.password-remove" />,
            }}
          >
            <Trans id="access.password-remove" />
          </ActButton>
        )}
      </div>
      <ActTrouble act={renew} />
      <ActTrouble act={remove} />
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

function Since({ at, zone }: { readonly at: string | null; readonly zone: string }) {
  return at ? <Moment at={at} zone={zone} /> : <Trans id="access.not-set" />;
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
      title={<Trans id="access.password-choose" />}
      act={act}
      given={() => password}
      word="access.password-choose"
      onClose={onClose}
    >
      <TextField
        label={text('access.password')}
        hint={text('access.password-hint')}
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
