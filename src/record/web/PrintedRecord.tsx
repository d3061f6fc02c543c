import type { ReactNode } from 'react';
import type { Received } from '../../platform/contract.ts';
import { Note } from '../../ui/Note.tsx';
import { Facts, Section } from '../../ui/Page.tsx';
import type { visitsContract } from '../../visits/contract.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { PrintedNotes } from './PrintedNotes.tsx';
import './printed.css';

type VisitFile = Received<(typeof visitsContract)['getVisit']>;

type Props = {
  readonly file: VisitFile;
  /** Type and dates of a visit in the words of its part. */
  readonly Type: (props: { readonly visit: VisitFile }) => ReactNode;
  readonly Dates: (props: { readonly visit: VisitFile }) => ReactNode;
};

/** A visit of the past as a printed list has it. No events are known of it, so it has no clocks. */
export function PrintedRecord({ file, Type, Dates }: Props) {
  const text = useText();
  const components = file.components.map((kind) => text(`preparation.component.${kind}`)).join(' · ');
  return (
    <>
      <Note>
        <p>
          <Trans id="record.lead" />
        </p>
      </Note>
      <Section title={<Trans id="record.title" />}>
        <Facts
          of={[
            { name: <Trans id="visits.column.number" />, value: file.number },
            { name: <Trans id="visits.column.state" />, value: file.stateName },
            { name: <Trans id="visits.column.type" />, value: <Type visit={file} /> },
            { name: <Trans id="visits.column.component" />, value: components },
            { name: <Trans id="visits.column.dates" />, value: <Dates visit={file} /> },
          ]}
        />
      </Section>
      {file.printed && <AsPrinted printed={file.printed} />}
      {file.notes.length > 0 && (
        <Section title={<Trans id="record.notes" />}>
          <PrintedNotes of={file.notes} />
        </Section>
      )}
    </>
  );
}

/** The words of the printed list, letter for letter. */
function AsPrinted({ printed }: { readonly printed: NonNullable<VisitFile['printed']> }) {
  const word = (text: string) => (
    <bdi lang={printed.language} className="as-printed">
      {text}
    </bdi>
  );
  return (
    <Section title={<Trans id="record.as-printed" values={{ source: printed.source }} />}>
      <Facts
        of={[
          { name: <Trans id="visits.column.state" />, value: word(printed.state) },
          { name: <Trans id="visits.column.type" />, value: word(printed.type) },
          ...(printed.ordinal
            ? [{ name: <Trans id="visits.column.ordinal" />, value: word(printed.ordinal) }]
            : []),
          { name: <Trans id="visits.column.dates" />, value: word(printed.dates) },
        ]}
      />
    </Section>
  );
}
