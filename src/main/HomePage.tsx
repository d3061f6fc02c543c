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
          {places.map(({ to, id }) => (
            <li key={to} className="panel">
              <h3>
                <Link to={to}>
                  <Trans id={id} />
                </Link>
              </h3>
              <p className="muted">
                <Trans id={`${id}-what`} />
              </p>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}

const places = [
  { to: '/visits', id: 'main.place-visits' },
  { to: '/visits?training=true', id: 'main.place-training' },
  { to: '/states', id: 'main.place-states' },
  { to: '/people', id: 'main.place-people' },
  { to: '/about', id: 'main.place-about' },
];
