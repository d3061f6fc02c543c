import type { Printout, PrintoutBlock, Run } from './printout.ts';

/** The copy as a page that stands alone: no script, nothing loaded, every word escaped. */
export function htmlOf(copy: Printout): string {
  const { language, dir, title, footer } = copy;
  const notes = notesIn(copy);
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${escaped(title)}</title><style>${style}</style>`;
  return `<!doctype html>
<html lang="${language}" dir="${dir}"><head>${head}</head><body>
<header><p>${escaped(copy.body)}<br>${escaped(copy.secretariat)}</p><p>${escaped(copy.kind)}<br>${escaped(copy.issued)}</p></header>
<main><h1>${escaped(title)}</h1>
${termsOf(copy)}${copy.blocks.map((block) => blockHtml(block, notes)).join('\n')}
${notesHtml(copy, notes)}</main>
<footer><p>${escaped(footer)}</p><p>${escaped(copy.check)} <bdi dir="ltr">${copy.digest}</bdi></p></footer>
</body></html>
`;
}

const termsOf = ({ terms }: Printout): string =>
  terms.length === 0
    ? ''
    : `<section class="terms">${terms.map((line) => `<p>${escaped(line)}</p>`).join('')}</section>\n`;

/** Footnotes by the order of their marks. */
function notesIn({ blocks }: Printout): ReadonlyMap<string, number> {
  const marks = blocks.flatMap(({ lines }) => lines.flat(2)).filter((run) => run.t === 'note');
  const ids = [...new Set(marks.map((run) => (run.t === 'note' ? run.id : '')))];
  return new Map(ids.map((id, place) => [id, place + 1]));
}

function blockHtml(block: PrintoutBlock, notes: ReadonlyMap<string, number>): string {
  const { type, level, lines } = block;
  const id = block.id ? ` id="b-${block.id}"` : '';
  const label = block.label ? `<span class="n">${escaped(block.label)}</span> ` : '';
  const [first = []] = lines;
  const said = wrap(block, cellsHtml(first, notes));
  if (type === 'heading') return `<h${level + 1}${id}>${label}${said}</h${level + 1}>`;
  if (type === 'list') return `<div${id}><p>${label}${said}</p>${pointsHtml(block, notes)}</div>`;
  if (type === 'table') return tableHtml(block, id, notes);
  return `<p${id} class="${type}">${label}${wrap(block, lines.map((line) => cellsHtml(line, notes)).join('<br>'))}</p>`;
}

const pointsHtml = (block: PrintoutBlock, notes: ReadonlyMap<string, number>): string =>
  `<ul>${block.lines
    .slice(1)
    .map((line, at) => {
      const point = `<span class="n">${escaped(block.points[at] ?? '')}</span> `;
      return `<li>${point}${wrap(block, cellsHtml(line, notes))}</li>`;
    })
    .join('')}</ul>`;

function tableHtml(block: PrintoutBlock, id: string, notes: ReadonlyMap<string, number>): string {
  const [head = [], ...rows] = block.lines;
  const cells = (line: typeof head, tag: string) =>
    line.map((cell) => `<${tag}>${wrap(block, runsHtml(cell, notes))}</${tag.split(' ')[0]}>`).join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('');
  return `<table${id}><thead><tr>${cells(head, 'th scope="col"')}</tr></thead><tbody>${body}</tbody></table>`;
}

function notesHtml(copy: Printout, notes: ReadonlyMap<string, number>): string {
  if (notes.size === 0) return '';
  const lines = [...notes].map(([id, number]) => {
    const note = copy.notes[id];
    const said = note ? wrap(note, note.lines.map((line) => cellsHtml(line, notes)).join(' ')) : '';
    return `<li id="n-${id}" value="${number}">${said}</li>`;
  });
  return `<ol class="notes">${lines.join('')}</ol>\n`;
}

/** Words in another language than the copy say which. */
const wrap = ({ foreign }: PrintoutBlock, html: string): string =>
  foreign
    ? `<span lang="${foreign.language}" dir="${foreign.dir}">${html}</span> <small>(${escaped(foreign.tag)})</small>`
    : html;

const cellsHtml = (line: readonly (readonly Run[])[], notes: ReadonlyMap<string, number>): string =>
  line.map((cell) => runsHtml(cell, notes)).join(' ');

const runsHtml = (runs: readonly Run[], notes: ReadonlyMap<string, number>): string =>
  runs.map((run) => runHtml(run, notes)).join('');

function runHtml(run: Run, notes: ReadonlyMap<string, number>): string {
  if (run.t === 'text') return escaped(run.v);
  if (run.t === 'ltr') return `<bdi dir="ltr">${escaped(run.v)}</bdi>`;
  if (run.t === 'note') return `<sup><a href="#n-${run.id}">${notes.get(run.id) ?? ''}</a></sup>`;
  return run.to === null ? escaped(run.v) : `<a href="#b-${run.to}">${escaped(run.v)}</a>`;
}

/** Text as it may stand between tags and in attributes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

// The footer stands on every printed page.
const style = [
  'body{font:17px/1.6 serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#16202b}',
  'header{display:flex;justify-content:space-between;gap:1rem;border-block-end:2px solid}',
  'h1{font-size:1.6rem}h2{font-size:1.25rem}h3,h4{font-size:1.1rem}',
  '.n{display:inline-block;min-inline-size:2.2em}ul{list-style:none}',
  '.recommendation{border-inline-start:3px solid #005a9c;padding-inline-start:1rem}',
  '.withheld{color:#4a5a6a;font-style:italic}',
  '.terms{border:2px solid;padding:0 1rem;margin-block:1rem}',
  'table{border-collapse:collapse;inline-size:100%}th,td{border:1px solid;padding:.3rem;text-align:start}',
  'footer,.notes{font-size:.8rem;border-block-start:1px solid}bdi{overflow-wrap:anywhere}',
  '@media print{footer{position:fixed;inset-block-end:0;background:#fff}body{margin-block-end:4rem}}',
].join('');
