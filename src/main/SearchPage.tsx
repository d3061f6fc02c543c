import { useMemo } from 'react';
import { SearchPage as Search } from '../search/web/SearchPage.tsx';
import { useText } from '../web/i18n.tsx';
import { searchedPages } from './places.tsx';

/** All that was found, pages among it. */
export function SearchPage() {
  const text = useText();
  const pages = useMemo(
    () => searchedPages.map(({ path, title }) => ({ to: path, title: text(title), about: null })),
    [text],
  );
  return <Search pages={pages} />;
}
