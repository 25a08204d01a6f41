import type { Answers } from "./table";

type Given = Omit<Answers, "cases">;

/** A list as people keep it, with blanks, texts for figures, an error and an empty text of a formula, and what stands beside it. */
// prettier-ignore
export const dirtyList: Given = {
  given: [[1,"apple",true,10,45292,"East",5,100],[2,"Apple pie",false,20,45323,"West",3,200],[3,"banana",null,30,45351,"East",9,300],[4,"a*b","x",40,45352,"North",3,400],[5,"=\"\"",5,50,45382,"West",1,500],[null,null,null,null,null,null,null,null],["12","cherry","=1/0",60,"2024/4/1","east",7,600]],
  names: [
    { name: "Tax", refersTo: "0.2" },
    { name: "Vals", refersTo: "D!$D$1:$D$5" },
  ],
  others: [
    { name: "J", rows: [[1,5],[2,null],[3,"x"]] },
    { name: "K", rows: [[10,true],[20,1],[30,2]] },
    { name: "L", rows: [[100,7],[200,8],[300,9]] },
  ],
};

/** Such a list with payments and their days. */
// prettier-ignore
export const cashFlows: Given = {
  given: [[1,"apple",true,10,45292,-70000,39448,-10000,7,"x"],[2,"Apple pie",false,20,45323,12000,39508,2750,3.5,"y"],[3,"banana",null,30,45351,15000,39751,4250,3.5,"z"],[4,"a*b","x",40,45352,18000,39859,3250,1,"x"],[5,"=\"\"",5,50,45382,21000,39904,2750,2,"Y"],[null,null,null,null,null,26000,null,null,null,null],["12","cherry","=1/0",60,"2024/4/1"]],
};

/** Columns with gaps, an empty text of a formula and an error among them. */
// prettier-ignore
export const gaps: Given = {
  given: [
    ["a", 1, null, "x"],
    ["b", null, 3, null],
    [null, 2, "=\"\"", "y"],
    ["a", 5, null, "=1/0"],
    [null, null, 7, true],
  ],
  names: [{ name: "Vals", refersTo: "D!$B$1:$B$5" }],
};
