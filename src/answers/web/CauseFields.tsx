import { useQuery } from '@tanstack/react-query';
import { saidIn } from '../../platform/said-in.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Words } from '../../ui/Words.tsx';
import { Trans, useLanguage } from '../../web/i18n.tsx';
import { causesQuery } from './api.ts';
import type { Draft } from './saver.ts';

type Causes = Draft['causes'];
type Props = {
  readonly assessmentId: string;
  readonly named: Causes;
  readonly onChange: (named: Causes) => void;
};

/** Why the rating is another than in the cycle before: records of the thread of the State, to be ticked. */
export function CauseFields({ assessmentId, named, onChange }: Props) {
  const language = useLanguage();
  const query = useQuery(causesQuery(assessmentId));
  const isNamed = (recordId: string) => named.some((one) => one.recordId === recordId);
  return (
    <fieldset className="stack">
      <legend>
        <Trans id="answers.causes" />
      </legend>
      <p className="field-hint">
        <Trans id="answers.causes-hint" />
      </p>
      <Loaded query={query} rows={3}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="muted">
              <Trans id="answers.causes-none" />
            </p>
          ) : (
            <div className="causes">
              {rows.map(({ kind, recordId, words }) => (
                <label key={`${kind} ${recordId}`} className="check">
                  <input
                    type="checkbox"
                    checked={isNamed(recordId)}
                    onChange={() =>
                      onChange(
                        isNamed(recordId)
                          ? named.filter((one) => one.recordId !== recordId)
                          : [...named, { kind, recordId }],
                      )
                    }
                  />
                  <span>
                    <Trans id={`chain.kind.${kind}`} /> · <Words of={saidIn(words, language)} />
                  </span>
                </label>
              ))}
            </div>
          )
        }
      </Loaded>
    </fieldset>
  );
}
