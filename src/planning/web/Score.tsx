import { formatScore } from '../../platform/format.ts';
import { Trans, useLanguage } from '../../web/i18n.tsx';

/** A score as it is read, with all its digits for whoever asks; or that there is none. */
export function Score({ value }: { readonly value: number | null }) {
  const language = useLanguage();
  if (value === null) return <Trans id="planning.no-value" />;
  return (
    <data value={value} title={String(value)}>
      {formatScore(value, language)}
    </data>
  );
}
