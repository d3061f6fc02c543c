/**
 * About how many pixels a text takes at 13 pixels of Noto Sans. A guess on the generous side is enough: it only
 * decides where words are put so that they do not run into each other.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += widthOf(char.codePointAt(0) ?? 0);
  return Math.ceil(width);
}

function widthOf(code: number): number {
  if (code >= 0x2e80) return 13.5; // Chinese
  if (code >= 0x0600 && code < 0x0780) return 6.8; // Arabic
  if (code >= 0x0400 && code < 0x0530) return 8.2; // Cyrillic
  return 7.2;
}
