import { Day } from '../../ui/Day.tsx';
import { Section } from '../../ui/Page.tsx';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import { Trans, useLanguage } from '../../web/i18n.tsx';
import type { Circulation } from './api.ts';
import './circulation.css';

type Status = Circulation['languages'][number];

const tones: Readonly<Record<Status['standing'], Tone>> = {
  there: 'met',
  'there-late': 'due-soon',
  asked: 'running',
  overdue: 'overdue',
  'not-asked': 'not-started',
};

/** Each of the six languages: whether it is there, since when, and by when it was asked for. */
export function Languages({ of }: { readonly of: readonly Status[] }) {
  const own = useLanguage();
  const names = new Intl.DisplayNames([own], { type: 'language' });
  return (
    <Section title={<Trans id="circulation.languages" />}>
      <ul className="plain-list circulation-lines">
        {of.map(({ language, standing, thereOn, askedBy }) => (
          <li key={language}>
            <span>{names.of(language) ?? language}</span>
            <Tag tone={tones[standing]}>
              <Trans id={`circulation.language.${standing}`} />
            </Tag>
            <span className="muted small">
              {thereOn && (
                <>
                  <Trans id="circulation.there-since" /> <Day day={thereOn} />
                </>
              )}
              {thereOn && askedBy && ' · '}
              {askedBy && (
                <>
                  <Trans id="circulation.asked-by" /> <Day day={askedBy} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
