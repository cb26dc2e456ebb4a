import { Field, Select } from "@fluentui/react-components";
import type { SCALE_UP_PERSPECTIVES, ScaleUpPerspective } from "../../../model/scaleUp/lines";
import { useFigureStyles } from "../../kit/figures/figureStyles";

interface PerspectiveFieldProps {
  readonly label: string;
  readonly among: readonly (typeof SCALE_UP_PERSPECTIVES)[number][];
  readonly chosen: ScaleUpPerspective;
  readonly onChoose: (perspective: ScaleUpPerspective) => void;
}

/** For whom a figure counts. */
export function PerspectiveField({ label, among, chosen, onChoose }: PerspectiveFieldProps) {
  const choose = (value: string) => {
    const found = among.find(({ perspective }) => perspective === value);
    if (found !== undefined) onChoose(found.perspective);
  };
  return (
    <div className={useFigureStyles().fields}>
      <Field label={label}>
        <Select size="small" value={chosen} onChange={(_event, { value }) => choose(value)}>
          {among.map(({ perspective, label: name }) => (
            <option key={perspective} value={perspective}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
