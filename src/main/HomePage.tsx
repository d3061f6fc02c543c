import { useSuspenseQuery } from '@tanstack/react-query';
import { meQuery } from '../access/web/api.ts';
import { PersonName } from '../access/web/PersonName.tsx';
import { WhyThisDate } from '../clocks/web/WhyThisDate.tsx';
import { DeskPage } from '../desks/web/DeskPage.tsx';
import { SavedFilterList } from '../filters/web/SavedFilterList.tsx';
import { placesOf } from './places.tsx';

/** Where everybody starts. */
export function HomePage() {
  const { data: me } = useSuspenseQuery(meQuery());
  return (
    <DeskPage
      person={me.person}
      name={me.person && <PersonName person={me.person} />}
      today={me.today}
      training={me.mayChoose}
      places={placesOf(me.person?.audience ?? null)}
      Why={WhyThisDate}
      kept={<SavedFilterList />}
    />
  );
}
