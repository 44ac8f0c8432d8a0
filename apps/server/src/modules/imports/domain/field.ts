/** What a column of a register may hold. */
export interface Field<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly required: boolean;
  /** Headings that mean this field. `排查/日期` is a heading 日期 under a group heading with 排查 in it. */
  readonly synonyms: readonly string[];
  /** Words in a heading that rule this field out. */
  readonly not?: readonly string[];
  /** Whether a value under such a heading could belong here; absent where anything could. */
  readonly looksLike?: (text: string, heading: string) => boolean;
  /** Whether values alone, without a telling heading, are enough to propose the field. */
  readonly tellsByContent?: boolean;
}

/** Which field each column holds; columns not named here are left aside. */
export type Mapping<Id extends string = string> = ReadonlyMap<number, Id>;

/** A list of words, written as a line of text. */
export const words = (line: string): readonly string[] => line.trim().split(/\s+/);
