import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Day } from '../../ui/Day.tsx';
import { Filters } from '../../ui/Filters.tsx';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { LanguageMark } from '../../ui/Words.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { type Resolution, standardsQuery } from './api.ts';
import { ThemeList } from './ThemeList.tsx';
import { ThemeTags } from './ThemeTags.tsx';
import './standards.css';

/** What an assessment is measured by: the provisions of the resolutions by theme, and the themes with their sub-topics. */
export function StandardsPage() {
  const text = useText();
  const theme = useAddress().get('theme');
  const query = useQuery({ ...standardsQuery(theme), placeholderData: keepPreviousData });
  const choices = query.data?.themes.map(({ code, number }) => ({
    value: code,
    label: text('standards.theme-numbered', { number, theme: text(`procedure.theme.${code}`) }),
  }));
  return (
    <Page
      name={text('standards.title')}
      title={<Trans id="standards.title" />}
      lead={<Trans id="standards.lead" />}
    >
      <Filters
        of={[{ is: 'choice', name: 'theme', label: text('standards.theme'), choices: choices ?? [] }]}
      />
      <Loaded query={query} rows={12}>
        {({ resolutions, themes, total }) => (
          <>
            <p className="muted" role="status">
              <Trans
                id="standards.counted"
                values={{ shown: resolutions.flatMap(({ provisions }) => provisions).length, total }}
              />
            </p>
            {resolutions.map((resolution) => (
              <OfResolution key={resolution.symbol} resolution={resolution} />
            ))}
            <Section title={<Trans id="standards.themes" />}>
              <ThemeList themes={themes} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function OfResolution({ resolution }: { readonly resolution: Resolution }) {
  const { symbol, adoptedOn, subject, provisions } = resolution;
  return (
    <Section
      title={<bdi>{symbol}</bdi>}
      actions={
        adoptedOn && (
          <span className="muted small">
            <Day day={adoptedOn} />
          </span>
        )
      }
    >
      <p className="muted">
        <span lang="en" dir="ltr">
          {subject}
        </span>{' '}
        <LanguageMark of="en" />
      </p>
      <ul className="provisions">
        {provisions.map(({ provisionId, paragraph, summary, themes }) => (
          <li key={provisionId}>
            <span className="provision-number">
              <bdi>{paragraph}</bdi>
            </span>
            <span className="provision-words">
              <Link to="/standards/:provisionId" params={{ provisionId }}>
                {summary}
              </Link>
              <ThemeTags of={themes} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
