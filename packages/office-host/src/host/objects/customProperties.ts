import { invalidArgument, notFound } from "../errors";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import * as argument from "./arguments";

interface PropertySelf {
  sheetId: string;
  key: string;
}

const extraKey = (sheetId: string): string => `properties ${sheetId}`;
const properties = (run: Run, sheetId: string): Record<string, string> =>
  run.grid.edits.extra<Record<string, string>>(extraKey(sheetId)) ?? {};
/** Keys compare without regard to case. */
const ownKey = (run: Run, sheetId: string, key: unknown): string | undefined => {
  const text = argument.text(key, "key");
  return Object.keys(properties(run, sheetId)).find((known) => known.toLowerCase() === text.toLowerCase());
};

export const customPropertyType: OfficeType<PropertySelf> = {
  name: "WorksheetCustomProperty",
  key: ({ key }) => ({ _Id: key }),
  read: { Key: ({ key }) => key, Value: ({ sheetId, key }, run) => properties(run, sheetId)[key] ?? "" },
  write: {
    Value: ({ sheetId, key }, value, run) =>
      run.grid.edits.keepExtra(extraKey(sheetId), {
        ...properties(run, sheetId),
        [key]: argument.text(value, "value"),
      }),
  },
  call: {
    Delete: ({ sheetId, key }, _args, run) => {
      const { [key]: _gone, ...rest } = properties(run, sheetId);
      run.grid.edits.keepExtra(extraKey(sheetId), rest);
    },
  },
};

export const customPropertiesType: OfficeType<string> = {
  name: "WorksheetCustomPropertyCollection",
  items: (sheetId, run) =>
    Object.keys(properties(run, sheetId)).map((key) => target(customPropertyType, { sheetId, key })),
  call: { GetCount: (sheetId, _args, run) => Object.keys(properties(run, sheetId)).length },
  open: {
    GetItem: (sheetId, [key], run) => {
      const known = ownKey(run, sheetId, key);
      if (known === undefined) throw notFound(String(key));
      return target(customPropertyType, { sheetId, key: known });
    },
    GetItemOrNullObject: (sheetId, [key], run) => {
      const known = ownKey(run, sheetId, key);
      return known === undefined ? null : target(customPropertyType, { sheetId, key: known });
    },
    Add: (sheetId, [key, value], run) => {
      const name = ownKey(run, sheetId, key) ?? argument.text(key, "key");
      if (name === "" || name.length > 255) throw invalidArgument("key");
      run.grid.edits.keepExtra(extraKey(sheetId), {
        ...properties(run, sheetId),
        [name]: argument.text(value, "value"),
      });
      return target(customPropertyType, { sheetId, key: name });
    },
  },
};

export const customPropertiesTarget = (sheetId: string): Target => target(customPropertiesType, sheetId);
