import { Trans } from '../../web/i18n.tsx';
import type { Item } from './api.ts';

/** The rule of time of an item in a sentence; says so where the source states none. */
export function DueRuleText({ of }: { readonly of: Item['due'] }) {
  if (of === null) return <Trans id="programme.due.none" />;
  const { type, count = 1, date = '', within = '', from = '', parts = [] } = of;
  switch (type) {
    case 'period-end':
      return <Trans id="programme.due.period-end" values={{ day: date }} />;
    case 'offset':
      return (
        <>
          <Trans id="programme.due.offset" values={{ months: Number(within.replace(/\D/g, '')) }} />{' '}
          <bdi lang="en">{from}</bdi>
        </>
      );
    case 'event':
      return (
        <>
          <Trans id="programme.due.event" /> <bdi lang="en">{from}</bdi>
        </>
      );
    case 'compound':
      return (
        <>
          <Trans id="programme.due.compound" /> <bdi lang="en">{parts.join('; ')}</bdi>
        </>
      );
    case 'min-frequency':
      return <Trans id="programme.due.min-frequency" values={{ count }} />;
    default:
      return <Trans id="programme.due.per-year" values={{ count }} />;
  }
}
