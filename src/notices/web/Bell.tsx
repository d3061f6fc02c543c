import { useQuery } from '@tanstack/react-query';
import { Link } from '../../ui/Link.tsx';
import { Trans } from '../../web/i18n.tsx';
import { countQuery } from './api.ts';

/** In the header, for somebody who is told things: how many they have not read, and the way there. */
export function Bell() {
  const { data } = useQuery(countQuery());
  const unread = data?.unread ?? 0;
  return (
    <Link to="/notices" className={unread > 0 ? 'button button-small button-main' : 'button button-small'}>
      <Trans id="notices.bell" values={{ unread }} />
    </Link>
  );
}
