import { Trans, useText } from '../../web/i18n.tsx';
import type { Assessment } from './api.ts';

type Props = { readonly themes: Assessment['themes'] };

/** The mean of each theme as a bar and a number in one table; where nothing was rated it says so, and draws nothing. */
export function ThemeBars({ themes }: Props) {
  const text = useText();
  const hasBefore = themes.some(({ meanBefore }) => meanBefore !== null);
  return (
    <div className="theme-frame">
      <table className="table theme-bars">
        <caption className="unseen">
          <Trans id="answers.themes" />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans id="answers.theme" />
            </th>
            <th scope="col">
              <Trans id="answers.mean" />
            </th>
            <th scope="col" data-align="end">
              <Trans id="answers.rated" />
            </th>
            {hasBefore && (
              <th scope="col" data-align="end">
                <Trans id="answers.before" />
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {themes.map(({ themeId, asked, rated, mean, meanBefore }) => (
            <tr key={themeId}>
              <th scope="row">
                <Trans id={`procedure.theme.${themeId}`} />
              </th>
              <td data-label={text('answers.mean')}>
                <Mean mean={mean} />
              </td>
              <td data-align="end" data-label={text('answers.rated')}>
                <Trans id="assessment.progress" values={{ answered: rated, asked }} />
              </td>
              {hasBefore && (
                <td data-align="end" data-label={text('answers.before')}>
                  <MeanNumber of={meanBefore} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Mean({ mean }: { readonly mean: number | null }) {
  return (
    <span className="theme-mean">
      {mean !== null && (
        <span className="theme-track" aria-hidden="true">
          <span className="theme-bar" style={{ inlineSize: `${(mean / 4) * 100}%` }} />
        </span>
      )}
      <MeanNumber of={mean} />
    </span>
  );
}

function MeanNumber({ of }: { readonly of: number | null }) {
  return of === null ? (
    <span className="muted">
      <Trans id="answers.rating.none" />
    </span>
  ) : (
    <span className="theme-number">
      <Trans id="answers.mean-value" values={{ mean: Math.round(of * 10) / 10 }} />
    </span>
  );
}
