import { type Standing, signOf } from '../../followup/acts.ts';
import { Tag } from '../../ui/Tag.tsx';
import { Trans } from '../../web/i18n.tsx';

/** How far a recommendation is carried out, as colour, sign and word. */
export function StandingTag({ standing }: { readonly standing: Standing }) {
  const sign = signOf[standing];
  return (
    <Tag tone={sign} icon={sign}>
      <Trans id={`followup.standing.${standing}`} />
    </Tag>
  );
}
