import { piecesOf } from '../../platform/references.ts';
import { saidIn } from '../../platform/said-in.ts';
import { LanguageMark } from '../../ui/Words.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import type { Block } from './api.ts';

type Props = {
  readonly blocks: readonly Block[];
  readonly value: readonly string[];
  readonly onChange: (blockIds: readonly string[]) => void;
};

/** Paragraph by paragraph, what is to stay confidential. */
export function Marking({ blocks, value, onChange }: Props) {
  return (
    <fieldset className="marking">
      <legend>
        <Trans id="confidentiality.marking" />
      </legend>
      {blocks.map((block) => (
        <label key={block.blockId} className={block.type === 'heading' ? 'check marking-heading' : 'check'}>
          <input
            type="checkbox"
            checked={value.includes(block.blockId)}
            onChange={(event) =>
              onChange(
                event.target.checked
                  ? [...value, block.blockId]
                  : value.filter((one) => one !== block.blockId),
              )
            }
          />
          <Passage block={block} blocks={blocks} />
        </label>
      ))}
    </fieldset>
  );
}

type PassageProps = { readonly block: Block; readonly blocks: readonly Block[] };

function Passage({ block: { number, words }, blocks }: PassageProps) {
  const language = useLanguage();
  const plain = usePlain(blocks);
  const { text, language: of } = saidIn(words, language);
  return (
    <span className="marking-words">
      {number && <bdi>{number}.</bdi>} <bdi lang={of}>{plain(text)}</bdi>
      <LanguageMark of={of} />
    </span>
  );
}

/** Words whose references are said by number and lead nowhere, as they stand in a list of choices. */
function usePlain(blocks: readonly Block[]): (words: string) => string {
  const text = useText();
  return (words) =>
    piecesOf(words)
      .map((piece) => {
        if (piece.is === 'words') return piece.words;
        if (piece.is === 'note') return '';
        const number = blocks.find(({ blockId }) => blockId === piece.blockId)?.number;
        return number ? text('reports.paragraph', { number }) : '[…]';
      })
      .join('')
      .replaceAll('\t', ' · ');
}
