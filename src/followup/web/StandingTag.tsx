import { Tag } from '../../ui/Tag.tsx';
import { Trans } from '../../web/i18n.tsx';
import { type Standing, signOf } from '../scale.ts';

/** Where a recommendation stands, as colour, sign and word. */
export function StandingTag({ standing }: { readonly standing: Standing }) {
  const sign = signOf[standing];
  return (
    <Tag tone={sign} icon={sign}>
      <Trans id={`followup.standing.${standing}`} />
    </Tag>
  );
}
