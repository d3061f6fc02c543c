import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isLanguage, languages } from '../../platform/language.ts';
import { ActForm } from '../../ui/ActForm.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { usePathPart } from '../../web/address.ts';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useGoing } from '../../web/Router.tsx';
import { useAct } from '../../web/use-act.ts';
import { ofVisitQuery, reports } from './api.ts';

/** The report on one visit: the way to it, or the form by which CTED begins its draft from the findings. */
export function VisitReportPage() {
  const text = useText();
  const fileId = usePathPart('fileId');
  const query = useQuery(ofVisitQuery(fileId));
  return (
    <Page
      name={text('reports.of-visit')}
      title={<Trans id="reports.of-visit" />}
      over={
        <Link to="/visits/:fileId" params={{ fileId }}>
          <Trans id="reports.to-visit" />
        </Link>
      }
      lead={<Trans id="reports.of-visit-lead" />}
      training={query.data?.training ?? false}
    >
      <Loaded query={query}>
        {({ reportId, refused }) => (
          <>
            {reportId && (
              <Link className="button button-main" to="/reports/:reportId" params={{ reportId }}>
                <Trans id="reports.open" />
              </Link>
            )}
            {!reportId && !refused && <Begin fileId={fileId} />}
            {!reportId && refused && (
              <EmptyState title={<Trans id="reports.of-visit-none" />}>
                <RefusalText refusal={refused} />
              </EmptyState>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Begin({ fileId }: { readonly fileId: string }) {
  const text = useText();
  const own = useLanguage();
  const { go } = useGoing();
  const [title, setTitle] = useState('');
  const [language, setLanguage] = useState(own);
  const act = useAct(
    (given: { originalLanguage: typeof own; title: string }, key) =>
      reports.beginDraft({ params: { fileId }, body: { ...given, key } }),
    {
      renews: [{ queryKey: ['reports'] }],
      onDone: ({ reportId }) => go(`/reports/${reportId}`),
    },
  );
  const names = new Intl.DisplayNames([own], { type: 'language' });
  return (
    <ActForm
      act={act}
      given={() => ({ originalLanguage: language, title })}
      word="reports.begin.act"
      className="stack panel"
    >
      <TextField
        label={text('reports.begin.title')}
        value={title}
        onChange={setTitle}
        maxLength={300}
        lang={language}
        required
      />
      <Select
        label={text('reports.begin.language')}
        value={language}
        choices={languages.map((value) => ({ value, label: names.of(value) ?? value }))}
        onChange={(value) => setLanguage(isLanguage(value) ? value : own)}
      />
    </ActForm>
  );
}
