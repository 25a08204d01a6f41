import type { Grid } from "../../grid/grid";
import { notFound } from "../errors";
import { target, type OfficeType, type Target } from "../officeType";
import * as argument from "./arguments";

/** The document's settings, saved with the file; like Excel's they are outside of undo. */
export const settingsOf = (grid: Grid): Record<string, unknown> =>
  grid.edits.extra<Record<string, unknown>>("settings") ?? {};

export const settingType: OfficeType<string> = {
  name: "Setting",
  key: (key) => ({ _Id: key }),
  read: {
    Key: (key) => key,
    Value: (key, run) => settingsOf(run.grid)[key],
  },
  write: {
    Value: (key, value, run) =>
      run.grid.edits.keepExtra("settings", { ...settingsOf(run.grid), [key]: value }),
  },
  call: {
    Delete: (key, _args, run) => {
      const { [key]: _gone, ...rest } = settingsOf(run.grid);
      run.grid.edits.keepExtra("settings", rest);
    },
  },
};

const settingTarget = (key: string): Target => target(settingType, key);

export const settingsType: OfficeType<undefined> = {
  name: "SettingCollection",
  items: (_self, run) => Object.keys(settingsOf(run.grid)).map(settingTarget),
  call: { GetCount: (_self, _args, run) => Object.keys(settingsOf(run.grid)).length },
  open: {
    GetItem: (_self, [key], run) => {
      if (!(argument.text(key, "key") in settingsOf(run.grid))) throw notFound(String(key));
      return settingTarget(String(key));
    },
    GetItemOrNullObject: (_self, [key], run) =>
      argument.text(key, "key") in settingsOf(run.grid) ? settingTarget(String(key)) : null,
    Add: (_self, [key, value], run) => {
      run.grid.edits.keepExtra("settings", { ...settingsOf(run.grid), [argument.text(key, "key")]: value });
      return settingTarget(String(key));
    },
  },
};
