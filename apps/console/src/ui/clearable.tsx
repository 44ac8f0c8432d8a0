import { CloseCircleFilled } from '@ant-design/icons';

/** A choice that can be taken back, by a button named in Chinese: the library's own name for it is English. */
export const CLEARABLE = { clearIcon: <CloseCircleFilled aria-hidden />, label: '清除' };
