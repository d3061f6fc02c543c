import { useQuery } from '@tanstack/react-query';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { usePathPart } from '../../web/address.ts';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { troubleOf } from '../../web/trouble.ts';
import { type DraftRoom, roomQuery } from './api.ts';
import { SharedDraft } from './SharedDraft.tsx';
import './drafting.css';

/** The draft of a report, to be written by several at once. */
export function DraftPage() {
  const reportId = usePathPart('reportId');
  const text = useText();
  const query = useQuery(roomQuery(reportId));
  if (!query.data) {
    return (
      <Page title={text('drafting.title')} name={text('drafting.title')}>
        <Loaded query={query} rows={10}>
          {() => null}
        </Loaded>
      </Page>
    );
  }
  const isShut = query.error !== null && troubleOf(query.error).is === 'refused';
  return <DraftOf room={query.data} isShut={isShut} />;
}

type Props = {
  readonly room: DraftRoom;
  /** The house no longer lets this session see the room. */
  readonly isShut: boolean;
};

function DraftOf({ room, isShut }: Props) {
  const text = useText();
  const language = useLanguage();
  const title = room.title[language] ?? room.title[room.originalLanguage] ?? room.stateCode;
  return (
    <Page
      title={<bdi>{text('drafting.title')}</bdi>}
      name={text('drafting.title')}
      lead={<bdi dir="auto">{title}</bdi>}
      training={room.stateCode.startsWith('X')}
      over={
        <Link to="/reports/:reportId" params={{ reportId: room.reportId }}>
          <Trans id="drafting.to-report" />
        </Link>
      }
    >
      {room.isOpen ? (
        <SharedDraft key={room.reportId} room={room} isShut={isShut} />
      ) : (
        <Note tone="due-soon">
          <p>
            <Trans id="drafting.not-open" />
          </p>
        </Note>
      )}
    </Page>
  );
}
