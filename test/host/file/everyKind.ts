import { handMade } from "./handMade";

const theme = `<theme><themeElements><clrScheme>${[..."abcdefghijkl"].map((letter) => `<${letter}1><srgbClr val="12345${letter === "b" ? "6" : "7"}"/></${letter}1>`).join("")}</clrScheme></themeElements></theme>`;
const styles =
  '<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="[h]:mm&quot;x&quot;"/></numFmts>' +
  '<fonts><font><sz val="11"/><name val="Calibri"/></font><font><b/><i val="1"/><u/><strike/><sz val="20"/><color theme="4" tint="0.4"/></font></fonts>' +
  '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFAA00"/></patternFill></fill><fill><gradientFill><stop><color indexed="3"/></stop></gradientFill></fill></fills>' +
  '<borders><border/><border><left style="thin"><color auto="1"/></left><diagonal style="thin"/></border></borders>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="164" fontId="1" fillId="1" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1" indent="2" textRotation="45"/><protection locked="0"/></xf><xf numFmtId="14" fillId="2"/></cellXfs>' +
  '<dxfs><dxf><font><b/><color rgb="FF00FF00"/></font><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs>' +
  '<colors><indexedColors><rgbColor rgb="00000000"/><rgbColor rgb="00FFFFFF"/></indexedColors></colors></styleSheet>';
const chart =
  '<chartSpace><chart><title><tx><rich><p><r><t>Title</t></r></p></rich></tx></title><plotArea><barChart><barDir val="bar"/><grouping val="stacked"/><ser><order val="1"/><tx><strRef><f>Sheet1!$B$1</f></strRef></tx><cat><strRef><f>Sheet1!$A$1:$A$3</f></strRef></cat><val><numRef><f>Sheet1!$B$1:$B$3</f></numRef></val></ser></barChart><valAx><scaling><max val="9"/><min val="0"/></scaling></valAx></plotArea></chart></chartSpace>';
const anchor = (place: string, content: string): string =>
  `<${place}Anchor><from><col>1</col><colOff>9525</colOff><row>2</row><rowOff>0</rowOff></from><to><col>5</col><colOff>0</colOff><row>12</row><rowOff>0</rowOff></to>${content}</${place}Anchor>`;
const frame =
  '<graphicFrame><nvGraphicFramePr><cNvPr id="2" name="Chart 1"/></nvGraphicFramePr><graphic><graphicData><c:chart r:id="rId1"/></graphicData></graphic></graphicFrame>';
const rels = (...targets: [string, string][]): string =>
  `<Relationships>${targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="x/${type}" Target="${target}"/>`).join("")}</Relationships>`;

const rows =
  '<sheetData><row r="1" ht="30" customHeight="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1"><v>1.5</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="inlineStr"><is><r><rPr><b/></rPr><t>rich</t></r></is></c></row>' +
  '<row r="2" hidden="1" outlineLevel="1"><c r="A2"><f t="shared" ref="A2:A4" si="0">B2*$C$1+SUM(D:D)</f><v>1</v></c><c r="B2" t="d"><v>2026-11-24</v></c><c r="C2" t="str"><f>_xlfn.CONCAT("a",\'She et\'!A1,_xlfn.ANCHORARRAY(F2))</f><v>ab</v></c><c r="F2" cm="1"><f t="array" ref="F2:F4">_xlfn.SEQUENCE(3)</f><v>1</v></c></row>' +
  '<row r="3"><c r="A3"><f t="shared" si="0"/><v>2</v></c><c r="B3" s="2"><v>46000</v></c></row><row r="4" customFormat="1"><c r="A4"><f t="shared" si="0"/><v>3</v></c><c r="C4" vm="1"><v>1</v></c></row>' +
  '<row r="10"><c r="A10" t="inlineStr"><is><t>H1</t></is></c><c r="B10" t="inlineStr"><is><t>H2</t></is></c></row><row r="11"><c r="A11"><v>1</v></c><c r="B11"><f>Table1[[#This Row],[H1]]*2</f><v>2</v></c></row></sheetData>';
const sheet =
  '<sheetPr><tabColor theme="5"/></sheetPr><sheetViews><sheetView showGridLines="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="3" width="12.5" customWidth="1"/><col min="5" max="5" width="9" hidden="1" style="1" outlineLevel="1"/></cols>' +
  rows +
  '<sheetProtection sheet="1" password="AAAA"/><autoFilter ref="A10:B11"/><mergeCells><mergeCell ref="H1:I2"/></mergeCells>' +
  '<conditionalFormatting sqref="B1:B4 D1:D4"><cfRule type="cellIs" dxfId="0" priority="1" operator="between"><formula>1</formula><formula>5</formula></cfRule><cfRule type="expression" dxfId="0" priority="2" stopIfTrue="1"><formula>B1&gt;$C$1</formula></cfRule><cfRule type="colorScale" priority="3"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color theme="6"/></colorScale></cfRule><cfRule type="dataBar" priority="4"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule><cfRule type="iconSet" priority="5"><iconSet iconSet="3Arrows"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule><cfRule type="top10" dxfId="0" priority="6" rank="3" bottom="1"/><cfRule type="aboveAverage" dxfId="0" priority="7"/><cfRule type="containsText" dxfId="0" priority="8" operator="containsText" text="x"><formula>NOT(ISERROR(SEARCH("x",B1)))</formula></cfRule></conditionalFormatting>' +
  '<dataValidations><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="t" error="e" promptTitle="p" prompt="q" sqref="G1:G9 G12"><formula1>"a,b ""c"""</formula1></dataValidation><dataValidation type="whole" operator="greaterThan" sqref="H5"><formula1>B1</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A1" r:id="rId5"/><hyperlink ref="B1:B2" location="Sheet1!A1"/></hyperlinks><drawing r:id="rId1"/><tableParts><tablePart r:id="rId2"/></tableParts>' +
  '<extLst><ext><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>Sheet1!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>J1:J5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';

/** A small workbook with a part of every kind that is read, as other programs write them. */
export const everyKind = (): Uint8Array =>
  handMade({
    sheet,
    before: '<workbookPr date1904="1"/><workbookProtection lockStructure="1"/>',
    after:
      '<definedNames><definedName name="rate" comment="c">Sheet1!$B$1</definedName><definedName name="own" localSheetId="0" hidden="1">rate*2+_xlfn.SINGLE(A1)</definedName><definedName name="loop">loop+1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1</definedName></definedNames>',
    workbookRelations: [
      ["rId2", "sharedStrings", "sharedStrings.xml"],
      ["rId3", "styles", "styles.xml"],
      ["rId4", "theme", "theme.xml"],
    ],
    sheetRelations: [
      ["rId1", "drawing", "../drawings/drawing1.xml"],
      ["rId2", "table", "../tables/table1.xml"],
      ["rId3", "comments", "../comments1.xml"],
      ["rId4", "threadedComment", "../threaded1.xml"],
      ["rId5", "hyperlink", "https://example.com"],
    ],
    parts: {
      "_rels/.rels": rels(["officeDocument", "xl/workbook.xml"], ["webextensiontaskpanes", "xl/panes.xml"]),
      "xl/_rels/panes.xml.rels": rels(["webextension", "extension.xml"]),
      "xl/panes.xml": "<taskpanes/>",
      "xl/extension.xml":
        '<webextension><reference id="7b45f1c2-0b72-4c06-b9ed-c851193bd5e4"/><properties><property name="a" value="{&quot;b&quot;:[1]}"/></properties></webextension>',
      "xl/sharedStrings.xml":
        "<sst><si><t>one_x000D_</t></si><si><r><rPr><b/></rPr><t>two</t></r><rPh><t>x</t></rPh></si></sst>",
      "xl/styles.xml": styles,
      "xl/theme.xml": theme,
      "xl/drawings/drawing1.xml": `<wsDr>${anchor("twoCell", frame)}${anchor("oneCell", "<pic/>")}<absoluteAnchor><pos x="9525" y="0"/><ext cx="95250" cy="95250"/>${frame}</absoluteAnchor></wsDr>`,
      "xl/drawings/_rels/drawing1.xml.rels": rels(["chart", "../charts/chart1.xml"]),
      "xl/charts/chart1.xml": chart,
      "xl/tables/table1.xml":
        '<table name="Table1" displayName="Table1" ref="A10:B11" totalsRowCount="0"><autoFilter ref="A10:B11"/><tableColumns><tableColumn name="H1"/><tableColumn name="H2"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="1"/></table>',
      "xl/comments1.xml":
        '<comments><commentList><comment ref="A1"><text><r><t>note</t></r></text></comment></commentList></comments>',
      "xl/threaded1.xml":
        '<ThreadedComments><threadedComment ref="B2"><text>first</text></threadedComment><threadedComment ref="B2"><text>second</text></threadedComment></ThreadedComments>',
      "docProps/custom.xml": "<Properties/>",
    },
  });
