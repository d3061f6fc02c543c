import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../ui/Loaded.tsx';
import { Section } from '../../ui/Page.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Trans } from '../../web/i18n.tsx';
import { type DutyCheck as Check, dutyCheckQuery } from './api.ts';

/** For administrators: the last proof that no reminder and no consequence was missed. */
export function DutyCheck() {
  return (
    <Section title={<Trans id="duties.watch.title" />}>
      <Loaded query={useQuery(dutyCheckQuery())} rows={1}>
        {({ last }) => <Proof last={last} />}
      </Loaded>
    </Section>
  );
}

function Proof({ last }: { readonly last: Check }) {
  if (!last) {
    return (
      <p>
        <Trans id="duties.watch.never" />
      </p>
    );
  }
  const { expected, files, missing, extra, checkedOn: on } = last;
  if (missing + extra === 0) {
    return (
      <p>
        <Tag tone="met" icon="met">
          <Trans id="duties.watch.fine" values={{ expected, files, on }} />
        </Tag>
      </p>
    );
  }
  return (
    <p>
      <Tag tone="overdue" icon="overdue">
        <Trans id="duties.watch.wrong" values={{ missing, extra, on }} />
      </Tag>
    </p>
  );
}
