import { ActButton } from '../../ui/ActButton.tsx';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { Moment } from '../../ui/Day.tsx';
import { Facts, Section } from '../../ui/Page.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { accountQuery, type OwnAccount, signIn } from './api.ts';

const renews = [accountQuery()];

/** Where the reader is signed in, and the way to sign a device out that was left behind. */
export function DevicesSection({ account }: { readonly account: OwnAccount }) {
  const others = useAct((_: undefined, key) => signIn.endOtherSessions({ body: { key } }), { renews });
  return (
    <Section
      title={<Trans id="sign-in.devices" />}
      actions={
        account.sessions.length > 1 && (
          <ActButton refusedBecause={null} pending={others.isPending} onPress={() => others.press(undefined)}>
            <Trans id="sign-in.end-others" />
          </ActButton>
        )
      }
    >
      <p className="muted">
        <Trans id="sign-in.devices-what" />
      </p>
      <ActTrouble act={others} />
      <ul className="choices">
        {account.sessions.map((session) => (
          <li key={session.sessionId} className="panel">
            <Device session={session} zone={account.zone} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Props = { readonly session: OwnAccount['sessions'][number]; readonly zone: string };

function Device({ session, zone }: Props) {
  const text = useText();
  const { sessionId, device, here, openedAt, lastSeenAt, method } = session;
  const end = useAct((_: string, key) => signIn.endSession({ params: { sessionId }, body: { key } }), {
    renews,
  });
  return (
    <div className="stack">
      <h3>
        <bdi>{device || text('sign-in.device-unknown')}</bdi>{' '}
        {here && <Tag tone="met">{text('sign-in.device-here')}</Tag>}
      </h3>
      <Facts
        of={[
          { name: <Trans id={`sign-in.method-${method}`} />, value: <Moment at={openedAt} zone={zone} /> },
          { name: <Trans id="sign-in.seen-at" />, value: <Moment at={lastSeenAt} zone={zone} /> },
        ]}
      />
      {!here && (
        <ActButton refusedBecause={null} pending={end.isPending} onPress={() => end.press(sessionId)}>
          <Trans id="sign-in.end-session" />
        </ActButton>
      )}
      <ActTrouble act={end} />
    </div>
  );
}
