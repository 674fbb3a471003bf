import clsx from 'clsx';

/** HTML that the server's renderer made, which lets nothing live through; never anything else. */
export function SafeHtml({ html, className }: { html: string; className?: string }) {
  return <div className={clsx('card-text', className)} dangerouslySetInnerHTML={{ __html: html }} />;
}
