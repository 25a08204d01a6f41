import { Button } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { Suspense, lazy, startTransition, useState, type ComponentType } from "react";
import type { Language } from "../../core/language";
import { useLanguage } from "./language";

const load = () => import("./MoreMenu");
const MoreMenu = lazy(async () => ({ default: (await load()).MoreMenu }));

interface Props {
  Items: ComponentType<{ today: number }> | undefined;
  today: number;
  onSpeak: (language: Language) => void;
}

/** The button of the bar's menu; the menu itself is loaded when somebody reaches for it. */
export function More(props: Props) {
  const { shell } = useLanguage();
  const [asked, setAsked] = useState(false);
  const button = {
    size: "small",
    appearance: "subtle",
    icon: <MoreHorizontal20Regular />,
    "aria-label": shell.more,
  } as const;
  const open = () => startTransition(() => setAsked(true));
  // Within a transition the button stays, with the focus on it, until the menu can open in its place.
  return (
    <Suspense fallback={null}>
      {asked ? (
        <MoreMenu {...props} trigger={<Button {...button} />} />
      ) : (
        <Button
          {...button}
          aria-haspopup="menu"
          aria-expanded={false}
          onPointerEnter={() => void load()}
          onFocus={() => void load()}
          onClick={open}
          onKeyDown={({ key }) => key === "ArrowDown" && open()}
        />
      )}
    </Suspense>
  );
}
