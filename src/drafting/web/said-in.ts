import { type Doc, XmlElement, XmlText } from 'yjs';
import type { Language } from '../../platform/language.ts';

/** What the draft says in a language in the block of this id, a line for each entry of a list. */
export function saidIn(document: Doc, language: Language, blockId: string): string {
  const parts = document.getXmlFragment(language).toArray();
  const part = parts.find((child) => child instanceof XmlElement && child.getAttribute('id') === blockId);
  return part instanceof XmlElement ? linesIn(part).join('\n') : '';
}

function linesIn(element: XmlElement): readonly string[] {
  return element.toArray().flatMap((child) => {
    if (child instanceof XmlText) return [child.toString()];
    return child instanceof XmlElement ? linesIn(child) : [];
  });
}
