/** The ribbon's commands. They run in the pane's own page, since all of the add-in shares one runtime. */
void Office.onReady(() => {
  Office.actions.associate("showPane", showPane);
});

async function showPane(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } finally {
    event.completed();
  }
}
