import { useSuspenseQuery } from '@tanstack/react-query';
import { formatList } from '../../platform/format.ts';
import { Cite } from '../../ui/Cite.tsx';
import { Link } from '../../ui/Link.tsx';
import { OutcomeTag } from '../../ui/OutcomeTag.tsx';
import { Facts, Page, Section } from '../../ui/Page.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { LanguageMark, Words } from '../../ui/Words.tsx';
import { usePathPart } from '../../web/address.ts';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { type Item, itemQuery } from './api.ts';
import { DueRuleText } from './DueRuleText.tsx';
import { Duties } from './Duties.tsx';
import { OneItem, placeOf } from './ItemPair.tsx';
import './programme.css';

/** An item of a programme: what is to be done, in what the other body's differs, and what was owed under it. */
export function ItemPage() {
  const text = useText();
  const { data: item } = useSuspenseQuery(itemQuery(usePathPart('itemId')));
  const { programme, mirror, differenceKind, difference } = item;
  const name = text('programme.item-of', {
    body: text(`programme.body.${item.body}`),
    item: placeOf(item),
  });
  return (
    <Page
      name={name}
      title={name}
      over={
        <>
          <Link to={`/programme?body=${item.body}`}>
            <Trans
              id="programme.year-of"
              values={{ body: text(`programme.body.${item.body}`), year: String(programme.year) }}
            />
          </Link>{' '}
          {item.status && <OutcomeTag outcome={item.status} />}{' '}
          <span className="programme-cite">
            <Cite of={item.cite} />
          </span>
        </>
      }
      lead={<Words of={item.words} />}
      training={item.duties.some((duty) => duty.training)}
    >
      <Section title={<Trans id="programme.said" />}>
        <ItemFacts item={item} />
        <Actions item={item} />
      </Section>
      {mirror && differenceKind && (
        <Section title={<Trans id="programme.beside" />}>
          <div className="programme-pair">
            <OneItem item={item} />
            <OneItem item={mirror} />
          </div>
          <p>
            <Tag tone="neutral">
              <Trans id={`programme.difference.${differenceKind}`} />
            </Tag>{' '}
            {difference && <Words of={difference} />}
          </p>
        </Section>
      )}
      {item.refused && <Duties item={item} refused={item.refused} />}
    </Page>
  );
}

function ItemFacts({ item }: { readonly item: Item }) {
  const text = useText();
  const language = useLanguage();
  const facts = [
    { name: 'actor', value: text(`programme.actor.${item.actor}`) },
    item.supporting.length > 0 && {
      name: 'supporting',
      value: formatList(
        item.supporting.map((one) => text(`programme.actor.${one}`)),
        language,
      ),
    },
    { name: 'recurrence', value: text(`programme.recurrence.${item.recurrence}`) },
    { name: 'due', value: <DueRuleText of={item.due} /> },
    { name: 'output', value: <Words of={item.output} /> },
    item.leadResolutions.length > 0 && {
      name: 'lead-resolutions',
      value: <Resolutions of={item.leadResolutions} />,
    },
    item.resolutions.length > 0 && { name: 'resolutions', value: <Resolutions of={item.resolutions} /> },
    item.documents.length > 0 && { name: 'documents', value: <bdi>{item.documents.join('; ')}</bdi> },
  ].filter((fact) => fact !== false);
  return (
    <Facts of={facts.map(({ name, value }) => ({ name: <Trans id={`programme.fact.${name}`} />, value }))} />
  );
}

/** Resolutions an item cites; each leads to all items that cite it. */
function Resolutions({ of }: { readonly of: readonly string[] }) {
  return (
    <span className="row small">
      {of.map((resolution) => (
        <Link key={resolution} to={`/programme?resolution=${encodeURIComponent(resolution)}`}>
          <bdi className="nowrap">{resolution}</bdi>
        </Link>
      ))}
    </span>
  );
}

/** What an item comes down to, action by action. */
function Actions({ item: { actions } }: { readonly item: Item }) {
  const text = useText();
  if (actions.length === 0) return null;
  return (
    <>
      <h3>
        <Trans id="programme.actions" /> <LanguageMark of="en" />
      </h3>
      <ul className="programme-actions">
        {actions.map(({ actionId, actor, action, recurrence, due, output }) => (
          <li key={actionId}>
            <bdi lang="en">{action}</bdi>
            <div className="muted small">
              {text(`programme.actor.${actor}`)} · {text(`programme.recurrence.${recurrence}`)}
              {due && (
                <>
                  {' · '}
                  <DueRuleText of={due} />
                </>
              )}
              {output && (
                <>
                  {' · '}
                  <bdi lang="en">{output}</bdi>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
