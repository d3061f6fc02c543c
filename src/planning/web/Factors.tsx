import { Disclosure } from '../../ui/Disclosure.tsx';
import { Link } from '../../ui/Link.tsx';
import { Words } from '../../ui/Words.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import type { Factor } from './api.ts';
import { Score } from './Score.tsx';

/** Every input of a need with criterion, weight and value, and what each rests on. */
export function Factors({ factors }: { readonly factors: readonly Factor[] }) {
  const text = useText();
  return (
    <Disclosure title={text('planning.factors')}>
      <ul className="factors">
        {factors.map((factor) => (
          <li key={factor.input}>
            <p className="factor">
              <span>
                <bdi>{factor.criterion}</bdi> <Trans id={`planning.input-${factor.input}`} />
              </span>
              <span className="muted small">
                <Trans id="planning.weight" values={{ weight: String(factor.weight) }} />
              </span>
              <strong>
                {factor.applies ? <Score value={factor.value} /> : text('planning.not-applicable')}
              </strong>
            </p>
            <RestsOn factor={factor} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function RestsOn({ factor: { answers, scales } }: { readonly factor: Factor }) {
  return (
    <ul className="plain-list small">
      {answers.map(({ answerId, said, place }) => (
        <li key={answerId}>
          <Link to={place}>
            <Words of={said} />
          </Link>
        </li>
      ))}
      {scales.map(({ scale, said, source, isYours }) => (
        <li key={`${scale} ${source} ${isYours}`}>
          <Trans
            id={isYours ? 'planning.judged-by-you' : 'planning.judged'}
            values={{ scale: String(scale) }}
          />{' '}
          <Words of={said} /> <bdi className="muted">{source}</bdi>
        </li>
      ))}
    </ul>
  );
}
