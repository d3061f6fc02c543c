import { XmlElement, type XmlFragment, XmlText } from 'yjs';
import type { BlockType } from '../reports/contract.ts';
import { isBlockType, type Said } from './block.ts';

// One language of a draft inside the shared document: a fragment with an element for each block. The names of elements
// and attributes are those of the nodes of the editor (nodes.ts): what it does not know, it would take out.

export type Part = XmlElement;

export type Read = Omit<Said, 'blockId'> & {
  /** Null where the block was given none yet. */
  readonly blockId: string | null;
};

/** The elements of the blocks, in order. */
export function partsOf(fragment: XmlFragment): readonly Part[] {
  return fragment.toArray().filter(isPart);
}

/** What an element says. */
export function read(part: Part): Read {
  return {
    blockId: part.getAttribute('id') ?? null,
    type: typeOf(part),
    level: typeOf(part) === 'heading' ? Number(part.getAttribute('level') ?? usualLevel) : null,
    under: part.getAttribute('under') ?? null,
    themeId: part.getAttribute('theme') ?? null,
    findingId: part.getAttribute('finding') ?? null,
    from: (part.getAttribute('from') ?? '').split(' ').filter((id) => id !== ''),
    text: textOf(part),
  };
}

/** A new element for a block. */
export function partFor({ blockId, type, text, ...said }: Said): Part {
  const part: Part = new XmlElement(type);
  part.setAttribute('id', blockId);
  describe(part, said);
  part.insert(0, childrenFor(type, text));
  if (type === 'table') part.setAttribute('text', text);
  return part;
}

type Described = Pick<Said, 'level' | 'under' | 'themeId' | 'findingId' | 'from'>;

/** Has the element carry what is said about the block besides its words, and writes nothing where it does already. */
export function describe(part: Part, { level, under, themeId, findingId, from }: Described): void {
  const isNew = part.doc === null;
  const wanted = {
    level: level === null ? null : String(level),
    under,
    theme: themeId,
    finding: findingId,
    from: from.join(' ') || null,
  } as const;
  for (const name of ['level', 'under', 'theme', 'finding', 'from'] as const) {
    const value = wanted[name];
    if (!isNew && (part.getAttribute(name) ?? null) === value) continue;
    if (value !== null) part.setAttribute(name, value);
    else if (!isNew) part.removeAttribute(name);
  }
}

/** Has an element of the document say this. Words that stay keep their place, so nothing is written where none differ. */
export function rewrite(part: Part, text: string): void {
  if (textOf(part) === text) return;
  if (typeOf(part) === 'table') {
    part.setAttribute('text', text);
    return;
  }
  part.delete(0, part.length);
  part.insert(0, childrenFor(typeOf(part), text));
}

/** What the element says, a line for each entry of a list. */
export function textOf(part: Part): string {
  if (typeOf(part) === 'table') return part.getAttribute('text') ?? '';
  const entries = part.toArray().filter((child) => child instanceof XmlElement);
  return entries.length > 0 ? entries.map(wordsIn).join('\n') : wordsIn(part);
}

const usualLevel = 2;

function childrenFor(type: BlockType, text: string): (XmlElement | XmlText)[] {
  if (type === 'table') return [];
  if (type === 'list') return text.split('\n').map(entryFor);
  return text === '' ? [] : [new XmlText(text)];
}

function entryFor(text: string): XmlElement {
  const entry = new XmlElement('entry');
  if (text !== '') entry.insert(0, [new XmlText(text)]);
  return entry;
}

function wordsIn(element: XmlElement): string {
  return element
    .toArray()
    .map((child) => (child instanceof XmlText ? runsOf(child) : ''))
    .join('');
}

function runsOf(text: XmlText): string {
  const runs: readonly { readonly insert: unknown }[] = text.toDelta();
  return runs.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
}

/** Whether this child of a fragment is a block. */
export const isPart = (child: unknown): child is Part =>
  child instanceof XmlElement && isBlockType(child.nodeName);

function typeOf(part: Part): BlockType {
  if (!isBlockType(part.nodeName)) throw new Error(`no block is a ${part.nodeName}`);
  return part.nodeName;
}
