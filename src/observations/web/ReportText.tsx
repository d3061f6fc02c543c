import { useState } from 'react';
import { type Piece, piecesOf } from '../../platform/references.ts';
import { saidIn } from '../../platform/said-in.ts';
import { Link } from '../../ui/Link.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { LanguageMark } from '../../ui/Words.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import type { Block, Observations, Report } from './api.ts';
import { BlockForm } from './BlockForm.tsx';
import { CommentForm } from './CommentForm.tsx';
import { CommentList } from './CommentList.tsx';
import { LinesTable } from './LinesTable.tsx';

type Props = { readonly report: Report; readonly observations: Observations };

/** The blocks of a report in order, each with its number, what was said of it, and the acts on it. */
export function ReportText({ report, observations }: Props) {
  const { blocks } = report;
  const there = new Set(blocks.map(({ blockId }) => blockId));
  const onWhole = observations.comments.filter(({ blockId }) => blockId === null || !there.has(blockId));
  return (
    <div className="report-text">
      {blocks.map((block) => (
        <BlockView key={block.blockId} block={block} report={report} observations={observations} />
      ))}
      <CommentList report={report} observations={observations} comments={onWhole} />
    </div>
  );
}

type BlockProps = Props & { readonly block: Block };

function BlockView({ block, report, observations }: BlockProps) {
  const language = useLanguage();
  const { text, language: of } = saidIn(block.words, language);
  const comments = observations.comments.filter(({ blockId }) => blockId === block.blockId);
  return (
    <div id={block.blockId} className={`block block-${block.type}`}>
      <span className="block-number">{block.number && <bdi>{block.number}.</bdi>}</span>
      <div className="stack">
        <div lang={of} dir="auto">
          <Said block={block} text={text} blocks={report.blocks} />
        </div>
        <CommentList report={report} observations={observations} comments={comments} />
        <div className="row small block-foot">
          <Marks block={block} report={report} of={of} />
          <Acts block={block} report={report} observations={observations} />
        </div>
      </div>
    </div>
  );
}

type SaidProps = { readonly block: Block; readonly text: string; readonly blocks: readonly Block[] };

function Said({ block, text, blocks }: SaidProps) {
  const lines = text.split('\n');
  const line = (words: string) => <Pieces of={piecesOf(words)} blocks={blocks} />;
  if (text === '') return <Trans id="reports.no-words" />;
  if (block.type === 'heading') return <h3>{line(text)}</h3>;
  if (block.type === 'list') {
    const [lead = '', ...points] = lines;
    return (
      <>
        <p>{line(lead)}</p>
        <ul>
          {points.map((point) => (
            <li key={point}>{line(point)}</li>
          ))}
        </ul>
      </>
    );
  }
  if (block.type === 'table') return <LinesTable of={lines} />;
  return <p className="block-words">{line(text)}</p>;
}

/** Words with their references as links: to a paragraph by its number, to a footnote by its place among them. */
function Pieces({ of, blocks }: { readonly of: readonly Piece[]; readonly blocks: readonly Block[] }) {
  const text = useText();
  const footnotes = blocks.filter(({ type }) => type === 'footnote').map(({ blockId }) => blockId);
  return of.map((piece, place) => {
    const key = `${place}`;
    if (piece.is === 'words') return <span key={key}>{piece.words}</span>;
    const number = blocks.find(({ blockId }) => blockId === piece.blockId)?.number;
    const shown = piece.is === 'note' ? String(footnotes.indexOf(piece.blockId) + 1) : number;
    if (!shown || shown === '0') return <span key={key}>[…]</span>;
    return (
      <a key={key} href={`#${piece.blockId}`}>
        {piece.is === 'note' ? <sup>{shown}</sup> : text('reports.paragraph', { number: shown })}
      </a>
    );
  });
}

type MarksProps = { readonly block: Block; readonly report: Report; readonly of: string };

function Marks({ block, report, of }: MarksProps) {
  const isDraft = Object.entries(block.standing).some(
    ([one, standing]) => one === of && standing === 'draft',
  );
  const hasPlace = block.type !== 'heading' && block.type !== 'footnote';
  // The chain knows a paragraph as its draft, which is CTED's, or as it was adopted.
  const isLinked = hasPlace && (report.hasDraft || report.version === 'SV-08');
  return (
    <>
      <LanguageMark of={of} />
      {isDraft && (
        <Tag tone="due-soon">
          <Trans id="reports.translation-draft" />
        </Tag>
      )}
      {block.withheld && (
        <Tag tone="lapsed" icon="stop">
          <Trans id="observations.withheld" />
        </Tag>
      )}
      {isLinked && (
        <Link className="no-print" to={`/chain/paragraph/${block.blockId}`}>
          <Trans id="web.follow-chain" />
        </Link>
      )}
    </>
  );
}

function Acts({ block, report, observations }: BlockProps) {
  const [asked, setAsked] = useState<'edit' | 'add' | 'comment' | null>(null);
  const close = () => setAsked(null);
  const mayWrite = report.version === 'draft' && !report.refused.draft;
  const mayComment = report.version === 'SV-04' && block.type !== 'heading' && !observations.refused.comment;
  const button = (name: 'edit' | 'add' | 'comment', word: string) => (
    <button type="button" className="button button-plain button-small" onClick={() => setAsked(name)}>
      <Trans id={word} />
      <span className="unseen"> {block.number ?? ''}</span>
    </button>
  );
  if (!mayWrite && !mayComment) return null;
  return (
    <>
      {mayWrite && button('edit', 'reports.block.edit')}
      {mayWrite && button('add', 'reports.block.add')}
      {mayComment && button('comment', 'observations.comment.add')}
      {asked === 'comment' && <CommentForm report={report} block={block} comment={null} onClose={close} />}
      {(asked === 'edit' || asked === 'add') && (
        <BlockForm report={report} block={block} isNew={asked === 'add'} onClose={close} />
      )}
    </>
  );
}
