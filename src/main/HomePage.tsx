import { useSuspenseQuery } from '@tanstack/react-query';
import { meQuery } from '../access/web/api.ts';
import { PersonName } from '../access/web/PersonName.tsx';
import { Trans, useText } from '../web/i18n.tsx';
import { Day } from '../web/ui/Day.tsx';
import { Link } from '../web/ui/Link.tsx';
import { Facts, Page, Section } from '../web/ui/Page.tsx';
import { Desk } from './Desk.tsx';

/** Where everybody starts: what this is, which day it is for due days, and where to go. */
export function HomePage() {
  const text = useText();
  const { data: me } = useSuspenseQuery(meQuery());
  return (
    <Page
      name={text('main.home')}
      title={me.person ? <PersonName person={me.person} /> : <Trans id="main.welcome" />}
      lead={<Trans id={me.person ? 'main.lead-person' : 'main.lead'} />}
      training={me.person !== null}
    >
      <Facts
        of={[
          { name: <Trans id="main.today" />, value: <Day day={me.today} /> },
          { name: <Trans id="main.rules" />, value: <bdi>S/2020/731</bdi> },
        ]}
      />
      {me.person && <Desk person={me.person} />}
      <Section title={<Trans id="main.where-to" />}>
        <ul className="choices">
          {places.map(({ to, title, what }) => (
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
    </Page>
  );
}

const places = [
  { to: '/visits', title: 'main.place-visits', what: 'main.place-visits-what' },
  { to: '/visits?training=true', title: 'main.place-training', what: 'main.place-training-what' },
  { to: '/states', title: 'main.place-states', what: 'main.place-states-what' },
  { to: '/people', title: 'main.place-people', what: 'main.place-people-what' },
  { to: '/about', title: 'main.place-about', what: 'main.place-about-what' },
];
