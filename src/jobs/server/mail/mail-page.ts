import { directionOf, type Language } from '../../../platform/language.ts';

type Given = {
  readonly language: Language;
  readonly subject: string;
  /** Elements of the page, in HTML. */
  readonly parts: readonly string[];
};

/** The page of a mail, without pictures, scripts and addresses of anybody else: nothing tells us whether it was opened. */
export const mailPage = ({ language, subject, parts }: Given): string =>
  [
    `<!doctype html><html lang="${language}" dir="${directionOf(language)}">`,
    `<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    '<body style="font-family:sans-serif;line-height:1.5;max-width:38em;margin:1em auto;padding:0 1em">',
    ...parts,
    '</body></html>',
  ].join('\n');

export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
