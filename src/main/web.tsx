import { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { fetchWords, wordsHeld } from '../web/catalogues.ts';
import { languageOfPage, Words } from '../web/i18n.tsx';
import { chosenTheme, showTheme } from '../web/theme.ts';
import { troubleOf } from '../web/trouble.ts';
import '../styles/styles.css';
import { Root } from './Root.tsx';

const freshFor = 30_000;

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root');
  showTheme(chosenTheme());

  const language = languageOfPage();
  await fetchWords(language, []);
  // The client itself tries reads again; here only what it gave up on arrives.
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: freshFor, retry: false } } });

  createRoot(root, { onCaughtError: noteFault }).render(
    <StrictMode>
      <Words
        language={language}
        catalogue={wordsHeld(language)}
        onChange={() => void queries.invalidateQueries()}
      >
        <Root queries={queries} />
      </Words>
    </StrictMode>,
  );
  whenIdle(() => void fetchWords(languageOfPage()));
}

/** What this page does not need comes when nothing else is asked for: a refusal may speak in the words of any part. */
function whenIdle(work: () => void): void {
  window.addEventListener('load', () => setTimeout(work, 0), { once: true });
  if (document.readyState === 'complete') work();
}

/** A refusal is an answer that the page puts into words; only what went wrong is noted in the console. */
function noteFault(error: unknown): void {
  if (troubleOf(error).is !== 'refused') console.error(error);
}

void start();
