import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Link } from '../../ui/Link.tsx';
import { Page } from '../../ui/Page.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { allNotices, type Notice, notices, noticesQuery } from './api.ts';

/** What this person was told: what they have not read first. */
export function NoticesPage() {
  const text = useText();
  const announce = useAnnounce();
  const [unreadOnly, setUnreadOnly] = useState(false);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    noticesQuery(unreadOnly),
  );
  const rows = data.pages.flatMap((page) => page.rows);
  const unread = data.pages[0]?.unread ?? 0;
  const markAll = useAct((_: undefined, key) => notices.markAllNoticesRead({ body: { key } }), {
    renews: [allNotices],
    onDone: () => announce(text('notices.all-read')),
  });

  return (
    <Page
      name={text('notices.title')}
      title={<Trans id="notices.title" />}
      lead={<Trans id="notices.lead" />}
      actions={
        <ActButton
          refusedBecause={unread === 0 ? <Trans id="notices.nothing-unread" /> : null}
          pending={markAll.isPending}
          onPress={() => markAll.press(undefined)}
        >
          <Trans id="notices.mark-all" />
        </ActButton>
      }
    >
      <div className="row">
        <label className="check">
          <input
            type="checkbox"
            checked={unreadOnly}
            onChange={(event) => setUnreadOnly(event.target.checked)}
          />
          <Trans id="notices.unread-only" />
        </label>
        <Link to="/account/notices">
          <Trans id="notices.settings" />
        </Link>
      </div>
      <ActTrouble act={markAll} />
      {rows.length === 0 && (
        <EmptyState title={<Trans id="notices.none" />}>
          <Trans id="notices.none-why" />
        </EmptyState>
      )}
      <ul className="plain-list stack">
        {rows.map((notice) => (
          <Told key={notice.noticeId} notice={notice} />
        ))}
      </ul>
      {hasNextPage && (
        <div className="row">
          <button
            type="button"
            className="button"
            aria-busy={isFetchingNextPage}
            onClick={() => fetchNextPage()}
          >
            <Trans id="notices.more" />
          </button>
        </div>
      )}
    </Page>
  );
}

function Told({
  notice: { noticeId, says, link, lawfulOn, readAt, restricted },
}: {
  readonly notice: Notice;
}) {
  const mark = useAct(
    (_: undefined, key) => notices.markNoticeRead({ params: { noticeId }, body: { key } }),
    { renews: [allNotices] },
  );
  return (
    <li className="panel stack">
      <div className="row">
        {readAt === null && (
          <Tag tone="running">
            <Trans id="notices.is-new" />
          </Tag>
        )}
        {restricted && (
          <Tag tone="neutral">
            <Trans id="notices.is-restricted" />
          </Tag>
        )}
        <span className="muted">
          <Trans id="notices.lawful-on" values={{ on: lawfulOn }} />
        </span>
      </div>
      <p>{says}</p>
      <div className="row">
        <Link to={link} className="button">
          <Trans id="notices.open-it" />
        </Link>
        {readAt === null && (
          <ActButton refusedBecause={null} pending={mark.isPending} onPress={() => mark.press(undefined)}>
            <Trans id="notices.mark-read" />
          </ActButton>
        )}
      </div>
      <ActTrouble act={mark} />
    </li>
  );
}
