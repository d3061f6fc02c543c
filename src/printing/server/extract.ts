import { PDFiumLibrary } from '@hyzyla/pdfium';

/** The words of a finished copy, as a reader or a search finds them. */
export function wordsIn(format: 'html' | 'pdf', bytes: Buffer): Promise<readonly string[]> {
  return format === 'pdf' ? wordsOfPdf(bytes) : Promise.resolve(wordsOfHtml(bytes.toString('utf8')));
}

/** Pages one by one, and their borders again joined: a sentence may run over the end of a page. */
async function wordsOfPdf(bytes: Buffer): Promise<readonly string[]> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    const pages = [...document.pages()].map((page) => page.getText());
    document.destroy();
    return [...pages, pages.join('\n')];
  } finally {
    library.destroy();
  }
}

/** Text between tags and in attributes: what stands in neither is not there. */
function wordsOfHtml(html: string): readonly string[] {
  const attributes = [...html.matchAll(/="([^"]*)"/g)].map(([, value = '']) => value);
  const text = html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<\/?(?:span|bdi|sup|a|small)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, '\n');
  return [...text.split('\n'), ...attributes].map(unescaped);
}

const unescaped = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
