import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ReaderTools } from '../shell/ReaderTools.tsx';
import { Day, DaysLeft } from '../ui/Day.tsx';
import { shown } from '../ui/page.fixture.tsx';
import { Trans, useText } from './i18n.tsx';

describe('a message', () => {
  it.each([
    ['en', 0, 'due today'],
    ['en', 12, '12 days left'],
    ['en', -1, '1 day late'],
    ['ru', 21, /остал\S+ 21 день/],
    ['ar', 2, /يومان/],
    ['zh', 3, /3/],
  ] as const)('counts days in %s: %i', async (language, days, words) => {
    await shown(() => <DaysLeft days={days} />, { language });
    await screen.findByText(words);
  });

  it('puts an element where it has a tag, and text round it', async () => {
    const { container } = await shown(() => (
      <p>
        <Trans id="web.training-band" components={{ b: <strong className="loud" /> }} />
      </p>
    ));
    await screen.findByText('Training data.');
    expect(container.querySelector('strong.loud')?.textContent).toBe('Training data.');
    expect(container.querySelector('p')?.textContent).toMatch(/^Training data\. The States/);
  });

  it('that does not exist is shown as its id, in no other language', async () => {
    await shown(() => <p>{useText()('web.no-such-message')}</p>, { language: 'fr' });
    await screen.findByText('web.no-such-message');
  });

  it('has a day in it written with the month as a word', async () => {
    await shown(() => <Day day="2025-05-25" />, { language: 'es' });
    expect((await screen.findByText('25 de mayo de 2025')).getAttribute('datetime')).toBe('2025-05-25');
  });
});

describe('the choice of a language', () => {
  it('changes words, direction and the cookie the server reads, on the page as it stands', async () => {
    const { user } = await shown(() => (
      <>
        <ReaderTools />
        <p>{useText()('web.keys')}</p>
      </>
    ));
    await user.selectOptions(await screen.findByLabelText('Language'), 'العربية');
    await screen.findByLabelText('اللغة');
    expect(document.documentElement.lang).toBe('ar');
    expect(document.documentElement.dir).toBe('rtl');
    expect(document.cookie).toContain('stk_language=ar');
    expect(screen.queryByText('Keyboard keys')).toBeNull();
  });

  it('names each language in its own words, and says which they are', async () => {
    await shown(ReaderTools);
    const options = [...(await screen.findByLabelText<HTMLSelectElement>('Language')).options];
    expect(options.map(({ lang, text }) => [lang, text])).toEqual([
      ['en', 'English'],
      ['fr', 'Français'],
      ['es', 'Español'],
      ['ru', 'Русский'],
      ['ar', 'العربية'],
      ['zh', '中文'],
    ]);
  });
});

describe('the choice of colours', () => {
  it('is shown at once and kept', async () => {
    const { user } = await shown(ReaderTools);
    await user.selectOptions(await screen.findByLabelText('Colours'), 'Dark');
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(document.cookie).toContain('stk_theme=dark');
    await user.selectOptions(screen.getByLabelText('Colours'), 'Device colours');
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });
});
