import { useState } from 'react';
import { formatInstant } from '../../platform/format.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { Field } from '../../ui/Field.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type Account, accounts, allAccounts } from './api.ts';

/** Mails the link of an open invitation, or makes one and shows it once, to be handed to the person. */
export function InvitationLink({
  account: { personId, refused, invitationMail },
}: {
  readonly account: Account;
}) {
  const text = useText();
  const language = useLanguage();
  const [link, setLink] = useState<{ readonly address: string; readonly until: string } | null>(null);
  const make = useAct(() => accounts.makeInvitationLink({ params: { personId } }), {
    renews: [allAccounts],
    onDone: ({ path, until }) => setLink({ address: `${location.origin}${path}`, until }),
  });
  const announce = useAnnounce();
  const send = useAct(
    (_: undefined, key) => accounts.sendInvitation({ params: { personId }, body: { key } }),
    {
      renews: [allAccounts],
      onDone: () => announce(text('accounts.invitation-is-asked')),
    },
  );
  const because = refused.send && <RefusalText refusal={refused.send} />;
  return (
    <>
      {invitationMail && (
        <p className="muted">
          <Trans id={`accounts.invitation-${invitationMail}`} />
        </p>
      )}
      <ActButton
        refusedBecause={because}
        pending={send.isPending}
        onPress={() => send.press(undefined)}
        confirm={{
          title: <Trans id="accounts.send-invitation" />,
          body: <Trans id="accounts.send-invitation-what" />,
          act: <Trans id="accounts.send-invitation" />,
        }}
      >
        <Trans id="accounts.send-invitation" />
      </ActButton>
      <ActTrouble act={send} />
      <ActButton
        refusedBecause={because}
        pending={make.isPending}
        onPress={() => make.press(undefined)}
        confirm={{
          title: <Trans id="accounts.make-link" />,
          body: <Trans id="accounts.make-link-what" />,
          act: <Trans id="accounts.make-link" />,
        }}
      >
        <Trans id="accounts.make-link" />
      </ActButton>
      <ActTrouble act={make} />
      {link && (
        <Field
          label={text('accounts.link')}
          hint={text('accounts.link-shown', { until: formatInstant(link.until, language, 'UTC') })}
        >
          {(field) => (
            <input
              className="input"
              dir="ltr"
              readOnly
              {...field}
              value={link.address}
              onFocus={({ target }) => target.select()}
            />
          )}
        </Field>
      )}
    </>
  );
}
