import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { procedureOf } from '../../procedure/procedures.ts';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { usePathPart } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { AssumedEvents } from './AssumedEvents.tsx';
import { type Simulated, simulation, type VisitFile, visitQuery } from './api.ts';
import { SimulatedCalendar } from './SimulatedCalendar.tsx';
import { type Assumed, assumedInput, emptyAssumption, horizonOf, lastDayStep } from './simulation.ts';
import './simulation.css';

/** What the calendar of a file would be if certain things happened. The file is not changed. */
export function SimulationPage() {
  const text = useText();
  const fileId = usePathPart('fileId');
  const query = useQuery(visitQuery(fileId));
  return (
    <Page
      name={text('simulation.title')}
      title={<Trans id="simulation.title" />}
      over={
        query.data && (
          <Link to="/visits/:fileId" params={{ fileId }}>
            {text('visits.file.title', { number: query.data.number, state: query.data.stateName })}
          </Link>
        )
      }
      lead={<Trans id="simulation.lead" />}
      training={query.data?.training ?? false}
    >
      <Loaded query={query}>{(file) => <Simulation file={file} />}</Loaded>
    </Page>
  );
}

type Run = { readonly assumed: readonly Assumed[]; readonly simulated: Simulated };

// A course on the last days grows by at most one stage of the procedure with each round.
const mostRounds = 12;

function Simulation({ file }: { readonly file: VisitFile }) {
  const procedure = procedureOf(file.procedure);
  const [assumed, setAssumed] = useState<readonly Assumed[]>([emptyAssumption([])]);
  const [run, setRun] = useState<Run | null>(null);

  const simulate = async (wanted: readonly Assumed[]): Promise<Run> => ({
    assumed: wanted,
    simulated: await simulation.simulateVisit({
      params: { fileId: file.fileId },
      body: { assumed: assumedInput(wanted), asOf: horizonOf(wanted, file.asOf) },
    }),
  });
  const act = useAct((wanted: readonly Assumed[]) => simulate(wanted), { onDone: setRun });
  const lastDays = useAct(
    async (wanted: readonly Assumed[]) => {
      let course = await simulate(wanted.filter((one) => one.event !== ''));
      for (let round = 0; round < mostRounds; round += 1) {
        const added = lastDayStep(course.simulated.clocks, course.assumed, procedure);
        if (added.length === 0) break;
        course = await simulate([...course.assumed, ...added]);
      }
      return course;
    },
    {
      onDone: (course: Run) => {
        setAssumed(course.assumed);
        setRun(course);
      },
    },
  );

  return (
    <>
      <Section title={<Trans id="simulation.assumed" />}>
        <AssumedEvents assumed={assumed} procedure={procedure} onChange={setAssumed} />
        <div className="row">
          <button
            type="button"
            className="button button-main"
            aria-disabled={act.isPending}
            onClick={() => act.press(assumed)}
          >
            <Trans id="simulation.do" />
          </button>
          <button
            type="button"
            className="button"
            aria-disabled={lastDays.isPending}
            onClick={() => lastDays.press(assumed)}
          >
            <Trans id="simulation.last-days" />
          </button>
          <button type="button" className="button button-plain" onClick={() => clear(setAssumed, setRun)}>
            <Trans id="simulation.clear" />
          </button>
        </div>
        <ActTrouble act={act} />
        <ActTrouble act={lastDays} />
      </Section>
      <Note>
        <p>
          <Trans id="simulation.unchanged" />
        </p>
      </Note>
      {run && <SimulatedCalendar file={file} simulated={run.simulated} />}
    </>
  );
}

function clear(setAssumed: (assumed: readonly Assumed[]) => void, setRun: (run: Run | null) => void): void {
  setAssumed([emptyAssumption([])]);
  setRun(null);
}
