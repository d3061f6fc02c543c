import { degrees, PDFDocument, type PDFPage, rgb, StandardFonts } from 'pdf-lib';

const size = 7;
const margin = 10;

/** The PDF with this line at the foot of every page, whichever way the page is turned. */
export async function markPdf(bytes: Buffer, line: string): Promise<Buffer> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  const width = font.widthOfTextAtSize(line, size);
  for (const page of document.getPages()) {
    const turn = ((page.getRotation().angle % 360) + 360) % 360;
    const place = { ...footOf(page, turn), rotate: degrees(turn) };
    // On white, so that it can be read whatever lies below it.
    page.drawRectangle({ ...place, width: width + 4, height: size + 3, color: rgb(1, 1, 1) });
    page.drawText(line, {
      ...inside(place, turn),
      rotate: degrees(turn),
      font,
      size,
      color: rgb(0.35, 0.35, 0.35),
    });
  }
  return Buffer.from(await document.save());
}

/** Where the lower corner of a page is, as somebody sees it who reads from left to right. */
function footOf(page: PDFPage, turn: number): { x: number; y: number } {
  const { x, y, width, height } = page.getCropBox();
  if (turn === 90) return { x: x + width - margin, y: y + margin };
  if (turn === 180) return { x: x + width - margin, y: y + height - margin };
  if (turn === 270) return { x: x + margin, y: y + height - margin };
  return { x: x + margin, y: y + margin };
}

function inside(
  { x, y }: { readonly x: number; readonly y: number },
  turn: number,
): { x: number; y: number } {
  const [along, across] = [2, 2];
  if (turn === 90) return { x: x - across, y: y + along };
  if (turn === 180) return { x: x - along, y: y - across };
  if (turn === 270) return { x: x + across, y: y - along };
  return { x: x + along, y: y + across };
}
