import { directionOf, type Language } from '../../platform/language.ts';
import type { Say } from './problem.ts';
import type { BuiltPages, FoundRoute } from './shell-files.ts';

export type ShellRequest = {
  readonly language: Language;
  readonly theme: 'light' | 'dark' | null;
  /** Null where there is no page. */
  readonly found: FoundRoute | null;
  /** The address says more than which page: what it asks for first is not known here. */
  readonly hasQuery: boolean;
  /** Message id of the title where there is no page. */
  readonly notFound: string;
};

/**
 * The built page, filled before it is sent: language, direction, theme and title are right from the first byte, the
 * bar and the shape of the page stand in it, and everything it will need is named so that it is fetched at once.
 */
export function shellHtml(built: BuiltPages, asked: ShellRequest, say: Say): string {
  const { language, theme, found } = asked;
  const title = say(language, found ? found.route.title : asked.notFound);
  const attributes = `lang="${language}" dir="${directionOf(language)}"${theme ? ` data-theme="${theme}"` : ''}`;
  return replaced(built.html, [
    ['<html lang="en" dir="ltr">', `<html ${attributes}>`],
    ['<title>Stocktake</title>', `<title>${escaped(`${title} · ${say(language, 'web.product')}`)}</title>`],
    ['</head>', `${hints(built, asked).join('')}</head>`],
    ['<div id="root"></div>', `<div id="root">${skeleton(title, language, say)}</div>`],
  ]);
}

function replaced(html: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the built page has no ${from}`);
    return text.replace(from, () => to);
  }, html);
}

function hints({ html, files }: BuiltPages, { language, found, hasQuery }: ShellRequest): string[] {
  const words = ['', ...(found?.route.parts ?? [])].map((part) => files.messages[language]?.[part] ?? []);
  const scripts = [...files.entry.scripts, ...words, found?.route.scripts ?? []].flat();
  const first = found && !hasQuery ? firstRead(found) : null;
  return [
    ...(files.fonts[language] ?? []).map(
      (file) => `<link rel="preload" href="/${file}" as="font" type="font/woff2" crossorigin>`,
    ),
    ...scripts
      .filter((file) => !html.includes(`/${file}"`))
      .map((file) => `<link rel="modulepreload" href="/${file}" crossorigin>`),
    ...(found?.route.styles ?? []).map((file) => `<link rel="stylesheet" href="/${file}" crossorigin>`),
    ...['/api/v1/me', first ?? []]
      .flat()
      .map((read) => `<link rel="preload" href="${escaped(read)}" as="fetch" crossorigin>`),
  ];
}

function firstRead({ route, params }: FoundRoute): string | null {
  if (!route.first) return null;
  return `/api/v1${route.first.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')}`;
}

// The bar and the shape of a page, as src/shell/Shell.tsx and Loading.tsx will draw them over it.
function skeleton(title: string, language: Language, say: Say): string {
  const word = (id: string) => escaped(say(language, id));
  return [
    '<div class="shell">',
    `<header class="shell-bar"><a class="shell-name" href="/"><span>${word('web.product')}</span></a></header>`,
    '<main class="shell-main" id="main"><div class="page">',
    `<header class="page-head"><div class="page-words"><h1>${escaped(title)}</h1></div></header>`,
    `<div class="loading" role="status"><span class="unseen">${word('web.loading')}</span>`,
    '<div class="loading-bar"></div>'.repeat(6),
    '</div></div></main></div>',
  ].join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
