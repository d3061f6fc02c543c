import { useSyncExternalStore } from 'react';

// The width below which rows become cards (styles/table.css).
const query = '(max-width: 40rem)';

function listen(onChange: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
}

/** Whether the screen is as narrow as a telephone: for drawings, which no style can lay out anew. */
export const useNarrow = (): boolean => useSyncExternalStore(listen, () => window.matchMedia(query).matches);
