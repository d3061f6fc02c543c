import { useSuspenseQuery } from '@tanstack/react-query';
import { Day } from '../../ui/Day.tsx';
import { Link } from '../../ui/Link.tsx';
import { Facts, Page, Section } from '../../ui/Page.tsx';
import { LanguageMark } from '../../ui/Words.tsx';
import { usePathPart } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { type Provision, provisionQuery } from './api.ts';
import { ThemeTags } from './ThemeTags.tsx';
import './standards.css';

/** One provision: what it says, where it stands, and which questions rest on it. */
export function ProvisionPage() {
  const text = useText();
  const provisionId = usePathPart('provisionId');
  const { data: provision } = useSuspenseQuery(provisionQuery(provisionId));
  const { symbol, paragraph } = provision;
  const name = text('standards.provision-of', { symbol, paragraph });
  return (
    <Page
      name={name}
      title={name}
      over={
        <Link to="/standards">
          <Trans id="standards.title" />
        </Link>
      }
      lead={provision.summary}
      actions={
        <Link className="button" to={`/chain/provision/${provisionId}`}>
          <Trans id="web.follow-chain" />
        </Link>
      }
    >
      <Said provision={provision} />
      <Section title={<Trans id="standards.questions" />}>
        <Questions of={provision.questions} />
      </Section>
    </Page>
  );
}

function Said({ provision: { resolution, themes, checked } }: { readonly provision: Provision }) {
  const facts = [
    { name: <Trans id="standards.resolution" />, value: <bdi>{resolution.symbol}</bdi> },
    ...(resolution.adoptedOn
      ? [{ name: <Trans id="standards.adopted" />, value: <Day day={resolution.adoptedOn} /> }]
      : []),
    {
      name: <Trans id="standards.subject" />,
      value: (
        <>
          <span lang="en" dir="ltr">
            {resolution.subject}
          </span>{' '}
          <LanguageMark of="en" />
        </>
      ),
    },
    { name: <Trans id="standards.themes-of" />, value: <ThemeTags of={themes} /> },
    { name: <Trans id="standards.checked" />, value: <Trans id={`standards.checked-${checked}`} /> },
  ];
  return (
    <Section title={<Trans id="standards.said" />}>
      <Facts of={facts} />
      <p className="muted small">
        <Trans id="standards.own-words" />
      </p>
    </Section>
  );
}

function Questions({ of }: { readonly of: Provision['questions'] }) {
  if (of.length === 0) {
    return (
      <p className="muted">
        <Trans id="standards.no-questions" />
      </p>
    );
  }
  return (
    <ul className="provisions">
      {of.map(({ questionId, title, language, place }) => (
        <li key={questionId}>
          <span className="provision-words">
            <Link to={place} lang={language}>
              <bdi>{title}</bdi>
            </Link>
            <Link className="small" to={`/chain/question/${questionId}`}>
              <Trans id="web.follow-chain" />
            </Link>
          </span>
        </li>
      ))}
    </ul>
  );
}
