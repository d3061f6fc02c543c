import { useQuery } from '@tanstack/react-query';
import { ActButton } from '../../ui/ActButton.tsx';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { Cite } from '../../ui/Cite.tsx';
import { Day } from '../../ui/Day.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Facts, Page, Section } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type Grant, grants, grantsQuery } from './api.ts';

/** What opens visit files to organizations, by which rule and until when; and the undertaking it waits for. */
export function GrantsPage() {
  const text = useText();
  const query = useQuery(grantsQuery());
  return (
    <Page name={text('grants.title')} title={<Trans id="grants.title" />} lead={<Trans id="grants.lead" />}>
      <Loaded query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={<Trans id="grants.none" />}>
              <Trans id="grants.none-why" />
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
    <Section title={<Trans id="grants.visit" values={{ state: stateName }} />}>
      <Facts
        of={[
          { name: <Trans id="grants.to" />, value: <bdi>{organisationName}</bdi> },
          { name: <Trans id="grants.rule" />, value: <Cite of={approvedBy} /> },
          { name: <Trans id="grants.starts" />, value: <Day day={startsOn} /> },
          endedOn
            ? { name: <Trans id="grants.ended-on" />, value: <Day day={endedOn} /> }
            : { name: <Trans id="grants.ends" />, value: <End grant={grant} /> },
        ]}
      />
      {isOpen && (
        <p>
          <Link to={`/visits/${fileId}`}>
            <Trans id="grants.visit" values={{ state: stateName }} />
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
  if (!endsWithEvent) return <Trans id="grants.ends-open" />;
  return <Trans id="grants.ends-event" values={{ event: text(`procedure.event.${endsWithEvent}`) }} />;
}

function Acts({ grant: { grantId, refused, signed } }: { readonly grant: Grant }) {
  const text = useText();
  const announce = useAnnounce();
  const renews = [grantsQuery()];
  const given = (key: string) => ({ params: { grantId }, body: { key } });
  const sign = useAct((_: undefined, key) => grants.signUndertaking(given(key)), {
    renews,
    onDone: () => announce(text('grants.is-signed')),
  });
  const end = useAct((_: undefined, key) => grants.endGrant(given(key)), {
    renews,
    onDone: () => announce(text('grants.is-ended')),
  });
  const isHolder = refused.sign?.code !== 'grants.undertaking-of-others';
  return (
    <>
      {signed && (
        <p className="row">
          <Tag tone="met">
            <Trans id="grants.signed" />
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
            title: <Trans id="grants.sign-undertaking" />,
            body: <Trans id="grants.sign-undertaking-what" />,
            act: <Trans id="grants.sign-undertaking" />,
          }}
        >
          <Trans id="grants.sign-undertaking" />
        </ActButton>
      )}
      {!isHolder && (
        <ActButton
          weight="grave"
          refusedBecause={refused.end && <RefusalText refusal={refused.end} />}
          pending={end.isPending}
          onPress={() => end.press(undefined)}
          confirm={{
            title: <Trans id="grants.end" />,
            body: <Trans id="grants.end-what" />,
            act: <Trans id="grants.end" />,
          }}
        >
          <Trans id="grants.end" />
        </ActButton>
      )}
      <ActTrouble act={sign} />
      <ActTrouble act={end} />
    </>
  );
}
