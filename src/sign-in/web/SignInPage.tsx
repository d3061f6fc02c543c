import { useQueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { Page, Section } from '../../ui/Page.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { useGo } from '../../web/Router.tsx';
import { PasswordForm } from './PasswordForm.tsx';

type Props = {
  /** Who the reader is already, and in training the way to a fictional person. */
  readonly Visitor: ComponentType;
  readonly WithPasskey: ComponentType<{ readonly onIn: () => void }>;
};

/** Where one signs in: with a passkey, or with a password and a code; in training, as a fictional person. */
export function SignInPage({ Visitor, WithPasskey }: Props) {
  const text = useText();
  const go = useGo();
  const client = useQueryClient();
  const isForAccount = useAddress().get('to') === 'account';
  // Whatever was read as nobody, or as somebody else, is forgotten.
  const enter = () => {
    client.clear();
    go(isForAccount ? '/account' : '/');
  };

  return (
    <Page
      name={text('access.sign-in')}
      title={<Trans id="access.sign-in" />}
      lead={<Trans id={isForAccount ? 'sign-in.again-lead' : 'sign-in.lead'} />}
    >
      <Visitor />
      <WithPasskey onIn={enter} />
      <Section title={<Trans id="sign-in.with-password" />}>
        <PasswordForm onIn={enter} />
      </Section>
      <Section title={<Trans id="sign-in.no-way-in" />}>
        <p className="reading">
          <Trans id="sign-in.no-way-in-what" />
        </p>
      </Section>
    </Page>
  );
}
