import { Trans, useText } from '../../web/i18n.tsx';
import { Facts, Section } from '../../web/ui/Page.tsx';
import type { Hold, Round, Spoken, Written } from './api.ts';
import { InstantTwice } from './InstantTwice.tsx';
import { TextVersions } from './TextVersions.tsx';

/** How the written procedure went, the latest round first. */
export function WrittenProceedings({ written }: { readonly written: Written }) {
  return (
    <>
      {written.late.length > 0 && (
        <Section title={<Trans id="decisions.round.late" />}>
          <SpokenList of={written.late} />
        </Section>
      )}
      {written.rounds.toReversed().map((round, at) => (
        <Section
          key={round.number}
          title={<Trans id="decisions.round.title" values={{ number: round.number }} />}
        >
          <RoundFacts round={round} />
          {round.objections.length + round.holds.length === 0 ? (
            <p className="muted">
              <Trans id="decisions.round.nothing-said" />
            </p>
          ) : (
            <>
              <SpokenList of={round.objections} />
              <HoldList of={round.holds} />
            </>
          )}
          {at > 0 && <TextVersions texts={round.texts} />}
        </Section>
      ))}
    </>
  );
}

function RoundFacts({ round }: { readonly round: Round }) {
  const facts = [
    { name: 'opened', value: <InstantTwice at={round.openedAt} /> },
    { name: 'announced', value: <InstantTwice at={round.announced} /> },
    {
      name: 'addressees',
      value: <Trans id="decisions.round.members" values={{ count: round.addressees }} />,
    },
    {
      name: 'reminders',
      value:
        round.reminders.length === 0 ? (
          <Trans id="decisions.round.no-reminders" />
        ) : (
          <ul className="plain-list">
            {round.reminders.map((at) => (
              <li key={at}>
                <InstantTwice at={at} />
              </li>
            ))}
          </ul>
        ),
    },
  ];
  return (
    <Facts of={facts.map(({ name, value }) => ({ name: <Trans id={`decisions.round.${name}`} />, value }))} />
  );
}

function SpokenList({ of }: { readonly of: readonly Spoken[] }) {
  if (of.length === 0) return null;
  return (
    <ul className="spoken">
      {of.map((one) => (
        <li key={one.entryId}>
          <p>
            <strong>
              <Trans id="decisions.round.objection" />
            </strong>{' '}
            <Who of={one} /> <InstantTwice at={one.at} />
          </p>
          <Reason of={one} />
        </li>
      ))}
    </ul>
  );
}

function HoldList({ of }: { readonly of: readonly Hold[] }) {
  if (of.length === 0) return null;
  return (
    <ul className="spoken">
      {of.map((hold) => (
        <li key={hold.entryId}>
          <p>
            <strong>
              <Trans id={hold.isInForce ? 'decisions.round.hold' : 'decisions.round.hold-over'} />
            </strong>{' '}
            <Who of={hold} /> <InstantTwice at={hold.at} />
          </p>
          {hold.until && (
            <p>
              <Trans id="decisions.round.until" /> <InstantTwice at={hold.until} />
            </p>
          )}
          <Reason of={hold} />
        </li>
      ))}
    </ul>
  );
}

function Who({ of: { functionId, name } }: { readonly of: Spoken }) {
  const text = useText();
  const role = functionId === null ? text('decisions.round.a-member') : text(functionId);
  return <bdi>{name === null ? role : `${name} (${role})`}</bdi>;
}

function Reason({ of: { reason } }: { readonly of: Spoken }) {
  return reason === null ? null : <p dir="auto">{reason}</p>;
}
