const [LEAST, STEPS] = [0.45, 7];

/**
 * Sets the type of what stands in a box as large as it fits, by `--fit` (1 at the most): a question should never have to be
 * scrolled. What is too long for the smallest may be.
 *
 * Measured without scrollbars: beside one lines are shorter and there are more of them, and Firefox keeps one that it needs
 * only because it is there.
 */
export function fit(box: HTMLElement): void {
  const isFitting = (size: number): boolean => {
    box.style.setProperty('--fit', String(size));
    return box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth;
  };
  box.style.overflow = 'hidden';
  if (!isFitting(1)) {
    let [low, high] = [LEAST, 1];
    for (let i = 0; i < STEPS; i++) {
      const middle = (low + high) / 2;
      if (isFitting(middle)) low = middle;
      else high = middle;
    }
    isFitting(low);
  }
  box.style.overflow = '';
}
