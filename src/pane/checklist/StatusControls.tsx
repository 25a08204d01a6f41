import {
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
  type ButtonProps,
} from "@fluentui/react-components";
import type { ComponentType } from "react";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Circle20Regular } from "@fluentui/react-icons/svg/circle";
import { CircleHalfFill20Regular } from "@fluentui/react-icons/svg/circle-half-fill";
import { SubtractCircle20Regular } from "@fluentui/react-icons/svg/subtract-circle";
import type { Status } from "../../core/checklist/checklist";
import { ActionButton } from "../shell/ActionButton";
import { useWords } from "./useWords";

const useStyles = makeStyles({
  tick: { minWidth: "28px", width: "28px", height: "28px", padding: 0, flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  half: { color: tokens.colorBrandForeground1 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  /** Over the fields of an open item, which come after it. */
  popover: { zIndex: 1 },
  menu: {
    minWidth: 0,
    height: "22px",
    padding: "0 4px",
    marginLeft: "-4px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

const icons = {
  "not-started": Circle20Regular,
  "in-progress": CircleHalfFill20Regular,
  done: CheckmarkCircle20Filled,
  "not-applicable": SubtractCircle20Regular,
};

interface Props {
  title: string;
  status: Status;
  locked: boolean;
  onStatus: (status: Status) => void;
}

/** One click: done, or not started again. */
export function Tick({ title, status, locked, onStatus }: Props) {
  const styles = useStyles();
  const { words } = useWords();
  const Icon = icons[status];
  const tone = { done: styles.done, "in-progress": styles.half }[status as string] ?? styles.quiet;
  return (
    <ActionButton
      role="checkbox"
      aria-checked={status === "in-progress" ? "mixed" : status === "done"}
      aria-label={words.markDone(title)}
      appearance="transparent"
      className={styles.tick}
      icon={<Icon className={tone} />}
      why={locked ? words.locked : null}
      onClick={() => onStatus(status === "done" ? "not-started" : "done")}
    />
  );
}

/** All four states, with the arrow keys among them. */
export function StatusMenu({ title, status, locked, onStatus }: Props) {
  const styles = useStyles();
  const { words } = useWords();
  const names = words.statuses;
  return (
    <Menu
      inline
      checkedValues={{ status: [status] }}
      onCheckedValueChange={(_, { checkedItems }) => onStatus(checkedItems[0] as Status)}
    >
      <MenuTrigger disableButtonEnhancement>
        <ActionButton
          face={MenuButton as ComponentType<ButtonProps>}
          size="small"
          appearance="transparent"
          className={mergeClasses(styles.menu)}
          aria-label={words.statusOf(title, names[status])}
          why={locked ? words.locked : null}
        >
          {names[status]}
        </ActionButton>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {(Object.keys(names) as Status[]).map((name) => {
            const Icon = icons[name];
            return (
              <MenuItemRadio key={name} name="status" value={name} icon={<Icon />}>
                {names[name]}
              </MenuItemRadio>
            );
          })}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
