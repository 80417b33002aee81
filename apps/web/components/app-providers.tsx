'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createClient, type TensorNodeClient } from '@tensornode/sdk';
import { ThemeProvider } from 'next-themes';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

const ClientContext = createContext<TensorNodeClient | null>(null);

/** The gateway's client, one per tab. */
export function useTensorNode(): TensorNodeClient {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('useTensorNode needs AppProviders above it');
  return client;
}

interface Props {
  readonly gatewayUrl: string;
  readonly nonce: string;
  readonly children: ReactNode;
}

export function AppProviders({ gatewayUrl, nonce, children }: Props) {
  const [queries] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 2_000 } } }));
  const client = useMemo(() => createClient({ baseUrl: gatewayUrl }), [gatewayUrl]);
  return (
    <ThemeProvider attribute="class" defaultTheme="system" disableTransitionOnChange nonce={nonce}>
      <ClientContext.Provider value={client}>
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      </ClientContext.Provider>
    </ThemeProvider>
  );
}
