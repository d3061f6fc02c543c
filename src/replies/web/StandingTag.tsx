import { type Standing, signOf } from '../../followup/acts.ts';
import { Trans } from '../../web/i18n.tsx';
import { Tag } from '../../web/ui/Tag.tsx';

/** How far a recommendation is carried out, as colour, sign and word. */
export function StandingTag({ standing }: { readonly standing: Standing }) {
  const sign = signOf[standing];
  return (
    <Tag tone={sign} icon={sign}>
      <Trans id={`followup.standing.${standing}`} />
    </Tag>
  );
}
