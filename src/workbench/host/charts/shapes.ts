import { HostError } from "../errors";
import type { Host } from "../host";
import { derive, hostClass } from "../hostClass";
import { HostCollection } from "../hostCollection";
import type { Find } from "../hostObject";
import type { RequestContext } from "../requestContext";
import { findChart } from "./charts";

const ShapeBase = hostClass<string>("Shape")({
  id: { read: (id: string): string => id },
  name: { read: (id: string, { charts }: Host): string => charts.get(id).name },
  altTextTitle: {
    read: (id: string, { charts }: Host): string => charts.get(id).altTextTitle,
    write: (id: string, text: unknown, { charts }: Host): void => charts.change(id, { altTextTitle: String(text) }),
  },
  altTextDescription: {
    read: (id: string, { charts }: Host): string => charts.get(id).altTextDescription,
    write: (id: string, text: unknown, { charts }: Host): void =>
      charts.change(id, { altTextDescription: String(text) }),
  },
});

/** `Excel.Shape`, as far as a chart is one: the only object of Excel's that has alternative text. */
export class HostShape extends ShapeBase {}

const kind = {
  className: "ShapeCollection",
  itemClass: () => HostShape,
  list: (sheetId: string, { charts }: Host): string[] => charts.on(sheetId).map(({ id }) => id),
};

/** `Excel.ShapeCollection`: of a sheet's drawings there are only charts. */
export class HostShapes extends HostCollection<string, string, HostShape> {
  constructor(context: RequestContext, find: Find<string>) {
    super(kind, context, find);
  }

  getItem(key: string): HostShape {
    return derive(this, "getItem", HostShape, (sheetId, host) => {
      const id = find(sheetId, key, host);
      if (id === undefined) throw new HostError("ItemNotFound", `There is no shape '${key}'.`);
      return id;
    });
  }

  getItemOrNullObject(key: string): HostShape {
    return derive(this, "getItemOrNullObject", HostShape, (sheetId, host) => find(sheetId, key, host));
  }
}

const find = (sheetId: string, nameOrId: string, host: Host): string | undefined =>
  findChart(sheetId, nameOrId, host)?.id ?? host.charts.on(sheetId).find(({ id }) => id === nameOrId)?.id;
