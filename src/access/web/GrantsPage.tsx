import { useQuery } from '@tanstack/react-query';
import { Trans, useText } from '../../web/i18n.tsx';
import { ActButton } from '../../web/ui/ActButton.tsx';
import { ActTrouble } from '../../web/ui/ActTrouble.tsx';
import { Cite } from '../../web/ui/Cite.tsx';
import { Day } from '../../web/ui/Day.tsx';
import { EmptyState } from '../../web/ui/EmptyState.tsx';
import { Link } from '../../web/ui/Link.tsx';
import { Loaded } from '../../web/ui/Loaded.tsx';
import { Facts, Page, Section } from '../../web/ui/Page.tsx';
import { RefusalText } from '../../web/ui/RefusalText.tsx';
import { Tag } from '../../web/ui/Tag.tsx';
import { useAnnounce } from '../../web/ui/Toasts.tsx';
import { useAct } from '../../web/use-act.ts';
import { accounts, type Grant, grantsQuery } from './accounts-api.ts';

/** What opens visit files to organizations, by which rule and until when; and the undertaking it waits for. */
export function GrantsPage() {
  const text = useText();
  const query = useQuery(grantsQuery());
  return (
    <Page
      name={text('access.grants')}
      title={<Trans id="access.grants" />}
      lead={<Trans id="access.grants-lead" />}
    >
      <Loaded query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={<Trans id="access.grants-none" />}>
              <Trans id="access.grants-none-why" />
            </EmptyState>
          ) : (
            rows.map((grant) => <OneGrant key={grant.grantId} grant={grant} />)
          )
        }
      </Loaded>
    </Page>
  );
}

function OneGrant({ grant }: { readonly grant: Grant }) {
  const { stateName, organisationName, approvedBy, startsOn, endedOn, fileId, runs, signed } = grant;
  const isOpen = runs && (signed || grant.refused.end === null);
  return (
    <Section title={<Trans id="access.grant-visit" values={{ state: stateName }} />}>
      <Facts
        of={[
          { name: <Trans id="access.grant-to" />, value: <bdi>{organisationName}</bdi> },
          { name: <Trans id="access.grant-rule" />, value: <Cite of={approvedBy} /> },
          { name: <Trans id="access.grant-starts" />, value: <Day day={startsOn} /> },
          endedOn
            ? { name: <Trans id="access.grant-ended-on" />, value: <Day day={endedOn} /> }
            : { name: <Trans id="access.grant-ends" />, value: <End grant={grant} /> },
        ]}
      />
      {isOpen && (
        <p>
          <Link to={`/visits/${fileId}`}>
            <Trans id="access.grant-visit" values={{ state: stateName }} />
          </Link>
        </p>
      )}
      {runs && <Acts grant={grant} />}
    </Section>
  );
}

function End({ grant: { endsOn, endsWithEvent } }: { readonly grant: Grant }) {
  const text = useText();
  if (endsOn) return <Day day={endsOn} />;
  if (!endsWithEvent) return <Trans id="access.grant-ends-open" />;
  return <Trans id="access.grant-ends-event" values={{ event: text(`procedure.event.${endsWithEvent}`) }} />;
}

function Acts({ grant: { grantId, refused, signed } }: { readonly grant: Grant }) {
  const text = useText();
  const announce = useAnnounce();
  const renews = [grantsQuery()];
  const given = (key: string) => ({ params: { grantId }, body: { key } });
  const sign = useAct((_: undefined, key) => accounts.signUndertaking(given(key)), {
    renews,
    onDone: () => announce(text('access.is-signed')),
  });
  const end = useAct((_: undefined, key) => accounts.endGrant(given(key)), {
    renews,
    onDone: () => announce(text('access.grant-is-ended')),
  });
  const isHolder = refused.sign?.code !== 'access.undertaking-of-others';
  return (
    <>
      {signed && (
        <p className="row">
          <Tag tone="met">
            <Trans id="access.grant-signed" />
          </Tag>
        </p>
      )}
      {isHolder && !signed && (
        <ActButton
          weight="main"
          refusedBecause={refused.sign && <RefusalText refusal={refused.sign} />}
          pending={sign.isPending}
          onPress={() => sign.press(undefined)}
          confirm={{
            title: <Trans id="access.sign-undertaking" />,
            body: <Trans id="access.sign-undertaking-what" />,
            act: <Trans id="access.sign-undertaking" />,
          }}
        >
          <Trans id="access.sign-undertaking" />
        </ActButton>
      )}
      {!isHolder && (
        <ActButton
          weight="grave"
          refusedBecause={refused.end && <RefusalText refusal={refused.end} />}
          pending={end.isPending}
          onPress={() => end.press(undefined)}
          confirm={{
            title: <Trans id="access.end-grant" />,
            body: <Trans id="access.end-grant-what" />,
            act: <Trans id="access.end-grant" />,
          }}
        >
          <Trans id="access.end-grant" />
        </ActButton>
      )}
      <ActTrouble act={sign} />
      <ActTrouble act={end} />
    </>
  );
}
