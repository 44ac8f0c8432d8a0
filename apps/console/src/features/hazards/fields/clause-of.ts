/** 第10条, or 5.4.2条 where the clause is only a number. */
export const clauseOf = ({ clause }: { readonly clause: string }): string =>
  clause.startsWith('第') ? clause : `${clause}条`;
