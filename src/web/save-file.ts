/** Gives the reader a file made on the page. */
export function saveFile(name: string, mediaType: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Rows of cells, the first of them the head. */
export type Cells = readonly (readonly (string | number | null)[])[];

/** Rows as CSV. A cell that a spreadsheet would take for a formula is led by an apostrophe. */
export function csvOf(rows: Cells): string {
  // The mark at the start tells spreadsheets that the text is UTF-8.
  return `\uFEFF${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

function cellOf(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const drawn = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'paint-order',
  'opacity',
  'font-size',
  'font-weight',
] as const;

/** A drawing as a file that looks the same without our style sheet. */
export function svgText(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [from, to] = [drawing.querySelectorAll('*'), copy.querySelectorAll('*')];
  from.forEach((element, at) => {
    const style = getComputedStyle(element);
    for (const name of drawn) to[at]?.setAttribute(name, style.getPropertyValue(name));
  });
  const { direction, backgroundColor, fontFamily } = getComputedStyle(drawing);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute(
    'style',
    `direction:${direction};background:${backgroundColor};font-family:${fontFamily}`,
  );
  return new XMLSerializer().serializeToString(copy);
}
