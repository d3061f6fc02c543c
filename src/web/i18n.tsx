import {
  cloneElement,
  createContext,
  Fragment,
  isValidElement,
  type ReactElement,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { directionOf, isLanguage, type Language } from '../platform/language.ts';
import { type Catalogue, type Speaker, speaker, type Values } from '../platform/messages.ts';
import {
  askForWords,
  fetchWords,
  type Held,
  onWords,
  partsHeld,
  wordsHeld,
  wordsHere,
} from './catalogues.ts';
import { keepCookie } from './cookies.ts';

type Spoken = { readonly speaks: Speaker; readonly choose: (language: Language) => Promise<void> };

const SpokenContext = createContext<Spoken | null>(null);

type Props = {
  readonly language: Language;
  readonly catalogue: Catalogue;
  /** Called when another language has been chosen, so that what the server worded is fetched again. */
  readonly onChange?: () => void;
  readonly children: ReactNode;
};

/** Gives everything inside it the words of one language, and the means to choose another. */
export function Words({ language, catalogue, onChange, children }: Props) {
  const [given, setGiven] = useState({ language, catalogue });
  const here = useSyncExternalStore(onWords, () => wordsHere(given.language));
  const speaks = useMemo(
    () => patient(speaker(given.language, { ...given.catalogue, ...here?.catalogue }), here),
    [given, here],
  );

  const choose = useCallback(
    async (chosen: Language) => {
      await fetchWords(chosen, partsHeld(given.language));
      keepCookie('stk_language', chosen);
      document.documentElement.lang = chosen;
      document.documentElement.dir = directionOf(chosen);
      setGiven({ language: chosen, catalogue: wordsHeld(chosen) });
      onChange?.();
    },
    [onChange, given.language],
  );

  const spoken = useMemo(() => ({ speaks, choose }), [speaks, choose]);
  return <SpokenContext value={spoken}>{children}</SpokenContext>;
}

/**
 * Says nothing where words are still on their way, instead of the id of the message, and has them fetched: a refusal may
 * speak in the words of any part. Where they did not come it says so, in words that always are here.
 */
function patient(speaks: Speaker, here: Held | undefined): Speaker {
  const { language, knows, say } = speaks;
  return {
    ...speaks,
    say: (id, values) => {
      const [part = ''] = id.split('.');
      if (knows(id) || !here?.missing.has(part)) return say(id, values);
      if (here.lost.has(part)) return say('web.words-lost');
      askForWords(language, part);
      return '';
    },
  };
}

/** The language on the screen. */
export const useLanguage = (): Language => useSpoken().speaks.language;

/** Changes the language of the screen and keeps it for the next visit. */
export const useChooseLanguage = (): ((language: Language) => Promise<void>) => useSpoken().choose;

/** Says a message as plain text: `text('web.days-left', { days })`. */
export const useText = (): ((id: string, values?: Values) => string) => useSpoken().speaks.say;

type TransProps = {
  readonly id: string;
  readonly values?: Values;
  /** What `<b>` or another named tag in the message stands for, for example a link. */
  readonly components?: Readonly<Record<string, ReactElement>>;
};

/** Says a message where an element is wanted. */
export function Trans({ id, values, components = {} }: TransProps) {
  const said = useText()(id, values);
  // Every second piece lies between a tag and its end.
  const pieces = said.split(/<([a-z]+)>(.*?)<\/\1>/gs);
  return pieces.map((piece, at) => {
    if (at % 3 === 1) return null;
    const tag = at % 3 === 2 ? components[pieces[at - 1] ?? ''] : undefined;
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence keep their order
    return <Fragment key={at}>{isValidElement(tag) ? cloneElement(tag, {}, piece) : piece}</Fragment>;
  });
}

/** The language the page was sent in. */
export function languageOfPage(): Language {
  const tag = document.documentElement.lang;
  return isLanguage(tag) ? tag : 'en';
}

function useSpoken(): Spoken {
  const spoken = useContext(SpokenContext);
  if (!spoken) throw new Error('there are no words outside <Words>');
  return spoken;
}
