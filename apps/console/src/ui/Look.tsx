import { CalendarOutlined, CloseCircleFilled, DownOutlined, LoadingOutlined } from '@ant-design/icons';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/es/locale/zh_CN.js';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn.js';
import type { ReactNode } from 'react';
import { deskTheme } from './theme.ts';
import { usePhone } from './use-phone.ts';

dayjs.locale('zh-cn');

/** How everything looks and which language its parts speak. The library's icons would name themselves in English. */
export function Look({ children }: { readonly children: ReactNode }) {
  const phone = usePhone();
  return (
    <ConfigProvider
      locale={zhCN}
      theme={deskTheme(phone)}
      button={{ autoInsertSpace: false, loadingIcon: <LoadingOutlined aria-hidden /> }}
      select={{ suffixIcon: <DownOutlined aria-hidden />, loadingIcon: <LoadingOutlined aria-hidden spin /> }}
      datePicker={{ suffixIcon: <CalendarOutlined aria-hidden />, clearIcon: <CloseCircleFilled aria-hidden /> }}
      form={{
        requiredMark: (label, { required }) =>
          required ? (
            label
          ) : (
            <>
              {label}
              <span className="quiet">（选填）</span>
            </>
          ),
        colon: false,
        scrollToFirstError: true,
      }}
    >
      <App message={{ maxCount: 3 }}>{children}</App>
    </ConfigProvider>
  );
}
