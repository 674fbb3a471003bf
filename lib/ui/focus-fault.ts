/** Takes the focus to what a form refuses: the field at fault or, where it is about no field, the sentence that says so. */
export function focusFault(form: HTMLElement | null): void {
  const target =
    form?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    form?.querySelector<HTMLElement>('[role="alert"]');
  target?.focus();
}
