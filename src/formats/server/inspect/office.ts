import type { BadFileReason } from '../../bad-file.ts';
import type { Parts } from './archive.ts';
import { reasonAgainstXml } from './xml.ts';

/** Why a file of Word, Excel or PowerPoint is not taken; null when it is. */
export function reasonAgainstOpenXml(parts: Parts): BadFileReason | null {
  const names = [...parts.keys()];
  if (names.some((name) => /vba(Project|Data)|macrosheets\/|\.xlm$/i.test(name))) return 'macros';
  if (names.some((name) => /(^|\/)(embeddings|activeX)\//i.test(name))) return 'archive-inside';
  return firstReason(parts, /\.(xml|rels|vml)$/i, (_name, { name, attributes }) => {
    if (/(^|:)Relationship$/.test(name)) return reasonAgainstRelationship(attributes);
    if (/(^|:)(ddeLink|oleLink)$/.test(name)) return 'reaches-outside';
    return /(^|:)(instrText|fldSimple)$/.test(name) && fetches(attributes) ? 'reaches-outside' : null;
  });
}

/** A link that a reader follows is theirs to follow; whatever is fetched when the file is opened tells others of it. */
function reasonAgainstRelationship(attributes: Readonly<Record<string, string>>): BadFileReason | null {
  const isOutside = attributes.TargetMode?.toLowerCase() === 'external';
  const type = attributes.Type ?? '';
  if (/vbaProject|macro/i.test(type)) return 'macros';
  const isLink = /\/hyperlink$/.test(type) && /^(https?:|mailto:|#)/i.test(attributes.Target ?? '');
  return isOutside && !isLink ? 'reaches-outside' : null;
}

const fetches = (attributes: Readonly<Record<string, string>>): boolean =>
  Object.values(attributes).some((value) => /\b(DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT)\b/i.test(value));

/** Why a file of the open document format is not taken; null when it is. */
export function reasonAgainstOpenDocument(parts: Parts): BadFileReason | null {
  const names = [...parts.keys()];
  if (names.some((name) => /^(Basic|Scripts|Dialogs)\//i.test(name))) return 'macros';
  if (names.some((name) => /^Object/i.test(name) && !/\.(xml|rdf)$/i.test(name))) return 'archive-inside';
  return firstReason(parts, /\.(xml|rdf)$/i, (part, { name, attributes }) => {
    if (part === 'META-INF/manifest.xml' && name.endsWith('encryption-data')) return 'encrypted';
    if (name === 'script:event-listener' || name === 'office:script') return 'macros';
    const isFetched =
      /^(draw:(image|object|object-ole|plugin|applet|floating-frame)|office:dde-source|table:table-source|text:section-source|style:background-image)$/;
    const target = attributes['xlink:href'] ?? '';
    return name === 'office:dde-source' || (isFetched.test(name) && isElsewhere(target))
      ? 'reaches-outside'
      : null;
  });
}

const isElsewhere = (target: string): boolean => /^([a-z][a-z0-9+.-]*:|\/\/|\/|\.\.)/i.test(target);

type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

function firstReason(
  parts: Parts,
  which: RegExp,
  judge: (part: string, element: Element) => BadFileReason | null,
): BadFileReason | null {
  for (const [name, bytes] of parts) {
    if (!which.test(name)) continue;
    const reason = reasonAgainstXml(bytes, (element) => judge(name, element));
    if (reason) return reason;
  }
  return null;
}
