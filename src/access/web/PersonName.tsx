import type { Language } from '../../platform/language.ts';
import { Trans, useLanguage } from '../../web/i18n.tsx';
import type { Person } from './api.ts';

const commas: Readonly<Partial<Record<Language, string>>> = { ar: '، ', zh: '，' };

/** A person by function, with the State they act for. */
export function PersonName({ person }: { readonly person: Person }) {
  const language = useLanguage();
  return (
    <>
      <Trans id={person.functionId} />
      {person.stateName && (
        <>
          {commas[language] ?? ', '}
          <bdi>{person.stateName}</bdi>
        </>
      )}
    </>
  );
}
