import type { ReactNode } from 'react';
import type { Audience } from '../../platform/actor.ts';
import { Day } from '../../ui/Day.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Link } from '../../ui/Link.tsx';
import { Facts, Page, Section } from '../../ui/Page.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { DeskActs } from './DeskActs.tsx';
import { DeskCalendar } from './DeskCalendar.tsx';
import { DeskLines } from './DeskLines.tsx';
import { DeskPapers } from './DeskPapers.tsx';
import type { Why } from './given.ts';
import { MyVisits } from './MyVisits.tsx';
import '../../styles/lists.css';
import './desks.css';

export type DeskPlace = { readonly to: string; readonly title: string; readonly what: string };

type Props = {
  readonly person: { readonly audience: Audience } | null;
  /** The person by function, as the rest of the house writes it. */
  readonly name: ReactNode;
  readonly today: string;
  readonly training: boolean;
  /** Where this class of readers goes from here. */
  readonly places: readonly DeskPlace[];
  readonly Why: Why;
  /** What a person keeps for themselves. */
  readonly kept: ReactNode;
};

/** Where everybody starts: what is due from them, what others owe, what they may do next, and where to go. */
export function DeskPage({ person, name, today, training, places, Why, kept }: Props) {
  const text = useText();
  return (
    <Page
      name={text('desks.title')}
      title={person ? name : <Trans id="desks.welcome" />}
      over={person && <Trans id="desks.title" />}
      lead={<Trans id={person ? `desks.lead.${person.audience}` : 'desks.lead.nobody'} />}
      training={person !== null && training}
    >
      <Facts
        of={[
          { name: <Trans id="desks.today" />, value: <Day day={today} /> },
          { name: <Trans id="desks.rules" />, value: <Link to="/rules">S/2020/731</Link> },
        ]}
      />
      {person && <Desk audience={person.audience} Why={Why} />}
      {person && person.audience !== 'public' && kept}
      <Places of={places} />
    </Page>
  );
}

function Desk({ audience, Why }: { readonly audience: Audience; readonly Why: Why }) {
  switch (audience) {
    case 'secretariat':
      return (
        <>
          <Owed Why={Why} />
          <DeskActs />
          <Waiting Why={Why} />
        </>
      );
    case 'committee':
      return (
        <>
          <Owed Why={Why} due="desks.decide" none="desks.decide-none" />
          <DeskPapers />
          <DeskCalendar />
          <Waiting Why={Why} />
        </>
      );
    case 'state':
      return (
        <>
          <p>
            <Link className="button button-main" to="/my-state">
              <Trans id="desks.to-my-state" />
            </Link>
          </p>
          <Owed Why={Why} />
          <Waiting Why={Why} />
        </>
      );
    case 'partner':
      return (
        <>
          <p>
            <Link className="button button-main" to="/assistance">
              <Trans id="desks.to-assistance" />
            </Link>
          </p>
          <MyVisits />
          <Owed Why={Why} />
          <Waiting Why={Why} />
        </>
      );
    case 'administrator':
    case 'public':
      return null;
  }
}

type OwedProps = { readonly Why: Why; readonly due?: string; readonly none?: string };

/** What is late and what is due from the reader. Nothing late needs no section: the list of what is due says it. */
function Owed({ Why, due = 'desks.due', none = 'desks.due-none' }: OwedProps) {
  return (
    <>
      <Section title={<Trans id="desks.late" />}>
        <DeskLines
          group="late"
          title="desks.late"
          Why={Why}
          none={
            <p className="muted">
              <Trans id="desks.late-none" />
            </p>
          }
        />
      </Section>
      <Section title={<Trans id={due} />}>
        <DeskLines
          group="due"
          title={due}
          Why={Why}
          none={
            <EmptyState title={<Trans id={none} />}>
              <Trans id="desks.due-none-why" />
            </EmptyState>
          }
        />
      </Section>
    </>
  );
}

function Waiting({ Why }: { readonly Why: Why }) {
  return (
    <Section title={<Trans id="desks.waiting" />}>
      <DeskLines
        group="waiting"
        title="desks.waiting"
        Why={Why}
        none={
          <p className="muted">
            <Trans id="desks.waiting-none" />
          </p>
        }
      />
    </Section>
  );
}

function Places({ of }: { readonly of: readonly DeskPlace[] }) {
  return (
    <Section title={<Trans id="desks.where-to" />}>
      <ul className="choices">
        {of.map(({ to, title, what }) => (
          <li key={to} className="panel">
            <h3>
              <Link to={to}>
                <Trans id={title} />
              </Link>
            </h3>
            <p className="muted">
              <Trans id={what} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
