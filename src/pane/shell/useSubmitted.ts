import { useEffect, useRef, useState } from "react";

/** A form that is sent off: nothing is called wrong before, and then the first field that is wrong has the focus. */
export function useSubmitted() {
  const form = useRef<HTMLFormElement>(null);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (times > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [times]);
  return { form, isChecked: times > 0, check: () => setTimes((before) => before + 1) };
}
