import { Fragment } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { Trans, useText } from '../web/i18n.tsx';
import type { Goal } from './keys.tsx';

type Props = {
  readonly goals: readonly Goal[];
  readonly isOn: boolean;
  readonly onTurn: (on: boolean) => void;
  readonly onClose: () => void;
};

/** The list of keys, and the switch that turns them off. */
export function KeysHelp({ goals, isOn, onTurn, onClose }: Props) {
  const text = useText();
  return (
    <Dialog title={<Trans id="web.keys" />} onClose={onClose}>
      <dl className="keys">
        <dt>
          <kbd>?</kbd>
        </dt>
        <dd>{text('web.keys-help')}</dd>
        <dt>
          <kbd>/</kbd>
        </dt>
        <dd>{text('web.keys-search')}</dd>
        <dt>
          <kbd>↑</kbd> <kbd>↓</kbd>
        </dt>
        <dd>{text('web.keys-rows')}</dd>
        {goals.map(({ key, title }) => (
          <Fragment key={key}>
            <dt>
              <kbd>g</kbd> <kbd>{key}</kbd>
            </dt>
            <dd>{text('web.keys-go', { page: text(title) })}</dd>
          </Fragment>
        ))}
      </dl>
      <label className="check">
        <input type="checkbox" checked={isOn} onChange={(event) => onTurn(event.target.checked)} />
        <span>{text('web.keys-on')}</span>
      </label>
    </Dialog>
  );
}
