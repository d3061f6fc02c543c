import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { WhoMayRead } from '../../ui/WhoMayRead.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { projectsQuery } from './api.ts';
import { BeginProject } from './BeginProject.tsx';
import { ProjectTable } from './ProjectTable.tsx';

/** The projects one may know of: all, or those that answer the need in the address, for which one may be begun. */
export function ProjectsPage() {
  const text = useText();
  const needId = useAddress().get('need');
  const projects = useQuery(projectsQuery(needId));
  const [beginning, setBeginning] = useState(false);
  return (
    <Page
      name={text('assistance.projects')}
      title={<Trans id={needId ? 'assistance.answered-by' : 'assistance.projects'} />}
      over={
        <Link to={needId ? `/needs/${needId}` : '/assistance'}>
          <Trans id={needId ? 'assistance.loading' : 'assistance.title'} />
        </Link>
      }
      training={projects.data?.rows.some(({ training }) => training) ?? false}
      actions={<WhoMayRead resource="projects" />}
    >
      <Loaded query={projects} rows={3}>
        {({ rows, refusedToBegin }) => (
          <div className="stack">
            {needId && (
              <div className="row no-print">
                <ActButton
                  weight="main"
                  refusedBecause={refusedToBegin && <RefusalText refusal={refusedToBegin} />}
                  onPress={() => setBeginning(true)}
                >
                  <Trans id="assistance.begin-project" />
                </ActButton>
              </div>
            )}
            <ProjectTable rows={rows} />
          </div>
        )}
      </Loaded>
      {beginning && <BeginProject needId={needId} onClose={() => setBeginning(false)} />}
    </Page>
  );
}
