import type { Metadata } from 'next';
import { buttonLook } from '@/lib/ui/button-look';
import { Page } from '@/lib/ui/page';

export const metadata: Metadata = { title: 'Offline' };

/** The pages that have a copy. Plain links: Next's would first ask the network. */
const KEPT = [
  { href: '/review', label: 'Revise' },
  { href: '/today', label: 'Today' },
];

/** What the service worker shows for a page that needs the network when there is none. */
export default function OfflinePage() {
  return (
    <Page heading="You are offline">
      <p className="mb-6">
        This page needs the network, and Recto cannot be reached. Nothing is lost: answers that you have given
        wait on this device and are sent later. Once you have been signed in here, today’s cards work without
        a network.
      </p>
      <div className="flex flex-wrap gap-2">
        {KEPT.map(({ href, label }) => (
          <a key={href} className={buttonLook('quiet')} href={href}>
            {label}
          </a>
        ))}
      </div>
    </Page>
  );
}
