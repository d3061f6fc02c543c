import { Trans } from '../../web/i18n.tsx';
import type { Person } from './api.ts';

/** A person by function, with the State they act for. */
export function PersonName({ person }: { readonly person: Person }) {
  return (
    <>
      <Trans id={person.functionId} />
      {person.stateName && (
        <>
          {', '}
          <bdi>{person.stateName}</bdi>
        </>
      )}
    </>
  );
}
