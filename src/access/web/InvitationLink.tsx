import { useState } from 'react';
import { formatInstant } from '../../platform/format.ts';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { ActButton } from '../../web/ui/ActButton.tsx';
import { ActTrouble } from '../../web/ui/ActTrouble.tsx';
import { Field } from '../../web/ui/Field.tsx';
import { RefusalText } from '../../web/ui/RefusalText.tsx';
import { useAct } from '../../web/use-act.ts';
import { type Account, accounts, allAccounts } from './accounts-api.ts';

/** Makes the link of an open invitation and shows it once, to be handed to the person. */
export function InvitationLink({ account: { personId, refused } }: { readonly account: Account }) {
  const text = useText();
  const language = useLanguage();
  const [link, setLink] = useState<{ readonly address: string; readonly until: string } | null>(null);
  const make = useAct(() => accounts.makeInvitationLink({ params: { personId } }), {
    renews: [allAccounts],
    onDone: ({ path, until }) => setLink({ address: `${location.origin}${path}`, until }),
  });
  return (
    <>
      <ActButton
        refusedBecause={refused.send && <RefusalText refusal={refused.send} />}
        pending={make.isPending}
        onPress={() => make.press(undefined)}
        confirm={{
          title: <Trans id="access.make-link" />,
          body: <Trans id="access.make-link-what" />,
          act: <Trans id="access.make-link" />,
        }}
      >
        <Trans id="access.make-link" />
      </ActButton>
      <ActTrouble act={make} />
      {link && (
        <Field
          label={text('access.link')}
          hint={text('access.link-shown', { until: formatInstant(link.until, language, 'UTC') })}
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
