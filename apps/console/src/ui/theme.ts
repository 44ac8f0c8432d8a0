import type { ThemeConfig } from 'antd';
import { theme } from 'antd';

export const FONT = "'Noto Sans SC Variable', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif";

/** One quiet accent. Red, orange, yellow and blue are kept for risk, so neither the accent nor an error uses them. */
const ACCENT = '#0b6259';
const ERROR = '#86194d';

const shared = {
  fontFamily: FONT,
  fontFamilyCode: FONT,
  borderRadius: 6,
  wireframe: false,
  // Whoever asked the system for less motion gets none.
  motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  motionDurationMid: '0.12s',
  motionDurationSlow: '0.16s',
};

/** Light, for the desk and the phone. Touch targets grow to 44 px on a phone. */
export function deskTheme(phone: boolean): ThemeConfig {
  return {
    token: {
      ...shared,
      colorPrimary: ACCENT,
      colorPrimaryBg: '#e2eeeb',
      colorPrimaryBgHover: '#d3e6e2',
      controlItemBgActive: '#e2eeeb',
      colorInfo: ACCENT,
      colorSuccess: ACCENT,
      colorLink: ACCENT,
      colorError: ERROR,
      colorErrorBg: '#fbf0f5',
      colorErrorBorder: '#dcb3c7',
      colorWarning: '#5b5238',
      colorWarningBg: '#f7f5ee',
      colorWarningBorder: '#d2cab0',
      colorText: '#1a2422',
      colorTextSecondary: '#4d5a57',
      colorTextTertiary: '#5f6c69',
      colorTextPlaceholder: '#6b7774',
      colorBgMask: 'rgba(26, 36, 34, 0.38)',
      colorBgLayout: '#f4f6f5',
      colorBorder: '#c3ccc9',
      colorBorderSecondary: '#e1e6e4',
      fontSize: phone ? 16 : 14,
      controlHeight: phone ? 44 : 34,
      controlHeightSM: phone ? 44 : 26,
    },
    components: {
      Table: { headerBg: '#eef2f0', headerColor: '#3d4a47', rowHoverBg: '#f3f7f5', cellPaddingBlock: 9 },
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Form: { itemMarginBottom: 18, verticalLabelPadding: '0 0 4px' },
      Tag: { defaultBg: '#eef2f0' },
    },
  };
}

/** Dark, read from four metres in the duty room. */
export const wallTheme: ThemeConfig = {
  algorithm: theme.darkAlgorithm,
  token: {
    ...shared,
    colorPrimary: '#4fb8aa',
    colorBgBase: '#0c1312',
    colorTextBase: '#eef4f2',
    fontSize: 20,
  },
};

/** Risk, and nothing else. `ink` is readable on `fill`; charts take `line`. */
export const RISK = {
  red: { line: '#c8161d', fill: '#c8161d', ink: '#ffffff' },
  orange: { line: '#c2570c', fill: '#ffe3cc', ink: '#8a3b05' },
  yellow: { line: '#a98200', fill: '#fff3bf', ink: '#6b5200' },
  blue: { line: '#1f5fbf', fill: '#dfeaff', ink: '#174a96' },
  unknown: { line: '#6b7774', fill: '#eceeed', ink: '#4d5a57' },
} as const;
export type RiskTone = keyof typeof RISK;

/** For charts of things that carry no risk. */
export const CHART = { accent: ACCENT, quiet: '#9fb0ab', ink: '#1a2422', grid: '#e1e6e4' } as const;
