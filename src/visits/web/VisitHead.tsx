import { Day } from '../../ui/Day.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import type { VisitFile } from './api.ts';
import { dayRange } from './day-range.ts';

/** A visit's name for titles: its number and its State. */
export function useVisitName(): (visit: Pick<VisitFile, 'number' | 'stateName'>) => string {
  const text = useText();
  return ({ number, stateName }) => text('visits.file.title', { number, state: stateName });
}

type VisitKind = Pick<VisitFile, 'type' | 'ordinal' | 'form' | 'origin'>;

/** Type, form and origin of a visit, as small signs beside its title. */
export function VisitTags({ visit }: { readonly visit: VisitKind }) {
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
    </span>
  );
}

/** The type of a visit, with its ordinal where one is given. */
export function VisitType({ visit }: { readonly visit: Pick<VisitFile, 'type' | 'ordinal'> }) {
  const text = useText();
  const type = text(`visits.type.${visit.type}`);
  return visit.ordinal === null ? (
    type
  ) : (
    <Trans id="visits.type-ordinal" values={{ type, ordinal: visit.ordinal }} />
  );
}

/** From when to when a visit is or was held. */
export function VisitDates({ visit }: { readonly visit: Pick<VisitFile, 'startsOn' | 'endsOn'> }) {
  const language = useLanguage();
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
  return <span className="dates">{dayRange(startsOn, endsOn, language)}</span>;
}
