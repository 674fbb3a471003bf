import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { ArrivalFocus } from '@/lib/ui/arrival-focus';
import { sans, serif } from './fonts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Recto: flashcards from your own notes', template: '%s · Recto' },
  description: 'Paste your notes and revise from cards that each point back to the sentence they came from.',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf8f1' },
    { media: '(prefers-color-scheme: dark)', color: '#1b1917' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // 'paper' or 'ink' when the reader chose; otherwise the stylesheet follows the system.
  const kept = await cookies();
  const chosen = kept.get('theme')?.value;
  const theme = chosen === 'paper' || chosen === 'ink' ? chosen : undefined;
  return (
    <html
      lang="en-GB"
      data-theme={theme}
      data-spacing={kept.get('spacing')?.value === 'wide' ? 'wide' : undefined}
      className={`${sans.variable} ${serif.variable}`}
    >
      <body className="bg-base-100 text-base-content min-h-dvh antialiased">
        {children}
        <ArrivalFocus />
      </body>
    </html>
  );
}
