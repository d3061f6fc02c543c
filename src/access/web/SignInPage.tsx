import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { useGo } from '../../web/Router.tsx';
import { ActButton } from '../../web/ui/ActButton.tsx';
import { ActTrouble } from '../../web/ui/ActTrouble.tsx';
import { Link } from '../../web/ui/Link.tsx';
import { Note } from '../../web/ui/Note.tsx';
import { Page, Section } from '../../web/ui/Page.tsx';
import { RefusalText } from '../../web/ui/RefusalText.tsx';
import { useAct } from '../../web/use-act.ts';
import { meQuery } from './api.ts';
import { PasswordForm } from './PasswordForm.tsx';
import { PersonName } from './PersonName.tsx';
import { enterWithPasskey, refusalOfPasskeys } from './passkey.ts';

/** Where one signs in: with a passkey, or with a password and a code; in training, as a fictional person. */
export function SignInPage() {
  const text = useText();
  const { data: me } = useSuspenseQuery(meQuery());
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
      lead={<Trans id={isForAccount ? 'access.sign-in-again-lead' : 'access.sign-in-lead'} />}
    >
      {me.person && (
        <Note>
          <p>
            <Trans id="access.signed-in-as" /> <PersonName person={me.person} />
          </p>
        </Note>
      )}
      {me.mayChoose && (
        <Note tone="accent">
          <p>
            <Trans id="access.sign-in-training" />
          </p>
          <p>
            <Link to="/people">
              <Trans id="access.people" />
            </Link>
          </p>
        </Note>
      )}
      <WithPasskey onIn={enter} />
      <Section title={<Trans id="access.with-password" />}>
        <PasswordForm onIn={enter} />
      </Section>
      <Section title={<Trans id="access.no-way-in" />}>
        <p className="reading">
          <Trans id="access.no-way-in-what" />
        </p>
      </Section>
    </Page>
  );
}

function WithPasskey({ onIn }: { readonly onIn: () => void }) {
  const act = useAct(() => enterWithPasskey(), { onDone: onIn });
  const refusal = refusalOfPasskeys();
  return (
    <Section title={<Trans id="access.with-passkey" />}>
      <p className="muted">
        <Trans id="access.with-passkey-what" />
      </p>
      <ActButton
        weight="main"
        refusedBecause={refusal && <RefusalText refusal={refusal} />}
        pending={act.isPending}
        onPress={() => act.press(undefined)}
      >
        <Trans id="access.use-passkey" />
      </ActButton>
      <ActTrouble act={act} />
    </Section>
  );
}
