const MIB = 1024 * 1024;

/** How large a register may be. A district's whole year has a few thousand rows. */
export const LIMITS = {
  fileBytes: 20 * MIB,
  rows: 50_000,
  columns: 200,
  /** Cells written in the file, over all sheets; formatted empty ones count too. */
  cells: 2_000_000,
  cellCharacters: 32_767,
  zipEntries: 5_000,
  unzippedBytes: 200 * MIB,
  /** An entry above `bombBytes` may not be more than `bombRatio` times its compressed size. */
  bombBytes: 10 * MIB,
  bombRatio: 100,
} as const;
