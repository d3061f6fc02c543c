import { directionOf, type Language, languages } from '../../platform/language.ts';
import { say } from '../../platform/server/messages.ts';

/** Text that is already HTML; everything else is escaped where it is put in. */
export type Html = { readonly html: string };

type Part = string | number | Html | null | readonly (Html | null)[];

/** HTML from a template: what is filled in is escaped, unless it is HTML itself. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const filled = texts.map((text, at) => text + (at < parts.length ? partHtml(parts[at] ?? null) : ''));
  return { html: filled.join('') };
}

function partHtml(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return 'html' in part ? part.html : part.map((one) => one?.html ?? '').join('\n');
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

type PublicPage = {
  readonly language: Language;
  readonly title: string;
  /** Without the language: `/open/states`. */
  readonly path: string;
  readonly main: Html;
};

/** A whole page: one language, links to the same page in the others, and nothing that runs or remembers. */
export function pageHtml({ language, title, path, main }: PublicPage): string {
  const own = (id: string) => say(language, id);
  const others = languages.map((other) =>
    other === language
      ? html`<li><span lang="${other}" aria-current="true">${names[other]}</span></li>`
      : html`<li><a href="${path}?language=${other}" hreflang="${other}" lang="${other}">${names[other]}</a></li>`,
  );
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${own('web.product')}</title>
<link rel="stylesheet" href="/open/style.css">
</head>
<body>
<a class="skip" href="#main">${own('web.skip')}</a>
<header>
<p class="name"><a href="/open?language=${language}">${own('public.name')}</a></p>
<nav aria-label="${own('public.languages')}"><ul>${others}</ul></nav>
</header>
<main id="main">
<h1>${title}</h1>
${main}
</main>
<footer><p>${own('public.footer')}</p></footer>
</body>
</html>`.html;
}

/** Each language by its own name. */
const names: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ru: 'Русский',
  ar: 'العربية',
  zh: '中文',
};
