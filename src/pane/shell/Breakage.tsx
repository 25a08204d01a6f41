import { Component, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { labelled } from "../../locale/joined";
import { shellSentences } from "../../locale/pane/shell/sentences";
import type { Language } from "../../core/language";
import { Notice } from "./Notice";

interface Props {
  language: Language;
  /** Nothing is around it that would still be there. */
  outermost?: boolean;
  children: ReactNode;
}

/** Where a part of the pane throws while it is drawn: says so, with the error's own words, and the way on. */
export class Breakage extends Component<Props, { broken: Error | null }> {
  override state: { broken: Error | null } = { broken: null };

  static getDerivedStateFromError(thrown: unknown) {
    return { broken: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override render() {
    const { broken } = this.state;
    if (!broken) return this.props.children;
    const { language, outermost = false } = this.props;
    const shell = shellSentences[language];
    const notice = (
      <Notice
        alone={outermost}
        kind="error"
        title={shell.brokenTitle}
        detail={labelled(shell.brokenDetail, broken.message, language)}
        actions={
          <Button appearance="primary" onClick={() => window.location.reload()}>
            {shell.brokenAgain}
          </Button>
        }
      >
        {shell.brokenBody}
      </Notice>
    );
    return outermost ? <main>{notice}</main> : notice;
  }
}
