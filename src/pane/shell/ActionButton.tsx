import { Button, makeStyles, mergeClasses, tokens, type ButtonProps } from "@fluentui/react-components";
import {
  useId,
  useState,
  type ComponentType,
  type KeyboardEvent,
  type Ref,
  type SyntheticEvent,
} from "react";

/** In pixels. */
const widest = 220;

const useStyles = makeStyles({
  root: {
    position: "relative",
    display: "inline-flex",
    maxWidth: "100%",
    // Half-way between grey and not nobody could read it.
    "& button": { transitionDuration: "0.01ms" },
  },
  why: {
    position: "absolute",
    zIndex: 3,
    // What lies beneath can be clicked all the same.
    pointerEvents: "none",
    top: "calc(100% + 4px)",
    width: "max-content",
    maxWidth: `min(${widest}px, 80vw)`,
    padding: "4px 8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow8,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "start",
    whiteSpace: "normal",
  },
  start: { left: 0 },
  end: { right: 0 },
});

type Props = ButtonProps & {
  /** Why it can't be used now; null where it can. */
  why: string | null;
  /** What it looks like, where that is not a plain button. */
  face?: ComponentType<ButtonProps>;
  ref?: Ref<HTMLButtonElement>;
};

/**
 * A button that, while it can't be used, stays within reach of the keyboard and says why: as its description, and beneath
 * it for as long as it has the focus or the pointer, until Escape.
 */
export function ActionButton({ why, face: Face = Button as ComponentType<ButtonProps>, ...props }: Props) {
  const styles = useStyles();
  const id = useId();
  const [shown, setShown] = useState<"start" | "end" | null>(null);
  const show = ({ currentTarget }: SyntheticEvent<HTMLElement>) => {
    // Beneath a button at the pane's far side it would lie beyond the pane.
    const { left } = currentTarget.getBoundingClientRect();
    setShown(left + widest > document.documentElement.clientWidth ? "end" : "start");
  };
  const hide = () => setShown(null);
  return (
    <span
      className={styles.root}
      onFocus={show}
      onPointerEnter={show}
      onBlur={hide}
      onPointerLeave={hide}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === "Escape" && why !== null && shown) {
          hide();
          event.stopPropagation();
        }
      }}
    >
      <Face {...props} disabledFocusable={why !== null} {...(why !== null && { "aria-describedby": id })} />
      {why !== null && (
        <span
          id={id}
          role="tooltip"
          hidden={shown === null}
          className={mergeClasses(styles.why, styles[shown ?? "start"])}
        >
          {why}
        </span>
      )}
    </span>
  );
}
