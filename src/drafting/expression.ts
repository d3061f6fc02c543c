import { XmlElement, type XmlFragment, XmlText } from 'yjs';
import { type BlockType, isBlockType, type Said } from './block.ts';

// One language of a draft inside the shared document: a fragment with an element for each block. The names of elements
// and attributes are those of the nodes of the editor (nodes.ts): what that does not know, it would take out.

export type Part = XmlElement<{ id?: string; theme?: string; finding?: string; text?: string }>;

/** The elements of the blocks, in order. */
export function partsOf(fragment: XmlFragment): readonly Part[] {
  return fragment.toArray().filter(isPart);
}

/** What an element says; null as its block where it has been given none yet. */
export function read(part: Part): Omit<Said, 'blockId'> & { readonly blockId: string | null } {
  return {
    blockId: part.getAttribute('id') ?? null,
    type: typeOf(part),
    themeId: part.getAttribute('theme') ?? null,
    findingId: part.getAttribute('finding') ?? null,
    text: textOf(part),
  };
}

/** A new element for a block. */
export function partFor({ blockId, type, themeId, findingId, text }: Said): Part {
  const part: Part = new XmlElement(type);
  part.setAttribute('id', blockId);
  if (themeId) part.setAttribute('theme', themeId);
  if (findingId) part.setAttribute('finding', findingId);
  say(part, type, text);
  return part;
}

/** Has the element say this. Nothing is written where it says so already: words that stay keep their place for others. */
export function rewrite(part: Part, text: string): void {
  if (isInside(part) && textOf(part) === text) return;
  part.delete(0, part.length);
  say(part, typeOf(part), text);
}

/** What the element says. */
export function textOf(part: Part): string {
  if (typeOf(part) === 'table') return part.getAttribute('text') ?? '';
  const lines = part.toArray().filter((child) => child instanceof XmlElement);
  return lines.length > 0 ? lines.map(plain).join('\n') : plain(part);
}

function say(part: Part, type: BlockType, text: string): void {
  if (type === 'table') part.setAttribute('text', text);
  else if (type === 'list') part.insert(0, text.split('\n').map(line));
  else if (text !== '') part.insert(0, [new XmlText(text)]);
}

function line(text: string): XmlElement {
  const entry = new XmlElement('entry');
  if (text !== '') entry.insert(0, [new XmlText(text)]);
  return entry;
}

// Marks are left out: the draft is words, and how they look is a matter of the version made from it.
function plain(element: XmlElement): string {
  return element
    .toArray()
    .map((child) => (child instanceof XmlText ? runsOf(child) : child instanceof XmlElement ? plain(child) : ''))
    .join('');
}

function runsOf(text: XmlText): string {
  const runs: readonly { readonly insert: unknown }[] = text.toDelta();
  return runs.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
}

const isPart = (child: unknown): child is Part => child instanceof XmlElement && isBlockType(child.nodeName);

function typeOf(part: Part): BlockType {
  if (!isBlockType(part.nodeName)) throw new Error(`no block is a ${part.nodeName}`);
  return part.nodeName;
}

const isInside = (part: Part): boolean => part.parent !== null;
