import { useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { browserWidth } from "./browserWidth";
import type { AnyChartModel } from "./numericModels";
import { drawChart } from "./drawChart";
import { suggestedHeight } from "./suggestedHeight";
import { toReact } from "./toReact";

interface ChartProps {
  readonly model: AnyChartModel;
  /** In pixels; without it, as many as the chart's bars want. */
  readonly height?: number;
}

/** A chart as wide as the room it stands in. The picture has title and description; its numbers are for `ChartTable`. */
export function Chart({ model, height = suggestedHeight(model) }: ChartProps) {
  const id = useId().replaceAll(":", "");
  const room = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return undefined;
    const measure = () => setWidth(element.clientWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  const picture = useMemo(
    () => (width ? toReact(drawChart(model, { id, width, height, measure: browserWidth })) : undefined),
    [model, id, width, height],
  );
  return (
    <div ref={room} style={{ minHeight: height }}>
      {picture}
    </div>
  );
}
