import { Trans, useText } from '../../web/i18n.tsx';
import { Day } from '../../web/ui/Day.tsx';
import { Tag } from '../../web/ui/Tag.tsx';
import type { RegisterRow } from './api.ts';

/** A visit's name for titles: its number and its State. */
export function useVisitName(): (visit: Pick<RegisterRow, 'number' | 'stateName'>) => string {
  const text = useText();
  return ({ number, stateName }) => text('visits.file.title', { number, state: stateName });
}

/** Type, form and origin of a visit, as small signs beside its title. */
export function VisitTags({ visit }: { readonly visit: RegisterRow }) {
  return (
    <span className="row">
      <Tag tone="neutral">
        <VisitType visit={visit} />
      </Tag>
      {visit.form === 'hybrid' && (
        <Tag tone="neutral">
          <Trans id="visits.form.hybrid" />
        </Tag>
      )}
      {visit.origin === 'record' && (
        <Tag tone="neutral">
          <Trans id="visits.origin.record" />
        </Tag>
      )}
      {visit.training && (
        <Tag tone="due-soon" icon="info">
          <Trans id="visits.training" />
        </Tag>
      )}
    </span>
  );
}

/** The type of a visit, with its ordinal where one is given. */
export function VisitType({ visit }: { readonly visit: Pick<RegisterRow, 'type' | 'ordinal'> }) {
  const text = useText();
  const type = text(`visits.type.${visit.type}`);
  return visit.ordinal === null ? (
    type
  ) : (
    <Trans id="visits.type-ordinal" values={{ type, ordinal: visit.ordinal }} />
  );
}

/** From when to when a visit is or was held. */
export function VisitDates({ visit }: { readonly visit: Pick<RegisterRow, 'startsOn' | 'endsOn'> }) {
  const { startsOn, endsOn } = visit;
  if (!startsOn) {
    return (
      <span className="muted">
        <Trans id="visits.dates.none" />
      </span>
    );
  }
  if (!endsOn) return <Trans id="visits.dates.from" values={{ from: startsOn }} />;
  if (endsOn === startsOn) return <Day day={startsOn} />;
  return <Trans id="visits.dates.range" values={{ from: startsOn, to: endsOn }} />;
}
