import { buttonLook } from '@/lib/ui/button-look';
import { Page } from '@/lib/ui/page';

export default function NotFound() {
  return (
    <Page heading="There is nothing here">
      <p className="mb-6">
        The page does not exist, or it is not yours to see. Nothing of yours has changed.
      </p>
      {/* Every page brings the code of this one along, so it does without the router's link. */}
      <a className={buttonLook('primary')} href="/today">
        Go to Today
      </a>
    </Page>
  );
}
