import type { Audience } from '../platform/actor.ts';
import { Link } from '../ui/Link.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Trans } from '../web/i18n.tsx';
import { useGoing } from '../web/Router.tsx';
import { furtherPlaces } from './places.tsx';
import './further-places.css';

/** The menu of all pages that do not stand in the header, in the order of a file's life. */
export function FurtherPlaces({ audience }: { readonly audience: Audience | null }) {
  const { path } = useGoing().place;
  return (
    // A menu that led to another page is closed there.
    <div className="further-places">
      <Menu key={path} title={<Trans id="desks.menu" />}>
        {furtherPlaces(audience).map(({ group, places }) => (
          <section key={group}>
            <h2>
              <Trans id={`desks.group.${group}`} />
            </h2>
            <ul>
              {places.map((one) => (
                <li key={one.path}>
                  <Link to={one.path}>
                    <Trans id={one.title} />
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </Menu>
    </div>
  );
}
