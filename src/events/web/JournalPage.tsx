import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { usePathPart } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { fileQuery, journalQuery } from './api.ts';
import { JournalList } from './JournalList.tsx';
import './events.css';
import { More } from '../../ui/More.tsx';

const atOnce = 50;

/** The whole journal of a file. */
export function JournalPage() {
  const text = useText();
  const fileId = usePathPart('fileId');
  const file = useQuery(fileQuery(fileId));
  const journal = useInfiniteQuery(journalQuery(fileId, atOnce));

  return (
    <Page
      title={text('events.title')}
      name={text('events.title')}
      over={
        file.data && (
          <Link to="/visits/:fileId" params={{ fileId }}>
            <Trans id="visits.file.title" values={{ number: file.data.number, state: file.data.stateName }} />
          </Link>
        )
      }
      lead={<Trans id="events.lead" />}
      training={file.data?.training ?? false}
    >
      <Loaded query={file}>
        {(known) => (
          <Loaded query={journal} rows={12}>
            {(data) => <JournalList lines={data.pages.flatMap((page) => page.rows)} file={known} />}
          </Loaded>
        )}
      </Loaded>
      <More of={journal} word="events.more" />
    </Page>
  );
}
