import { ButtonLink } from '@/lib/ui/button-link';
import { Page } from '@/lib/ui/page';

export default function NotFound() {
  return (
    <Page heading="There is nothing here">
      <p className="mb-6">
        The page does not exist, or it is not yours to see. Nothing of yours has changed.
      </p>
      <ButtonLink variant="primary" href="/today">
        Go to Today
      </ButtonLink>
    </Page>
  );
}
