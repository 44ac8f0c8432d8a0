/**
 * Table 3 (表3): β of the toxic gases it names, by the row of table 1 they stand in. Carbon monoxide stands in the row of
 * coal gas (煤气), whose mixtures with hydrogen and methane are given the same figure.
 */
const BETA_BY_ROW: ReadonlyMap<number, number> = new Map([
  [13, 2],
  [4, 2],
  [1, 2],
  [7, 2],
  [11, 3],
  [17, 3],
  [12, 4],
  [10, 5],
  [20, 5],
  [3, 10],
  [25, 10],
  [6, 20],
  [9, 20],
  [30, 20],
]);

/** β of a named toxic gas; undefined for every other row, whose β is that of its category. */
export const betaOfToxicGas = (row: number): number | undefined => BETA_BY_ROW.get(row);
