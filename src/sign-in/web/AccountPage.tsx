import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Link } from '../../ui/Link.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useGo } from '../../web/Router.tsx';
import { useAct } from '../../web/use-act.ts';
import { access, accountQuery, type OwnAccount } from './api.ts';
import { DevicesSection } from './DevicesSection.tsx';
import { PasswordSection } from './PasswordSection.tsx';

type Given = { readonly Passkeys: ComponentType<{ readonly account: OwnAccount }> };

/** The reader's own account: the ways in, and where they are signed in. */
export function AccountPage({ Passkeys }: Given) {
  const text = useText();
  const { data } = useSuspenseQuery(accountQuery());
  const go = useGo();
  const client = useQueryClient();
  const leave = useAct(() => access.signOut(), {
    onDone: () => {
      client.clear();
      go('/');
    },
  });

  return (
    <Page
      name={text('sign-in.account')}
      title={<Trans id="sign-in.account" />}
      lead={<Trans id="sign-in.account-lead" />}
      actions={
        data.account && (
          <ActButton refusedBecause={null} pending={leave.isPending} onPress={() => leave.press(undefined)}>
            <Trans id="sign-in.sign-out" />
          </ActButton>
        )
      }
    >
      <ActTrouble act={leave} />
      {data.account ? <WaysIn account={data.account} Passkeys={Passkeys} /> : <NoAccount />}
    </Page>
  );
}

function WaysIn({ account, Passkeys }: Given & { readonly account: OwnAccount }) {
  const hasNone = account.passkeys.length === 0 && (account.passwordAt === null || account.appAt === null);
  return (
    <>
      {hasNone && (
        <Note tone="due-soon">
          <p>
            <Trans id="sign-in.first-way-in" />
          </p>
        </Note>
      )}
      {account.refused.change && (
        <Note tone="accent">
          <p>
            <Trans id={account.refused.change.code} />
          </p>
          <p>
            <Link to="/sign-in?to=account">
              <Trans id="access.sign-in" />
            </Link>
          </p>
        </Note>
      )}
      <Passkeys account={account} />
      <PasswordSection account={account} />
      <DevicesSection account={account} />
    </>
  );
}

function NoAccount() {
  return (
    <EmptyState title={<Trans id="sign-in.no-own-account" />}>
      <p>
        <Trans id="sign-in.no-own-account-what" />
      </p>
      <p>
        <Link to="/sign-in">
          <Trans id="access.sign-in" />
        </Link>
      </p>
    </EmptyState>
  );
}
