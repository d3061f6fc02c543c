import { saidIn } from '../../platform/said-in.ts';
import { Day } from '../../ui/Day.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Link } from '../../ui/Link.tsx';
import { Words } from '../../ui/Words.tsx';
import { Trans, useLanguage } from '../../web/i18n.tsx';
import { keyed } from '../../web/keyed.ts';
import type { Answer } from './api.ts';
import { Rating, Spoken } from './Rating.tsx';

/** What stands beside an answer: why it changed, its sources, what the State said of it, and what it said before. */
export function AnswerBeside({ answer }: { readonly answer: Answer }) {
  const { causes, sources, comments, earlier } = answer;
  return (
    <>
      {causes.length > 0 && <Causes of={causes} />}
      {sources.length > 0 && (
        <p className="small">
          <Trans id="answers.sources" />:{' '}
          {keyed(sources, sayingOf).map(({ key, thing: { documentId, reference, on } }) => (
            <span key={key} className="source">
              {documentId ? (
                <Link to={`/documents/${documentId}`}>
                  <bdi>{reference}</bdi>
                </Link>
              ) : (
                <bdi>{reference}</bdi>
              )}{' '}
              (<Day day={on} short />)
            </span>
          ))}
        </p>
      )}
      {comments.map(({ commentId, words, givenOn }) => (
        <blockquote key={commentId} className="answer-comment">
          <p className="muted small">
            <Trans id="answers.state-said" /> <Day day={givenOn} />
          </p>
          <Spoken words={words} />
        </blockquote>
      ))}
      {earlier.length > 0 && (
        <Disclosure title={<Trans id="answers.earlier" values={{ count: earlier.length }} />}>
          {earlier.map(({ version, rating, quantity, words, savedAt, savedAs }) => (
            <div key={version} className="answer-before">
              <p className="row">
                <Rating rating={rating} quantity={quantity} />
                <span className="muted small">
                  <Day day={savedAt.slice(0, 10)} short /> {savedAs && <Trans id={savedAs} />}
                </span>
              </p>
              <Spoken words={words} />
            </div>
          ))}
        </Disclosure>
      )}
    </>
  );
}

const sayingOf = ({ reference, on }: Answer['sources'][number]) => `${reference} ${on}`;

function Causes({ of }: { readonly of: Answer['causes'] }) {
  const language = useLanguage();
  return (
    <div>
      <p className="small">
        <Trans id="answers.because" />
      </p>
      <ul className="causes-named">
        {of.map(({ kind, recordId, words }) => (
          <li key={recordId}>
            <Link to={`/chain/${kind}/${recordId}`}>
              <Trans id={`chain.kind.${kind}`} />
            </Link>{' '}
            <Words of={saidIn(words, language)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
