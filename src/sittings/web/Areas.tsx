import { Trans } from '../../web/i18n.tsx';

/** Areas one below the other: their names have commas and "and" in them, and are not told apart in a sentence. */
export function Areas({ of }: { readonly of: readonly string[] }) {
  return (
    <ul className="areas">
      {of.map((area) => (
        <li key={area}>
          <Trans id={`procedure.theme.${area}`} />
        </li>
      ))}
    </ul>
  );
}
