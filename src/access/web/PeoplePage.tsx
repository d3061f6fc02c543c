import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type Audience, audiences } from '../../platform/actor.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { TroubleText } from '../../ui/ErrorState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useGo } from '../../web/Router.tsx';
import { useAct } from '../../web/use-act.ts';
import { access, meQuery, type Person, trainingPersonsQuery } from './api.ts';
import { PersonName } from './PersonName.tsx';

/** The fictional persons one can be in training, by what they may read. */
export function PeoplePage() {
  const text = useText();
  const { data: me } = useSuspenseQuery(meQuery());
  const { data: persons } = useSuspenseQuery(trainingPersonsQuery());
  const go = useGo();
  const client = useQueryClient();
  // Whatever was read as somebody else must not be seen by the new person, so all of it is forgotten.
  const startAnew = () => {
    client.clear();
    go('/');
  };
  const be = useAct((personId: string) => access.beTrainingPerson({ params: { personId } }), {
    onDone: startAnew,
  });
  const leave = useAct(() => access.signOut(), { onDone: startAnew });
  const trouble = be.trouble ?? leave.trouble;

  return (
    <Page
      name={text('access.people')}
      title={<Trans id="access.people" />}
      lead={<Trans id="access.people-lead" />}
      training
      actions={
        me.person && (
          <ActButton refusedBecause={null} pending={leave.isPending} onPress={() => leave.press(undefined)}>
            <Trans id="access.be-nobody" />
          </ActButton>
        )
      }
    >
      {trouble && <TroubleText trouble={trouble} />}
      {persons.rows.length === 0 && (
        <EmptyState title={<Trans id="access.no-people" />}>
          <Trans id="access.no-people-why" />
        </EmptyState>
      )}
      {audiences.map((audience) => (
        <Group
          key={audience}
          audience={audience}
          persons={persons.rows.filter((person) => person.audience === audience)}
          chosen={me.person?.personId ?? null}
          onChoose={be.press}
        />
      ))}
    </Page>
  );
}

type GroupProps = {
  readonly audience: Audience;
  readonly persons: readonly Person[];
  readonly chosen: string | null;
  readonly onChoose: (personId: string) => void;
};

function Group({ audience, persons, chosen, onChoose }: GroupProps) {
  if (persons.length === 0) return null;
  return (
    <Section title={<Trans id={`access.audience-${audience}`} />}>
      <p className="muted">
        <Trans id={`access.audience-${audience}-reads`} />
      </p>
      <ul className="choices">
        {persons.map((person) => (
          <li key={person.personId}>
            <button
              type="button"
              className="button person"
              aria-pressed={person.personId === chosen}
              onClick={() => onChoose(person.personId)}
            >
              <Icon name="person" />
              <span>
                <PersonName person={person} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
