import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const SERVER = process.env['ZHIBEN_SERVER'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [
    react(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: '治本 · 重大事故隐患动态清零',
        short_name: '治本',
        lang: 'zh-CN',
        start_url: '/',
        display: 'standalone',
        background_color: '#f5f7f6',
        theme_color: '#0b6259',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{html,js,css,svg,png}'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/api(\/|$)/, /^\/(jb|gsp|wsyz|gongkai)$/],
        // The pages of the public are none of the console's, and asked for anew each time.
        globIgnores: [
          'tip-off.html',
          'assets/tipOff-*',
          'notice-board.html',
          'assets/noticeBoard-*',
          'verification.html',
          'assets/verification-*',
          'publications.html',
          'assets/publications-*',
        ],
        // 101 font subsets: each is kept when it is first used, none is fetched ahead.
        runtimeCaching: [
          {
            urlPattern: /\.woff2$/,
            handler: 'CacheFirst',
            options: { cacheName: 'fonts', expiration: { maxEntries: 120 } },
          },
        ],
      },
    }),
  ],
  build: {
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: {
        index: 'index.html',
        tipOff: 'tip-off.html',
        noticeBoard: 'notice-board.html',
        verification: 'verification.html',
        publications: 'publications.html',
      },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|react-router|scheduler|@tanstack)\// },
            { name: 'charts', test: /node_modules\/(echarts|zrender)\// },
            // Its own chunk, so that its setting is made before the contract's first schema.
            { name: 'zod', test: /node_modules\/zod\/|zod-without-eval/, priority: 2 },
            { name: 'contract', test: /packages\/(contract|vocabulary)\// },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': { target: SERVER, changeOrigin: false } } },
});
