import type { Metadata } from 'next';
import { ReviewOnce } from '@/lib/features/review/components/review-once';
import { reviewQueue } from '@/lib/features/review/loaders';
import { reviewScopeSchema } from '@/lib/features/review/schema';

export const metadata: Metadata = { title: 'Revise' };

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ReviewPage({ searchParams }: Props) {
  const { deck } = reviewScopeSchema.parse(await searchParams);
  const loaded = await reviewQueue(deck);
  return <ReviewOnce loaded={loaded} returnTo={deck ? `/review?deck=${deck}` : '/review'} />;
}
