import type { ReactNode } from 'react';
import { InstantTwice } from '../../ui/InstantTwice.tsx';
import { Facts, Section } from '../../ui/Page.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import './silence.css';
import type { Hold, Round, Spoken, Written } from './api.ts';

type Props = {
  readonly written: Written;
  /** How the texts of a former round are shown: as on the page they stand on. */
  readonly texts: (texts: Round['texts']) => ReactNode;
};

/** How the written procedure went, the latest round first. */
export function WrittenCourse({ written, texts }: Props) {
  return (
    <>
      {written.late.length > 0 && (
        <Section title={<Trans id="silence.round.late" />}>
          <SpokenList of={written.late} />
        </Section>
      )}
      {written.rounds.toReversed().map((round, at) => (
        <Section
          key={round.number}
          title={<Trans id="silence.round.title" values={{ number: round.number }} />}
        >
          <RoundFacts round={round} />
          {round.objections.length + round.holds.length === 0 ? (
            <p className="muted">
              <Trans id="silence.round.nothing-said" />
            </p>
          ) : (
            <>
              <SpokenList of={round.objections} />
              <HoldList of={round.holds} />
            </>
          )}
          {at > 0 && texts(round.texts)}
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
      value: <Trans id="silence.round.members" values={{ count: round.addressees }} />,
    },
    {
      name: 'reminders',
      value:
        round.reminders.length === 0 ? (
          <Trans id="silence.round.no-reminders" />
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
    <Facts of={facts.map(({ name, value }) => ({ name: <Trans id={`silence.round.${name}`} />, value }))} />
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
              <Trans id="silence.round.objection" />
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
              <Trans id={hold.isInForce ? 'silence.round.hold' : 'silence.round.hold-over'} />
            </strong>{' '}
            <Who of={hold} /> <InstantTwice at={hold.at} />
          </p>
          {hold.until && (
            <p>
              <Trans id="silence.round.until" /> <InstantTwice at={hold.until} />
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
  const role = functionId === null ? text('silence.round.a-member') : text(functionId);
  return <bdi>{name === null ? role : `${name} (${role})`}</bdi>;
}

function Reason({ of: { reason } }: { readonly of: Spoken }) {
  return reason === null ? null : <p dir="auto">{reason}</p>;
}
