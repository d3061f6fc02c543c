import { useSuspenseQuery } from '@tanstack/react-query';
import { formatList } from '../../platform/format.ts';
import { Day } from '../../ui/Day.tsx';
import { Link } from '../../ui/Link.tsx';
import { Note } from '../../ui/Note.tsx';
import { Facts, Page, Section } from '../../ui/Page.tsx';
import { Words } from '../../ui/Words.tsx';
import { usePathPart } from '../../web/address.ts';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { Addressees } from './Addressees.tsx';
import { type Circulation, circulationQuery } from './api.ts';
import { LateTag, Opened } from './columns.tsx';
import { Languages } from './Languages.tsx';

/** Something that was circulated: where it is read, in which languages it is there, and who has opened it. */
export function CirculationPage() {
  const text = useText();
  const { data } = useSuspenseQuery(circulationQuery(usePathPart('circulationId')));
  const { title } = data;
  return (
    <Page
      name={title?.text ?? text('circulation.closed-again')}
      title={title ? <Words of={title} /> : <Trans id="circulation.closed-again" />}
      over={
        <>
          <Link to="/circulations">
            <Trans id="circulation.title" />
          </Link>{' '}
          <LateTag row={data} />
        </>
      }
      training={data.training}
      actions={
        title && (
          <Link className="button button-main" to={data.place}>
            <Trans id="circulation.read-it" />
          </Link>
        )
      }
    >
      {!title && (
        <Note tone="plain">
          <p>
            <Trans id="circulation.closed-why" />
          </p>
        </Note>
      )}
      <Section title={<Trans id="circulation.about" />}>
        <CirculationFacts of={data} />
      </Section>
      <Languages of={data.languages} />
      {data.addressees && (
        <Addressees
          circulationId={data.circulationId}
          addressees={data.addressees}
          refused={data.refused.remind}
        />
      )}
    </Page>
  );
}

function CirculationFacts({ of }: { readonly of: Circulation }) {
  const text = useText();
  const language = useLanguage();
  const facts = [
    { name: 'kind', value: <Trans id={`circulation.kind.${of.kind}`} /> },
    of.stateName !== null && { name: 'state', value: of.stateName },
    { name: 'on', value: <Day day={of.circulatedOn} /> },
    of.neededOn !== null && { name: 'needed', value: <Day day={of.neededOn} /> },
    {
      name: 'circles',
      value: formatList(
        of.circles.map((circle) => text(`circulation.circle.${circle}`)),
        language,
      ),
    },
    { name: 'opened', value: <Opened row={of} /> },
  ].filter((fact) => fact !== false);
  return (
    <Facts
      of={facts.map(({ name, value }) => ({ name: <Trans id={`circulation.column.${name}`} />, value }))}
    />
  );
}
