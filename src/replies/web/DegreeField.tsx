import { degrees } from '../../followup/acts.ts';
import { Select } from '../../ui/Field.tsx';
import { useText } from '../../web/i18n.tsx';
import type { Degree } from './api.ts';

type Props = {
  readonly label: string;
  readonly value: Degree;
  readonly onChange: (degree: Degree) => void;
};

/** How far a recommendation is carried out; the scale is our setting, and the field says so. */
export function DegreeField({ label, value, onChange }: Props) {
  const text = useText();
  return (
    <Select
      label={label}
      hint={text('followup.scale-hint')}
      value={value}
      choices={degrees.map((degree) => ({ value: degree, label: text(`followup.standing.${degree}`) }))}
      onChange={(chosen) => {
        const degree = degrees.find((one) => one === chosen);
        if (degree) onChange(degree);
      }}
    />
  );
}
