import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';

const mostSources = 20;

/** Ids that blocks of this draft have or had: one that was cut may be put back. */
const knownIds = new PluginKey<ReadonlySet<string>>('ids of the draft');

/**
 * Has every block keep its id and gives a new one its own: after a split the first half keeps it, after a copy the one
 * that was there before. A block says from which others its words come. What others typed was named by their editor.
 */
export function keepIds(newId: () => string): Plugin {
  return new Plugin<ReadonlySet<string>>({
    key: knownIds,
    state: {
      init: (_, { doc }) => new Set(idsIn(doc)),
      apply: (tr, known) => (tr.docChanged ? withIds(known, isChangeOrigin(tr) ? tr.doc : tr.before) : known),
    },
    appendTransaction: (transactions, before, after) => {
      if (!transactions.some((one) => one.docChanged && !isChangeOrigin(one))) return null;
      if (sameIds(before.doc, after.doc)) return null;
      const around = surroundings(transactions, before, after);
      const tr = after.tr;
      after.doc.forEach((block, at) => {
        for (const [name, value] of changesTo(block, at, around, newId)) tr.setNodeAttribute(at, name, value);
      });
      return tr.docChanged ? tr : null;
    },
  });
}

/** A block that was there before: where it and its words stand now. */
type Was = { readonly id: string; readonly at: number; readonly from: number; readonly to: number };

type Surroundings = {
  readonly was: readonly Was[];
  /** Where the block stands that has the right to an id. */
  readonly holders: ReadonlyMap<string, number>;
  readonly known: ReadonlySet<string>;
};

function surroundings(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
): Surroundings {
  const now = (place: number, side: -1 | 1) =>
    transactions.reduce((to, { mapping }) => mapping.map(to, side), place);
  const was: Was[] = [];
  before.doc.forEach((block, at) => {
    const id = idOf(block);
    if (id) was.push({ id, at: now(at, 1), from: now(at + 1, 1), to: now(at + block.nodeSize - 1, -1) });
  });
  const places = new Map(was.map(({ id, at }) => [id, at]));
  const holders = new Map<string, number>();
  after.doc.forEach((block, at) => {
    const id = idOf(block);
    // The one that had it before, or else the first that bears it.
    if (id && (!holders.has(id) || places.get(id) === at)) holders.set(id, at);
  });
  return { was, holders, known: knownIds.getState(after) ?? new Set() };
}

type Change = readonly [attribute: string, value: string | null];

function changesTo(
  block: Node,
  at: number,
  { was, holders, known }: Surroundings,
  newId: () => string,
): readonly Change[] {
  const id = idOf(block);
  // Pasted from elsewhere: it brings words and nothing else along.
  if (id && !known.has(id))
    return [
      ['id', newId()],
      ['from', null],
      ['finding', null],
      ['under', null],
    ];
  if (!id || holders.get(id) !== at)
    return [
      ['id', newId()],
      ['from', id],
    ];
  const end = at + block.nodeSize;
  const merged = was.filter(
    (one) => one.from < one.to && at < one.from && one.to < end && !holders.has(one.id),
  );
  const sources = String(block.attrs.from ?? '')
    .split(' ')
    .filter((one) => one !== '');
  const added = merged.map((one) => one.id).filter((one) => !sources.includes(one));
  return added.length === 0 ? [] : [['from', [...sources, ...added].slice(-mostSources).join(' ')]];
}

function sameIds(one: Node, other: Node): boolean {
  if (one.childCount !== other.childCount) return false;
  return one.children.every(
    (block, place) => idOf(block) !== null && idOf(block) === idOf(other.child(place)),
  );
}

function withIds(known: ReadonlySet<string>, doc: Node): ReadonlySet<string> {
  const others = idsIn(doc).filter((id) => !known.has(id));
  return others.length === 0 ? known : new Set([...known, ...others]);
}

const idsIn = (doc: Node): readonly string[] => doc.children.map(idOf).filter((id) => id !== null);

const idOf = (block: Node): string | null => (typeof block.attrs.id === 'string' ? block.attrs.id : null);
