import './api/zod-without-eval.ts';
import '@fontsource-variable/noto-sans-sc';
import './ui/base.css';
import './ui/ui.css';
import './ui/register.css';
import './shell/shell.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from './api/query-client.ts';
import { NewVersion } from './shell/NewVersion.tsx';
import { router } from './shell/routes.tsx';
import { Look } from './ui/Look.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Look>
        <RouterProvider router={router} />
        <NewVersion />
      </Look>
    </QueryClientProvider>
  </StrictMode>,
);
