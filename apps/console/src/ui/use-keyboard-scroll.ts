import type { TableRef } from 'antd';
import { useEffect, useRef } from 'react';

/** Lets the keyboard scroll a table that is wider than its place. */
export function useKeyboardScroll() {
  const table = useRef<TableRef>(null);
  useEffect(() => {
    const frame = table.current?.nativeElement.querySelector<HTMLElement>('.ant-table-content');
    if (frame === null || frame === undefined) return;
    if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
    else frame.removeAttribute('tabindex');
  });
  return table;
}
