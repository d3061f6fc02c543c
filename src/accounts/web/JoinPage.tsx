import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Language } from '../../platform/language.ts';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { Moment } from '../../ui/Day.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Facts, Page } from '../../ui/Page.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useGo } from '../../web/Router.tsx';
import { useAct } from '../../web/use-act.ts';
import { accounts, invitationQuery } from './api.ts';
import { LanguageSelect } from './InviteDialog.tsx';

/** Accepts the invitation of a link. What stands after the sign # stays in the browser until the reader accepts. */
export function JoinPage() {
  const text = useText();
  const [token] = useState(() => location.hash.slice(1));
  return (
    <Page
      name={text('accounts.join')}
      title={<Trans id="accounts.join" />}
      lead={<Trans id="accounts.join-lead" />}
    >
      {/^[\w-]{43}$/.test(token) ? (
        <Invitation token={token} />
      ) : (
        <EmptyState title={<Trans id="accounts.join-incomplete" />}>
          <Trans id="accounts.join-incomplete-why" />
        </EmptyState>
      )}
    </Page>
  );
}

function Invitation({ token }: { readonly token: string }) {
  const text = useText();
  const query = useQuery(invitationQuery(token));
  return (
    <Loaded query={query}>
      {({ functionId, bodyName, mailAddress, name, until }) => (
        <>
          <Facts
            of={[
              { name: text('accounts.invite-function'), value: <Trans id={functionId} /> },
              ...(bodyName ? [{ name: text('accounts.join-body'), value: <bdi>{bodyName}</bdi> }] : []),
              { name: text('accounts.invite-address'), value: <bdi dir="ltr">{mailAddress}</bdi> },
              { name: text('accounts.join-until'), value: <Moment at={until} zone="UTC" /> },
            ]}
          />
          <AcceptForm token={token} known={name ?? ''} />
        </>
      )}
    </Loaded>
  );
}

function AcceptForm({ token, known }: { readonly token: string; readonly known: string }) {
  const text = useText();
  const go = useGo();
  const client = useQueryClient();
  const spoken = useLanguage();
  const [name, setName] = useState(known);
  const [language, setLanguage] = useState<Language>(spoken);
  const [personal, setPersonal] = useState(false);
  const accept = useAct(
    () => accounts.acceptInvitation({ body: { token, name, language, personal: true } }),
    {
      onDone: () => {
        client.clear();
        go('/account');
      },
    },
  );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (personal) accept.press(undefined);
      }}
    >
      <TextField
        label={text('accounts.join-name')}
        value={name}
        onChange={setName}
        autoComplete="name"
        required
        minLength={2}
        maxLength={120}
      />
      <LanguageSelect label={text('accounts.join-language')} value={language} onChange={setLanguage} />
      <label className="row">
        <input
          type="checkbox"
          required
          checked={personal}
          onChange={({ target }) => setPersonal(target.checked)}
        />
        <span>
          <Trans id="accounts.join-personal" />
        </span>
      </label>
      <ActTrouble act={accept} />
      <div className="row">
        <button type="submit" className="button button-main" aria-disabled={accept.isPending}>
          <Trans id="accounts.join-accept" />
        </button>
      </div>
    </form>
  );
}
