import { Link } from '../../ui/Link.tsx';
import { useText } from '../../web/i18n.tsx';

/** The themes a provision belongs to, each leading to all provisions of that theme. */
export function ThemeTags({ of }: { readonly of: readonly string[] }) {
  const text = useText();
  return (
    <ul className="theme-tags small" aria-label={text('standards.themes-of')}>
      {of.map((code) => (
        <li key={code}>
          <Link to={`/standards?theme=${code}`}>{text(`procedure.theme.${code}`)}</Link>
        </li>
      ))}
    </ul>
  );
}
