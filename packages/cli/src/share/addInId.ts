/** The id in our manifest, by which Office gives a document's settings to the add-in. */
export const ADD_IN_ID = "7b45f1c2-0b72-4c06-b9ed-c851193bd5e4";
