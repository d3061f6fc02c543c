import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { Cite } from '../../ui/Cite.tsx';
import { Day } from '../../ui/Day.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Facts, Section } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { AddParticipant } from './AddParticipant.tsx';
import type { VisitFile } from './api.ts';
import { grants, type Participation, participantsQuery } from './taking-part.ts';

/** What the page of a visit shows of those who take part. */
export function ParticipantsSection({ file }: { readonly file: VisitFile }) {
  return (
    <Section title={<Trans id="preparation.participants.title" />}>
      <p className="muted">
        <Trans id="preparation.participants.lead" />
      </p>
      <Participants file={file} />
    </Section>
  );
}

/** The organizations that take part in a visit: since when, until when, by which rule, and how many of their people have signed. */
export function Participants({ file }: { readonly file: VisitFile }) {
  const [adding, setAdding] = useState(false);
  return (
    <div className="stack">
      <Loaded query={useQuery(participantsQuery(file.fileId))} rows={2}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={<Trans id="preparation.participants.none" />}>
              <Trans id="preparation.participants.none-hint" />
            </EmptyState>
          ) : (
            <ul className="choices">
              {rows.map((one) => (
                <Participant key={one.grantId} of={one} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <div className="row">
        <ActButton refusedBecause={null} onPress={() => setAdding(true)}>
          <Trans id="preparation.participants.add" />
        </ActButton>
      </div>
      {adding && <AddParticipant file={file} onClose={() => setAdding(false)} />}
    </div>
  );
}

function Participant({ of }: { readonly of: Participation }) {
  const { organisationName, approvedBy, startsOn, endedOn, signatures } = of;
  return (
    <li className="panel stack" aria-label={organisationName ?? undefined}>
      <h3>
        {organisationName ? <bdi>{organisationName}</bdi> : <Trans id="preparation.participants.person" />}
      </h3>
      <Facts
        of={[
          { name: <Trans id="preparation.participants.since" />, value: <Day day={startsOn} /> },
          endedOn
            ? { name: <Trans id="preparation.participants.ended" />, value: <Day day={endedOn} /> }
            : { name: <Trans id="preparation.participants.until" />, value: <Until of={of} /> },
          { name: <Trans id="preparation.participants.rule" />, value: <Cite of={approvedBy} /> },
          {
            name: <Trans id="preparation.participants.undertaking" />,
            value: <Trans id="preparation.participants.signed" values={{ count: signatures }} />,
          },
        ]}
      />
      {!endedOn && <EndParticipation of={of} />}
    </li>
  );
}

function Until({ of: { endsOn, endsWithEvent } }: { readonly of: Participation }) {
  const text = useText();
  if (endsOn) return <Day day={endsOn} />;
  if (!endsWithEvent) return <Trans id="preparation.participants.until-ended" />;
  const event = text(`procedure.event.${endsWithEvent}`);
  return <Trans id="preparation.participants.until-event" values={{ event }} />;
}

function EndParticipation({ of: { grantId, fileId, refused } }: { readonly of: Participation }) {
  const text = useText();
  const announce = useAnnounce();
  const end = useAct((_: undefined, key) => grants.endGrant({ params: { grantId }, body: { key } }), {
    renews: [participantsQuery(fileId)],
    onDone: () => announce(text('preparation.participants.is-ended')),
  });
  return (
    <>
      <ActButton
        weight="grave"
        refusedBecause={refused.end && <RefusalText refusal={refused.end} />}
        pending={end.isPending}
        onPress={() => end.press(undefined)}
        confirm={{
          title: <Trans id="preparation.participants.end" />,
          body: <Trans id="preparation.participants.end-what" />,
          act: <Trans id="preparation.participants.end" />,
        }}
      >
        <Trans id="preparation.participants.end" />
      </ActButton>
      <ActTrouble act={end} />
    </>
  );
}
