import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { Trans } from '../../web/i18n.tsx';
import { journalQuery, type VisitFile } from './api.ts';
import { DueNow } from './DueNow.tsx';
import { JournalList } from './JournalList.tsx';
import { RecordEvent } from './RecordEvent.tsx';

// What the page of a visit shows of this part.

type Props = { readonly file: VisitFile };

const latest = 10;

export function DueSection({ file }: Props) {
  return (
    <Section title={<Trans id="events.due.title" />}>
      <DueNow file={file} />
    </Section>
  );
}

export function ActsSection({ file }: Props) {
  return (
    <Section title={<Trans id="events.acts.title" />}>
      <RecordEvent file={file} />
    </Section>
  );
}

/** The latest entries; on a past day they are read, and not corrected. */
export function JournalSection({ file }: Props) {
  return (
    <Section title={<Trans id="events.title" />}>
      <LatestEntries file={file} isPast={file.view !== 'now'} />
    </Section>
  );
}

function LatestEntries({ file, isPast }: Props & { readonly isPast: boolean }) {
  const query = useInfiniteQuery(journalQuery(file.fileId, latest));
  const refusal = file.refused['correct-event'];
  return (
    <>
      {refusal && !isPast && (
        <Note>
          <p>
            <RefusalText refusal={refusal} />
          </p>
        </Note>
      )}
      <Loaded query={query}>
        {(data) => (
          <JournalList lines={data.pages.flatMap((page) => page.rows)} file={file} isPast={isPast} />
        )}
      </Loaded>
      <p>
        <Link to="/visits/:fileId/journal" params={{ fileId: file.fileId }}>
          <Trans id="events.whole" />
        </Link>
      </p>
    </>
  );
}
