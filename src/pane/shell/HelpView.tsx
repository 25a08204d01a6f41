import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useLanguage } from "./language";

const useStyles = makeStyles({
  frame: {
    width: "100%",
    height: "calc(100vh - 130px)",
    minHeight: "300px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** A page of the help beside what it tells of; its own links lead to the others. */
export function HelpView({ part }: { part: string | null }) {
  const styles = useStyles();
  const { language, shell } = useLanguage();
  const address = `help/${part ?? "index"}${language === "zh" ? ".zh-CN" : ""}.html`;
  return (
    <>
      <iframe className={styles.frame} title={shell.help} src={address} />
      <div>
        <Link href={address} target="_blank" rel="noopener noreferrer">
          {shell.helpOutside}
        </Link>
      </div>
    </>
  );
}
