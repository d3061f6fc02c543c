import { useState } from 'react';
import { Trans, useText } from '../../web/i18n.tsx';
import { ActButton } from '../../web/ui/ActButton.tsx';
import { ActTrouble } from '../../web/ui/ActTrouble.tsx';
import { Note } from '../../web/ui/Note.tsx';
import { Section } from '../../web/ui/Page.tsx';
import { useAnnounce } from '../../web/ui/Toasts.tsx';
import { useAct } from '../../web/use-act.ts';
import { notices, type Preferences, preferencesQuery } from './api.ts';

/** The address a calendar of this person reads: made, made anew, ended; shown once. */
export function CalendarFeed({ feed }: { readonly feed: Preferences['feed'] }) {
  const text = useText();
  const announce = useAnnounce();
  const [shows, setShows] = useState(feed?.showsContent ?? false);
  const [address, setAddress] = useState<string | null>(null);
  const renews = [preferencesQuery()];
  const make = useAct((showsContent: boolean) => notices.renewFeed({ body: { showsContent } }), {
    renews,
    onDone: ({ path }) => setAddress(`${window.location.origin}${path}`),
  });
  const end = useAct((_: undefined, key) => notices.endFeed({ body: { key } }), {
    renews,
    onDone: () => {
      setAddress(null);
      announce(text('notices.feed-ended'));
    },
  });

  return (
    <Section title={<Trans id="notices.feed" />}>
      <p>
        <Trans id="notices.feed-why" />
      </p>
      <p>
        {feed ? (
          <Trans id="notices.feed-since" values={{ on: feed.madeAt.slice(0, 10) }} />
        ) : (
          <Trans id="notices.feed-none" />
        )}
      </p>
      {address && (
        <Note tone="accent">
          <p>
            <Trans id="notices.feed-once" />
          </p>
          <p style={{ overflowWrap: 'anywhere' }}>
            <code dir="ltr">{address}</code>
          </p>
        </Note>
      )}
      <label className="check">
        <input type="checkbox" checked={shows} onChange={(event) => setShows(event.target.checked)} />
        <span>
          <Trans id="notices.feed-shows" />
          <br />
          <span className="muted">
            <Trans id="notices.feed-shows-why" />
          </span>
        </span>
      </label>
      <div className="row">
        <ActButton refusedBecause={null} pending={make.isPending} onPress={() => make.press(shows)}>
          <Trans id={feed ? 'notices.feed-renew' : 'notices.feed-make'} />
        </ActButton>
        <ActButton
          refusedBecause={feed ? null : <Trans id="notices.feed-none" />}
          pending={end.isPending}
          onPress={() => end.press(undefined)}
        >
          <Trans id="notices.feed-end" />
        </ActButton>
      </div>
      <ActTrouble act={make} />
      <ActTrouble act={end} />
    </Section>
  );
}
