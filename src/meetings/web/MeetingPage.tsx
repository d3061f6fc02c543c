import { useSuspenseQuery } from '@tanstack/react-query';
import { formatList } from '../../platform/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Link } from '../../ui/Link.tsx';
import { Facts, Page, Section } from '../../ui/Page.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Words } from '../../ui/Words.tsx';
import { usePathPart } from '../../web/address.ts';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { Agenda } from './Agenda.tsx';
import { type Meeting, meetingQuery } from './api.ts';
import { MeetingDay, MeetingTag, useConvenerName } from './meeting-columns.tsx';
import { SettleMeeting } from './SettleMeeting.tsx';
import './meetings.css';

/** A meeting: its agenda with the papers this reader may read, what was decided, and what became of it. */
export function MeetingPage() {
  const { data: meeting } = useSuspenseQuery(meetingQuery(usePathPart('meetingId')));
  return (
    <Page
      name={meeting.title.text}
      title={<Words of={meeting.title} />}
      over={
        <>
          <Link to="/meetings">
            <Trans id="meetings.title" />
          </Link>{' '}
          <MeetingTag status={meeting.status} />{' '}
          <Tag tone="neutral">
            <Trans id={meeting.isOpen ? 'meetings.open' : `meetings.closed-${meeting.origin}`} />
          </Tag>
        </>
      }
      training={meeting.training}
      actions={
        <>
          <Link className="button" to={`/chain/meeting/${meeting.meetingId}`}>
            <Trans id="web.follow-chain" />
          </Link>
          {meeting.refused && <SettleMeeting meeting={meeting} refused={meeting.refused.settle} />}
        </>
      }
    >
      <Section title={<Trans id="meetings.about-meeting" />}>
        <MeetingFacts meeting={meeting} />
        <Notes of={meeting.notes} />
      </Section>
      <Section title={<Trans id="meetings.agenda" />}>
        {meeting.agenda.length === 0 ? (
          <EmptyState title={<Trans id="meetings.agenda-none" />}>
            <Trans id="meetings.agenda-none-why" />
          </EmptyState>
        ) : (
          <Agenda meeting={meeting} />
        )}
      </Section>
    </Page>
  );
}

function MeetingFacts({ meeting }: { readonly meeting: Meeting }) {
  const text = useText();
  const language = useLanguage();
  const nameOf = useConvenerName();
  const facts = [
    { name: 'on', value: <MeetingDay of={meeting} /> },
    meeting.number !== null && {
      name: 'number',
      value: <Trans id="meetings.meeting-number" values={{ number: meeting.number }} />,
    },
    { name: 'format', value: text(`meetings.format.${meeting.format}`) },
    { name: 'conveners', value: formatList(meeting.conveners.map(nameOf), language) },
    meeting.virtual && { name: 'place', value: <Trans id="meetings.virtual" /> },
    meeting.admitted.length > 0 && { name: 'admitted', value: formatList(meeting.admitted, language) },
    meeting.follows && {
      name: 'follows',
      value: (
        <Link to={`/meetings/${meeting.follows.meetingId}`}>
          <Words of={meeting.follows.title} />
        </Link>
      ),
    },
  ].filter((fact) => typeof fact === 'object' && fact !== null);
  return (
    <Facts of={facts.map(({ name, value }) => ({ name: <Trans id={`meetings.fact.${name}`} />, value }))} />
  );
}

/** What the printed list leaves open, which is in English. */
function Notes({ of }: { readonly of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <ul>
      {of.map((note) => (
        <li key={note}>
          <Words of={{ text: note, language: 'en' }} />
        </li>
      ))}
    </ul>
  );
}
