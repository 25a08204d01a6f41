import {
  CellValueType,
  type ICellData,
  type IStyleData,
  type LocaleService,
  type Worksheet,
} from "@univerjs/core";
import { DocumentSkeleton, DocumentViewModel, FontCache, SpreadsheetSkeleton } from "@univerjs/engine-render";
import { fitted, roomTurned, wholeTexts } from "./numberTexts";

/** What the grid has of a cell's text before it looks how far it reaches. */
interface Text {
  cellData: ICellData;
  style?: IStyleData | null;
  documentSkeleton?: DocumentSkeleton;
  fontString: string;
  vertexAngle?: number;
  centerAngle?: number;
}

interface Skeleton {
  worksheet: Worksheet;
  _localeService: LocaleService;
  _calculateOverflowCell(row: number, column: number, text: Text): boolean;
  getCellWithCoordByIndex: SpreadsheetSkeleton["getCellWithCoordByIndex"];
}

/** Less than this and a text runs along its row rather than up or down it. */
const STEEP = 20;

/** Has turned numbers give way to `####` where their row is too low; the grid cuts off what stands beyond its edge. */
export function drawTurnedNumbersWhole(): void {
  const skeleton = SpreadsheetSkeleton.prototype as unknown as Skeleton;
  const reach = skeleton._calculateOverflowCell;
  skeleton._calculateOverflowCell = function (row, column, text) {
    const { vertexAngle = 0, centerAngle = 0, cellData, style, fontString, documentSkeleton } = text;
    const texts =
      documentSkeleton && centerAngle === 0 && Math.abs(vertexAngle) >= STEEP
        ? wholeTexts(cellData)
        : undefined;
    if (texts) {
      const { startY, endY, isMergedMainCell, mergeInfo } = this.getCellWithCoordByIndex(row, column);
      const height = isMergedMainCell ? mergeInfo.endY - mergeInfo.startY : endY - startY;
      const widthOf = (one: string): number => FontCache.getMeasureText(one, fontString).width;
      const { text: shown } = fitted(texts, roomTurned(height, vertexAngle), widthOf);
      const content = { ...cellData, v: shown, t: CellValueType.NUMBER };
      const model =
        shown === texts.plain[0] ? undefined : this.worksheet.getCellDocumentModel(content, style);
      if (model?.documentModel) {
        const drawn = new DocumentViewModel(model.documentModel);
        text.documentSkeleton = DocumentSkeleton.create(drawn, this._localeService);
        text.documentSkeleton.calculate();
      }
    }
    return reach.call(this, row, column, text);
  };
}
