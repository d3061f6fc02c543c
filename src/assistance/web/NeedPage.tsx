import { useSuspenseQuery } from '@tanstack/react-query';
import { Day } from '../../ui/Day.tsx';
import { Link } from '../../ui/Link.tsx';
import { Note } from '../../ui/Note.tsx';
import { Facts, Page, Section } from '../../ui/Page.tsx';
import { WhoMayRead } from '../../ui/WhoMayRead.tsx';
import { Words } from '../../ui/Words.tsx';
import { usePathPart } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { type Need, needQuery } from './api.ts';
import { ClearanceTag } from './ClearanceTag.tsx';
import { NeedActs } from './NeedActs.tsx';

/** One need: the shortfall, what would meet it, and who may know of it. */
export function NeedPage() {
  const needId = usePathPart('needId');
  const text = useText();
  const { data: need } = useSuspenseQuery(needQuery(needId));
  const { words, language, solution, stateName } = need;
  return (
    <Page
      name={text('assistance.need-of', { state: stateName })}
      title={<Trans id="assistance.need-of" values={{ state: stateName }} />}
      over={
        <Link to="/assistance">
          <Trans id="assistance.title" />
        </Link>
      }
      training={need.training}
      actions={<NeedActs need={need} />}
    >
      <Note>
        <p>
          <Trans id="assistance.no-replacement" />
        </p>
      </Note>
      <div className="reading">
        <p>
          <Words of={{ text: words, language }} />
        </p>
        <h2>
          <Trans id="assistance.solution" />
        </h2>
        <p>
          <Words of={{ text: solution, language }} />
        </p>
      </div>
      <Said need={need} />
    </Page>
  );
}

function Said({ need }: { readonly need: Need }) {
  const text = useText();
  const { recommendationId, findingId, themeId, approvedOn, withdrawnOn } = need;
  const ground = recommendationId
    ? { to: `/recommendations/${recommendationId}`, words: 'assistance.ground-recommendation' }
    : { to: `/chain/finding/${findingId}`, words: 'assistance.ground-finding' };
  const facts = [
    { name: text('assistance.column.clearance'), value: <ClearanceTag clearance={need.clearance} /> },
    ...(approvedOn ? [{ name: text('assistance.approved-on'), value: <Day day={approvedOn} /> }] : []),
    ...(withdrawnOn ? [{ name: text('assistance.withdrawn-on'), value: <Day day={withdrawnOn} /> }] : []),
    ...(themeId
      ? [{ name: text('assistance.column.theme'), value: text(`procedure.theme.${themeId}`) }]
      : []),
    { name: text('assistance.column.priority'), value: text(`assistance.priority.${need.priority}`) },
    { name: text('assistance.made-by'), value: text(`assistance.made-by.${need.madeBy}`) },
    { name: text('assistance.column.made'), value: <Day day={need.madeOn} /> },
    {
      name: text('assistance.answered-by'),
      value: (
        <Link to={`/projects?need=${need.needId}`}>
          <Trans id="assistance.projects-count" values={{ count: need.projects }} />
        </Link>
      ),
    },
    {
      name: text('assistance.rests-on'),
      value: (
        <Link to={ground.to}>
          <Trans id={ground.words} />
        </Link>
      ),
    },
  ];
  return (
    <Section title={<Trans id="assistance.said" />} actions={<WhoMayRead resource="needs" />}>
      <Facts of={facts} />
    </Section>
  );
}
