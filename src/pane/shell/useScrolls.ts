import { useEffect, useState, type RefObject } from "react";

/** Whether what an element holds is wider than the element, so that it scrolls and the keyboard has to get to it. */
export function useScrolls(element: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false);
  // What it holds may have changed with any render, and its own width at any time.
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const look = () => setScrolls(current.scrollWidth > current.clientWidth);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(current);
    return () => observer.disconnect();
  });
  return scrolls;
}
