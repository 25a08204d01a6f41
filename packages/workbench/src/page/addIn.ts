/** The add-in that is run here, as its manifest names it: a file keeps its settings under this id. */
export const ADD_IN_ID = "7b45f1c2-0b72-4c06-b9ed-c851193bd5e4";
