import { Node } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Text } from '@tiptap/extension-text';
import type { BlockType } from '../../reports/contract.ts';

// What the editor knows: a draft is blocks, a block is words, a list has entries, a table is shown and not typed in. No
// bold and no links: how a report looks is a matter of the version made from it.

const attribute = (name: string) => ({
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
  renderHTML: (attributes: Readonly<Record<string, unknown>>) =>
    attributes[name] === null ? {} : { [`data-${name}`]: attributes[name] },
});

const about = () => ({
  id: attribute('id'),
  theme: attribute('theme'),
  finding: attribute('finding'),
  under: attribute('under'),
  from: attribute('from'),
});

type Look = { readonly tag: string; readonly className?: string; readonly content?: string };

const block = (name: BlockType, { tag, className, content = 'text*' }: Look) =>
  Node.create({
    name,
    group: 'block',
    content,
    defining: name !== 'paragraph',
    addAttributes: about,
    parseHTML: () => [{ tag: className ? `${tag}.${className}` : tag }],
    renderHTML: ({ HTMLAttributes }) => [
      tag,
      { ...HTMLAttributes, ...(className && { class: className }) },
      0,
    ],
  });

const heading = Node.create({
  name: 'heading' satisfies BlockType,
  group: 'block',
  content: 'text*',
  defining: true,
  addAttributes: () => ({ ...about(), level: { default: '2', rendered: false } }),
  parseHTML: () => [1, 2, 3].map((level) => ({ tag: `h${level + 1}`, attrs: { level: String(level) } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${Number(node.attrs.level) + 1}`, HTMLAttributes, 0],
});

const entry = Node.create({
  name: 'entry',
  content: 'text*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
});

const table = Node.create({
  name: 'table' satisfies BlockType,
  group: 'block',
  atom: true,
  addAttributes: () => ({ ...about(), text: { default: '', rendered: false } }),
  parseHTML: () => [],
  renderHTML: ({ node, HTMLAttributes }) => [
    'table',
    HTMLAttributes,
    [
      'tbody',
      ...rowsOf(node.attrs.text).map((row) => ['tr', ...row.map((cell) => ['td', cell] as const)] as const),
    ],
  ],
});

/** The parts of a draft. The paragraph comes first: it is what an empty place is filled with. */
export const nodes = [
  Document,
  Text,
  block('paragraph', { tag: 'p' }),
  heading,
  block('list', { tag: 'ul', content: 'entry+' }),
  entry,
  block('recommendation', { tag: 'p', className: 'recommendation' }),
  block('note', { tag: 'p', className: 'note' }),
  block('footnote', { tag: 'p', className: 'footnote' }),
  table,
];

const rowsOf = (text: unknown): readonly (readonly string[])[] =>
  String(text)
    .split('\n')
    .map((row) => row.split('\t'));
