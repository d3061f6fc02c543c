import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Filters } from '../../ui/Filters.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { AccountCard } from './AccountCard.tsx';
import { type AccountsQuery, accountsQuery } from './api.ts';
import './accounts.css';
import { InviteDialog } from './InviteDialog.tsx';

const statuses = ['invited', 'active', 'ended'] as const;

/** Who acts for the body of the reader; for those who keep accounts, inviting people, handing over and ending as well. */
export function AccountsPage() {
  const text = useText();
  const address = useAddress();
  const status = statuses.find((one) => one === address.get('status'));
  const search = address.get('search').trim();
  const asked: AccountsQuery = { ...(status && { status }), ...(search && { search }) };
  const query = useQuery(accountsQuery(asked));
  const [inviting, setInviting] = useState(false);
  const keeps = query.data?.keeps ?? null;

  return (
    <Page
      name={text('accounts.title')}
      title={<Trans id="accounts.title" />}
      lead={<Trans id={keeps === 'every-body' ? 'accounts.lead-all' : 'accounts.lead-own'} />}
      actions={
        keeps && (
          <button type="button" className="button button-main" onClick={() => setInviting(true)}>
            <Trans id="accounts.invite" />
          </button>
        )
      }
    >
      <Filters
        of={[
          { is: 'text', name: 'search', label: text('accounts.search') },
          {
            is: 'choice',
            name: 'status',
            label: text('accounts.status'),
            none: text('accounts.any'),
            choices: statuses.map((value) => ({ value, label: text(`accounts.status-${value}`) })),
          },
        ]}
      />
      <Loaded query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={<Trans id="accounts.none" />}>
              <Trans id="accounts.none-why" />
            </EmptyState>
          ) : (
            <ul className="accounts">
              {rows.map((account) => (
                <AccountCard key={account.personId} account={account} among={rows} isKept={keeps !== null} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </Page>
  );
}
