import { render } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Contract } from '../platform/contract.ts';
import { type Language, languages } from '../platform/language.ts';
import { RefusalText } from '../ui/RefusalText.tsx';
import { fetchWords, wordsHeld } from '../web/catalogues.ts';
import { Words } from '../web/i18n.tsx';

// A page comes with the words it says itself, and a refusal speaks in the words of the part that raised it, which may be
// another. Words that are here stay, so what is said where a page brought none of its own is said on every page.

const contracts = import.meta.glob<Record<string, Contract>>('../*/*contract.ts', { eager: true });
const written = import.meta.glob<string>('../*/refusals.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const codes = [
  ...new Set([
    ...Object.values(contracts)
      .flatMap((exported) => Object.entries(exported))
      .filter(([name]) => name.endsWith('Contract'))
      .flatMap(([, contract]) => Object.values(contract).flatMap(({ refusals = [] }) => refusals)),
    ...Object.values(written).flatMap((text) =>
      [...text.matchAll(/refusal\(\s*'([^']+)'/g)].map(([, code = '']) => code),
    ),
  ]),
].sort();

describe('every refusal there is', () => {
  it('is many', () => {
    expect(codes.length).toBeGreaterThan(200);
    expect(codes).toContain('reports.words-missing');
  });

  it.each(languages)(
    'is said in %s where a page brought no words of its own',
    { timeout: 60_000 },
    async (language) => {
      expect(await unsaid(language)).toEqual([]);
    },
  );
});

/** The refusals that are not said in the end where nothing is here but what stands around every page. */
async function unsaid(language: Language): Promise<readonly string[]> {
  await fetchWords(language, []);
  const { container } = render(
    <Words language={language} catalogue={wordsHeld(language)}>
      {codes.map((code) => (
        <p key={code}>
          <RefusalText refusal={{ code, kind: 'not-now' }} />
        </p>
      ))}
    </Words>,
  );
  const silent = () =>
    [...container.querySelectorAll('p')].flatMap(({ textContent }, at) => {
      const code = codes[at] ?? '';
      return ['', code].includes(textContent?.trim() ?? '') ? [code] : [];
    });
  await vi.waitUntil(() => silent().length === 0, { timeout: 20_000, interval: 100 }).catch(() => {});
  return silent();
}
