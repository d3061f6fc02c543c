import { useQuery } from '@tanstack/react-query';
import { Moment } from '../../ui/Day.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Section } from '../../ui/Page.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { type Reading, readingsQuery } from './api.ts';

/** Who opened the document, the latest first. */
export function Readings({ documentId }: { readonly documentId: string }) {
  const readings = useQuery(readingsQuery(documentId));
  return (
    <Section title={<Trans id="documents.readings" />}>
      <p className="muted">
        <Trans id="documents.readings-lead" />
      </p>
      <Loaded query={readings} rows={3}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={<Trans id="documents.no-readings" />}>
              <Trans id="documents.no-readings-why" />
            </EmptyState>
          ) : (
            <ul className="plain-list">
              {rows.map((reading) => (
                <li key={reading.readingId}>
                  <ReadingLine reading={reading} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}

/** One reading in a sentence: who, for which State, how and when. */
export function ReadingLine({ reading }: { readonly reading: Reading }) {
  const text = useText();
  const { functionId, stateCode, kind, marked, readAt } = reading;
  return (
    <>
      <span>{functionId ? text(functionId) : text('documents.reader-unknown')}</span>
      {stateCode && (
        <>
          {' '}
          <bdi>({stateCode})</bdi>
        </>
      )}
      {' · '}
      <Trans id={`documents.reading.${kind}`} />
      {' · '}
      <Moment at={readAt} zone="America/New_York" />
      {marked && (
        <>
          {' · '}
          <Trans id="documents.reading-marked" />
        </>
      )}
    </>
  );
}
