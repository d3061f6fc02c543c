import { Day } from '../../ui/Day.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Trans } from '../../web/i18n.tsx';
import { AccountActs } from './AccountActs.tsx';
import type { Account } from './api.ts';

type Props = {
  readonly account: Account;
  /** The accounts beside it, among which a successor is chosen. */
  readonly among: readonly Account[];
  readonly isKept: boolean;
};

const tones = { invited: 'waiting', active: 'met', ended: 'neutral' } as const;

/** One account: whose it is, what for, how it stands, and what its keeper can do with it. */
export function AccountCard({ account, among, isKept }: Props) {
  const { name, mailAddress, functionId, bodyName, status, endedOn, keepsBody, training } = account;
  const isFictional = training && !name;
  return (
    <li className="account" aria-label={name ?? mailAddress ?? undefined}>
      <p className="account-name">
        {name ? <bdi>{name}</bdi> : <Trans id={isFictional ? functionId : 'accounts.unnamed'} />}
      </p>
      <p className="muted">
        {!isFictional && (
          <>
            <Trans id={functionId} />
            {bodyName && ' · '}
          </>
        )}
        {bodyName && <bdi>{bodyName}</bdi>}
        {mailAddress && (
          <>
            {' · '}
            <bdi dir="ltr">{mailAddress}</bdi>
          </>
        )}
      </p>
      <p className="row">
        <Tag tone={tones[status]}>
          <Trans id={`accounts.status-${status}`} />
        </Tag>
        {endedOn && <Day day={endedOn} />}
        {keepsBody && (
          <Tag tone="neutral">
            <Trans id="accounts.administers-body" />
          </Tag>
        )}
        {training && (
          <Tag tone="neutral">
            <Trans id="accounts.fictional" />
          </Tag>
        )}
        {account.recoveryAsked && (
          <Tag tone="waiting">
            <Trans id="accounts.recovery-is-open" />
          </Tag>
        )}
      </p>
      {isKept && !training && status !== 'ended' && <AccountActs account={account} among={among} />}
    </li>
  );
}
