import { readArchive } from '../inspect/archive.ts';
import { type Part, zip } from '../zip.ts';

const part = 'docProps/custom.xml';
const contentType = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';
const namespaces =
  'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ' +
  'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"';
const format = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** The office file with this line among its properties; all its other parts are as they were. */
export async function markOpenXml(bytes: Buffer, line: string): Promise<Buffer> {
  const archive = await readArchive(bytes);
  if ('reason' in archive) throw new Error(`a file that was taken is now ${archive.reason}`);
  const parts = new Map(archive.parts);
  const former =
    parts.get(part)?.toString('utf8') ??
    `<?xml version="1.0" encoding="UTF-8"?><Properties ${namespaces}></Properties>`;
  parts.set(
    part,
    Buffer.from(
      withProperty(former.replace(/<(\w+:)?Properties([^>]*)\/>/, '<$1Properties$2></$1Properties>'), line),
    ),
  );
  if (!archive.parts.has(part)) {
    change(
      parts,
      '[Content_Types].xml',
      '</Types>',
      `<Override PartName="/${part}" ContentType="${contentType}"/></Types>`,
    );
    change(
      parts,
      '_rels/.rels',
      '</Relationships>',
      `<Relationship Id="rIdCopy" Type="${relation}" Target="${part}"/></Relationships>`,
    );
  }
  return zip([...parts].map(([name, content]): Part => [name, content]));
}

function withProperty(properties: string, line: string): string {
  const taken = [...properties.matchAll(/pid="(\d+)"/g)].map(([, pid]) => Number(pid));
  const pid = Math.max(1, ...taken) + 1;
  const text = line.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const property = `<property fmtid="${format}" pid="${pid}" name="Copy ${pid}"><vt:lpwstr>${text}</vt:lpwstr></property>`;
  return properties.replace(/<\/(\w+:)?Properties>/, (end) => `${property}${end}`);
}

function change(parts: Map<string, Buffer>, name: string, end: string, added: string): void {
  const text = parts.get(name)?.toString('utf8') ?? '';
  if (!text.includes(end)) throw new Error(`${name} of a file that was taken does not end as it should`);
  parts.set(name, Buffer.from(text.replace(end, added)));
}
