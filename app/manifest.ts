import type { MetadataRoute } from 'next';

/** What a device shows of Recto once it is installed. The icons are made by `npm run icons`. */
export default function manifest(): MetadataRoute.Manifest {
  const png = (name: string, size: number, purpose: 'any' | 'maskable') => ({
    src: `/icons/${name}-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const revise = [png('icon', 192, 'any')];
  return {
    id: '/',
    name: 'Recto',
    short_name: 'Recto',
    description: 'Flashcards from your own notes.',
    lang: 'en-GB',
    categories: ['education'],
    start_url: '/today',
    scope: '/',
    display: 'standalone',
    background_color: '#fbf8f1',
    theme_color: '#fbf8f1',
    icons: [png('icon', 192, 'any'), png('icon', 512, 'any'), png('maskable', 512, 'maskable')],
    shortcuts: [{ name: 'Revise', url: '/review', icons: revise }],
  };
}
