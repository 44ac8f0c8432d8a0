const grouped = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });

/** 120,000元; a dash where nobody has said. */
export const yuanWords = (yuan: number | null): string => (yuan === null ? '—' : `${grouped.format(yuan)}元`);
