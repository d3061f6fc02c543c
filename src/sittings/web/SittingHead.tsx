import { saidIn } from '../../platform/said-in.ts';
import { Day, Hours } from '../../ui/Day.tsx';
import { Facts } from '../../ui/Page.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Words } from '../../ui/Words.tsx';
import { Trans, useLanguage } from '../../web/i18n.tsx';
import { Areas } from './Areas.tsx';
import type { Sitting } from './api.ts';

/** When and with whom a sitting is held, with the hours on the clock of its place. */
export function SittingHead({ sitting }: { readonly sitting: Sitting }) {
  const language = useLanguage();
  return (
    <>
      <h3>
        <Words of={saidIn(sitting.institution, language)} />
      </h3>
      <p className="row">
        <Day day={sitting.on} />
        <Hours {...sitting} />
        <Tag tone="neutral">
          <Trans id={`sittings.kind.${sitting.kind}`} />
        </Tag>
        {sitting.dropped && (
          <Tag tone="lapsed" icon="stop">
            <Trans id="sittings.dropped" />
          </Tag>
        )}
        {sitting.sinceAgreed && (
          <Tag tone="due-soon" icon="due-soon">
            <Trans id="sittings.since-agreed" />
          </Tag>
        )}
      </p>
    </>
  );
}

type FactsProps = { readonly sitting: Sitting; readonly correspondence: string | null };

/** Where it is, who takes part, what it is about; and the institution in the language CTED and the State write in. */
export function SittingFacts({ sitting, correspondence }: FactsProps) {
  const language = useLanguage();
  const other =
    correspondence && correspondence !== language ? sitting.institution[correspondence] : undefined;
  // Said once, in the language the sitting works in.
  const inWorkingLanguage = (words: string) => <Words of={{ text: words, language: sitting.language }} />;
  return (
    <>
      {other && (
        <p className="muted">
          <Words of={{ text: other, language: correspondence as typeof language }} />
        </p>
      )}
      <Facts
        of={[
          { name: <Trans id="sittings.place" />, value: inWorkingLanguage(sitting.place) },
          { name: <Trans id="sittings.counterpart" />, value: inWorkingLanguage(sitting.counterpart) },
          { name: <Trans id="sittings.visitors" />, value: inWorkingLanguage(sitting.visitors) },
          { name: <Trans id="sittings.themes" />, value: <Areas of={sitting.themes} /> },
          {
            name: <Trans id="sittings.language" />,
            value: (
              <>
                {new Intl.DisplayNames([language], { type: 'language' }).of(sitting.language)}
                {sitting.interpreted && (
                  <>
                    {' · '}
                    <Trans id="sittings.interpreted" />
                  </>
                )}
              </>
            ),
          },
        ]}
      />
    </>
  );
}
