import { ctc2020 } from '../procedure/ctc-2020/ctc-2020.ts';
import { Cite } from '../ui/Cite.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { Trans, useText } from '../web/i18n.tsx';

/** Where the facts come from, under which licence this is, and how dates are counted. */
export function AboutPage() {
  const text = useText();
  return (
    <Page name={text('main.about')} title={<Trans id="main.about" />} lead={<Trans id="main.about-lead" />}>
      <Section title={<Trans id="main.sources" />}>
        <div className="reading">
          <p>
            <Trans id="main.sources-rules" /> <Cite of="S/2020/731 letter" />
          </p>
          <p>
            <Trans id="main.sources-record" />
          </p>
          <p>
            <Trans id="main.sources-training" />
          </p>
        </div>
      </Section>
      <Section title={<Trans id="main.counting" />}>
        <p className="page-lead">
          <Trans id="main.counting-lead" />
        </p>
        <dl className="settings">
          {ctc2020.settings.map(({ id }) => (
            <div key={id}>
              <dt>
                <bdi>{id}</bdi>
              </dt>
              <dd>
                <Trans id={`procedure.setting.${id}`} />
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={<Trans id="main.licence" />}>
        <p className="reading">
          <Trans id="main.licence-text" />
        </p>
      </Section>
    </Page>
  );
}
