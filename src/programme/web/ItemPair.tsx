import { Link } from '../../ui/Link.tsx';
import { OutcomeTag } from '../../ui/OutcomeTag.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Words } from '../../ui/Words.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import type { ItemRow } from './api.ts';

type Props = { readonly item: ItemRow; readonly mirror: ItemRow | null };

/** An item and the one it mirrors, with the kind of difference between them. */
export function ItemPair({ item, mirror }: Props) {
  return (
    <div className="programme-pair">
      <OneItem item={item} />
      {mirror && <OneItem item={mirror} />}
      {item.differenceKind && (
        <p className="programme-difference muted small">
          <Trans id={`programme.difference.${item.differenceKind}`} />
          {!mirror && item.mirrorId && (
            <>
              {' '}
              <Link to={`/programme/${item.mirrorId}`}>
                <Trans id="programme.to-mirror" />
              </Link>
            </>
          )}
        </p>
      )}
    </div>
  );
}

/** One of the two: its place, its words, how often, and where it stands. */
export function OneItem({ item }: { readonly item: ItemRow }) {
  const text = useText();
  return (
    <article className="programme-item">
      <h3>
        <Link to={`/programme/${item.itemId}`}>
          <Trans
            id="programme.item-of"
            values={{ body: text(`programme.body.${item.body}`), item: placeOf(item) }}
          />
        </Link>
      </h3>
      <p>
        <Words of={item.words} />
      </p>
      <p className="row small">
        {item.kind !== 'task' && (
          <Tag tone="neutral">
            <Trans id={`programme.kind.${item.kind}`} />
          </Tag>
        )}
        <span className="muted">
          <Trans id={`programme.recurrence.${item.recurrence}`} />
        </span>
        {item.status && <OutcomeTag outcome={item.status} />}
      </p>
    </article>
  );
}

/** The number of an item as the programme has it: `9`, or `(a)` in the letter. */
export const placeOf = ({ cite }: Pick<ItemRow, 'cite'>): string => cite.split(' ').at(-1) ?? cite;
