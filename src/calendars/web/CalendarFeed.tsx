import type { QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Page.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import type { Feed } from '../contract.ts';
import { calendars } from './api.ts';

type Props = {
  /** The feed there is; null when there is none. */
  readonly feed: Feed | null;
  /** What is fetched again once it was made or ended. */
  readonly renews: readonly { readonly queryKey: QueryKey }[];
};

/** The address a calendar of this person reads: made, made anew, ended; shown once. */
export function CalendarFeed({ feed, renews }: Props) {
  const text = useText();
  const announce = useAnnounce();
  const [shows, setShows] = useState(feed?.showsContent ?? false);
  const [address, setAddress] = useState<string | null>(null);
  const make = useAct((showsContent: boolean) => calendars.renewFeed({ body: { showsContent } }), {
    renews,
    onDone: ({ path }) => setAddress(`${window.location.origin}${path}`),
  });
  const end = useAct((_: undefined, key) => calendars.endFeed({ body: { key } }), {
    renews,
    onDone: () => {
      setAddress(null);
      announce(text('calendars.ended'));
    },
  });

  return (
    <Section title={<Trans id="calendars.title" />}>
      <p>
        <Trans id="calendars.why" />
      </p>
      <p>
        {feed ? (
          <Trans id="calendars.since" values={{ on: feed.madeAt.slice(0, 10) }} />
        ) : (
          <Trans id="calendars.none" />
        )}
      </p>
      {address && (
        <Note tone="accent">
          <p>
            <Trans id="calendars.once" />
          </p>
          <p style={{ overflowWrap: 'anywhere' }}>
            <code dir="ltr">{address}</code>
          </p>
        </Note>
      )}
      <label className="check">
        <input type="checkbox" checked={shows} onChange={(event) => setShows(event.target.checked)} />
        <span>
          <Trans id="calendars.shows" />
          <br />
          <span className="muted">
            <Trans id="calendars.shows-why" />
          </span>
        </span>
      </label>
      <div className="row">
        <ActButton refusedBecause={null} pending={make.isPending} onPress={() => make.press(shows)}>
          <Trans id={feed ? 'calendars.renew' : 'calendars.make'} />
        </ActButton>
        <ActButton
          refusedBecause={feed ? null : <Trans id="calendars.none" />}
          pending={end.isPending}
          onPress={() => end.press(undefined)}
        >
          <Trans id="calendars.end" />
        </ActButton>
      </div>
      <ActTrouble act={make} />
      <ActTrouble act={end} />
    </Section>
  );
}
