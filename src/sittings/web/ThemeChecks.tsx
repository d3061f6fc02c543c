import { useQuery } from '@tanstack/react-query';
import { Trans } from '../../web/i18n.tsx';
import { themesQuery } from './api.ts';

type Props = { readonly value: readonly string[]; readonly onChange: (themes: string[]) => void };

/** The areas of a visit, as many as a sitting is about (S/2020/731 IV). */
export function ThemeChecks({ value, onChange }: Props) {
  const { data } = useQuery(themesQuery());
  const themes = (data?.rows ?? []).map(({ code }) => code);
  const toggle = (code: string) =>
    onChange(value.includes(code) ? value.filter((one) => one !== code) : [...value, code]);
  return (
    <fieldset className="checks plain">
      <legend>
        <Trans id="sittings.themes" />
      </legend>
      {themes.map((code) => (
        <label key={code} className="check">
          <input type="checkbox" checked={value.includes(code)} onChange={() => toggle(code)} />
          <span>
            <Trans id={`procedure.theme.${code}`} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
